// The parts of a template's context that pages share: `site`, dates, terms, entries of lists.
// docs/templates.md says what each holds. Built once per depth, not once per page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/config.h"
#include "content/site_index.h"
#include "formats/value.h"
#include "site/post_digest.h"
#include "site/style_sheets.h"

namespace milepost::site {

// Words per minute of silent reading: Brysbaert (2019), the mean of 190 studies.
inline constexpr size_t kWordsPerMinute = 238;

class SiteContext {
 public:
  SiteContext(const Config& config, const SiteIndex& index, std::string_view version);

  // `site` for the page at `address`; the menu marks the page itself.
  Value site_for(const std::string& address) const;
  // `site` with absolute paths as links: for the 404 page, which is shown at any address.
  Value site_at_any_address() const;

  // The style sheets that such a page links, as `page.styles` names them: file names below `site.css_href`.
  Value styles(const Dressed& dressed) const;
  // Likewise `page.scripts`, of paths as scripts_for() has them.
  Value scripts(const std::vector<std::string>& paths) const;

  std::string url_of(const std::string& address) const;  // absolute; "" without a base URL
  // Dates and terms are lazy maps; the site's context, configuration and index outlive them.
  Value date(const std::optional<WrittenDate>& date) const;
  Value terms(const std::vector<std::string>& names, const std::vector<Term>& all, const std::string& prefix) const;
  Value options(bool has_options, const OptionSummary& summary) const;
  std::string href(const std::string& address, const std::string& prefix) const;

  const Config& config() const { return config_; }
  const SiteIndex& index() const { return index_; }

 private:
  Value file_names(const std::vector<std::string>& paths) const;
  Value make_site(const std::string& prefix, LinkStyle style, const std::string& address) const;
  Value menu(const std::string& prefix, LinkStyle style, const std::string& address) const;

  const Config& config_;
  const SiteIndex& index_;
  std::string version_;
  std::string footer_;                  // HTML; links begin with kUp
  std::string icon_;                    // its path, or ""
  std::vector<std::string> menu_urls_;  // as links.h resolves them
  Value updated_;                       // of the newest post
  std::vector<Value> by_depth_;
};

// "Weighed 7 options, had 2 offers, chose a robotics startup"; the words of `options.sentence`.
std::string options_sentence(const OptionSummary& summary);

}  // namespace milepost::site
