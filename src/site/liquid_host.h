// What Liquid that runs over a post's text asks of the site: names, included files, Markdown. Made for one post.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "site/liquid_site.h"
#include "site/tag_scope.h"
#include "templating/liquid.h"

namespace milepost::site {

// Whether posts have their excerpt and content: not while these are made.
enum class LiquidNames { kAll, kWithoutWords };

class PostLiquidHost final : public templating::LiquidHost {
 public:
  // All must outlive the host.
  PostLiquidHost(const LiquidSite& site, const PostMeta& meta, const std::string& address, const SourceText& source,
                 LiquidNames wanted = LiquidNames::kAll)
      : site_(site),
        meta_(meta),
        address_(address),
        source_(source),
        wanted_(wanted),
        tags_(site.config(), site.index(), meta) {}

  const Value& names() const override;
  std::string markdown_to_html(std::string_view text) const override;
  std::string address_of(std::string_view tag, std::string_view argument) const override;
  bool is_figure(std::string_view tag) const override { return tags_.is_figure(tag); }
  templating::MissingName about_missing(std::string_view name) const override;
  const SourceText* included(std::string_view name, bool beside_page) const override;
  std::vector<std::string_view> include_names() const override;
  const templating::LiquidLibrary* library() const override { return &site_.library(); }

 private:
  Value site_names(const LiquidAsked& asked) const;
  Value page_names(const LiquidAsked& asked) const;
  void add_neighbours(Value& page) const;
  Value neighbour(size_t rank) const;

  const LiquidSite& site_;
  const PostMeta& meta_;
  const std::string& address_;
  const SourceText& source_;
  LiquidNames wanted_;
  SiteTagScope tags_;
  mutable std::map<std::string, std::optional<SourceText>, std::less<>> beside_;  // by path; nothing: it is not there
  mutable std::optional<Value> names_;
};

}  // namespace milepost::site
