// What tags mean on this site: the posts that `link`, `post_url` and `ref` name, and the figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/config.h"
#include "content/post_meta.h"
#include "content/site_index.h"
#include "figures/figure.h"
#include "markdown/markdown.h"

namespace milepost::site {

// The part of a base URL after its host, without the last slash: "https://a.org/blog/" -> "/blog".
std::string base_path(const Config& config);
// Its scheme and host: "https://a.org".
std::string origin(const Config& config);

class SiteTagScope final : public markdown::TagScope {
 public:
  SiteTagScope(const Config& config, const SiteIndex& index, const PostMeta& meta)
      : config_(config), index_(index), meta_(meta) {}

  // A root-absolute address, without the base path: writers put `site.baseurl` before it. links.h makes
  // it relative.
  std::string address_of(std::string_view tag, std::string_view argument) const override;
  std::string nearest_post(std::string_view argument) const override;
  // Hugo's: the front matter's, else of the site's `params`; a dot leads into a map.
  std::optional<std::string> parameter(std::string_view name) const override;
  bool is_figure(std::string_view name) const override { return figures::is_figure_kind(name); }

 private:
  std::string address_of_reference(std::string_view argument) const;

  const Config& config_;
  const SiteIndex& index_;
  const PostMeta& meta_;
};

}  // namespace milepost::site
