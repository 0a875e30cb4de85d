// What Liquid that runs over a post's text asks of the site: names, included files, data. Made for one post; files are
// read when they are asked for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ground/file_system.h"
#include "site/liquid_scope.h"
#include "templating/liquid.h"

namespace milepost::site {

class PostLiquidHost final : public templating::LiquidHost {
 public:
  // `root`: null where there is no site, and so no file to include. All must outlive the host.
  PostLiquidHost(const FileSystem* root, const Config& config, const SiteIndex& index, const PostMeta& meta,
                 std::string_view address, const SourceText& source);

  const Value& names() const override;
  std::string markdown_to_html(std::string_view text) const override;
  std::string address_of(std::string_view tag, std::string_view argument) const override;
  std::string nearest_post(std::string_view argument) const override { return scope_.nearest_post(argument); }
  bool is_figure(std::string_view tag) const override { return scope_.is_figure(tag); }
  const SourceText* included(std::string_view name, bool beside_page) const override;
  std::vector<std::string_view> include_names() const override;

 private:
  bool mentions(std::string_view words) const;  // the post or a file that it includes
  Value site_names() const;
  Value page_names() const;

  const FileSystem* root_;
  const Config& config_;
  const SiteIndex& index_;
  const PostMeta& meta_;
  std::string address_;
  const SourceText& source_;
  PostLiquidScope scope_;
  mutable std::map<std::string, std::optional<SourceText>, std::less<>> files_;  // by path; nothing: it is not there
  mutable std::vector<std::string> include_names_;
  mutable std::optional<Value> names_;
};

// A post as Liquid sees it: its front matter and what milepost knows of it.
Value liquid_page(const PostMeta& meta, const std::string& address, const Config& config);

}  // namespace milepost::site
