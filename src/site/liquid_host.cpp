#include "site/liquid_host.h"

#include "content/address.h"
#include "content/parse_options.h"
#include "content/read_input.h"
#include "markdown/markdown.h"
#include "site/liquid_data.h"

namespace milepost::site {

const Value& PostLiquidHost::names() const {
  if (!names_) {
    Map jekyll;
    jekyll.set("environment", Value("development"));
    Map names;
    names.set("site", site_.names_for(source_.text()));
    names.set("page", page_names());
    names.set("jekyll", Value(std::move(jekyll)));
    names_ = Value(std::move(names));
  }
  return *names_;
}

Value PostLiquidHost::page_names() const {
  Value page = liquid_page(meta_, address_, site_.config());
  const std::string* known = site_.index().address_of_source(meta_.source);
  const std::string& text = source_.text();
  const bool asks = text.find("page.previous") != text.npos || text.find("page.next") != text.npos;
  if (!known || !meta_.is_post || !asks) return page;
  for (size_t rank = 0; rank < site_.index().posts.size(); ++rank) {
    if (site_.index().metas[site_.index().posts[rank]].source != meta_.source) continue;
    page.mutable_map().set("previous", neighbour(rank + 1));
    page.mutable_map().set("next", rank == 0 ? Value() : neighbour(rank - 1));
  }
  return page;
}

// Posts stand newest first.
Value PostLiquidHost::neighbour(size_t rank) const {
  const SiteIndex& index = site_.index();
  if (rank >= index.posts.size()) return Value();
  const size_t meta = index.posts[rank];
  return liquid_page(index.metas[meta], index.addresses[meta], site_.config());
}

std::string PostLiquidHost::markdown_to_html(std::string_view text) const {
  const SourceText source(source_.name(), std::string(text));
  Diagnostics of_fragment;  // its places would be none of the post's
  markdown::ParseOptions options = parse_options(meta_, site_.config());
  options.is_thread = false;
  return markdown::render_html(markdown::parse(source, 0, options, of_fragment));
}

std::string PostLiquidHost::address_of(std::string_view tag, std::string_view argument) const {
  return tags_.address_of(tag, argument);
}

bool PostLiquidHost::is_name_elsewhere(std::string_view name) const {
  return name == "page.date" || name == "page.excerpt" || name == "page.subtitle" || name == "page.author";
}

const SourceText* PostLiquidHost::included(std::string_view name, bool beside_page) const {
  if (!beside_page) return site_.library().find(site_.includes_folder() + std::string(name));
  if (site_.root() == nullptr || name.empty()) return nullptr;
  const std::string_view folder = folder_of(meta_.source);
  const std::string path = (folder.empty() ? "" : std::string(folder) + "/") + std::string(name);
  auto known = beside_.find(path);
  if (known == beside_.end()) {
    Diagnostics unreadable;  // that it is missing is a warning of its own
    known = beside_.emplace(path, read_source(*site_.root(), path, unreadable)).first;
  }
  return known->second ? &*known->second : nullptr;
}

std::vector<std::string_view> PostLiquidHost::include_names() const {
  std::vector<std::string_view> names = site_.library().names();
  for (std::string_view& name : names) name.remove_prefix(site_.includes_folder().size());
  return names;
}

}  // namespace milepost::site
