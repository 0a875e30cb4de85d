// What Liquid's names mean on this site: site.*, page.*, and the posts that `link` and `post_url` name.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "figures/figure.h"
#include "markdown/markdown.h"
#include "site/config.h"
#include "site/post_meta.h"
#include "site/site_index.h"

namespace milepost::site {

// The part of a base URL after its host, without the last slash: "https://a.org/blog/" -> "/blog".
std::string base_path(const Config& config);

class PostLiquidScope final : public markdown::LiquidScope {
 public:
  // `address`: the post's site path.
  PostLiquidScope(const Config& config, const SiteIndex& index, const PostMeta& meta, std::string_view address);

  const Value* variable(std::string_view dotted_name) const override;
  // A root-absolute address, without the base path: writers put `site.baseurl` before it. links.h makes
  // it relative.
  std::string address_of(std::string_view tag, std::string_view argument) const override;
  std::string nearest_post(std::string_view argument) const override;
  std::string nearest_name(std::string_view name) const override;
  bool is_figure(std::string_view name) const override { return figures::is_figure_kind(name); }

 private:
  std::string address_of_reference(std::string_view argument) const;

  const Config& config_;
  const SiteIndex& index_;
  const PostMeta& meta_;
  std::map<std::string, Value, std::less<>> values_;  // what is not in front matter or milepost.toml
};

}  // namespace milepost::site
