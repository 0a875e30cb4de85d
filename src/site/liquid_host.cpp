#include "site/liquid_host.h"

#include <algorithm>

#include "content/address.h"
#include "content/parse_options.h"
#include "content/read_input.h"
#include "markdown/markdown.h"
#include "site/liquid_data.h"
#include "site/liquid_words.h"

namespace milepost::site {
namespace {

// What any page may have.
bool is_usual(std::string_view key) {
  constexpr std::string_view kKeys[] = {"date", "excerpt", "subtitle", "author", "description", "image", "categories"};
  return std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys);
}

}  // namespace

const Value& PostLiquidHost::names() const {
  if (!names_) {
    LiquidAsked asked = site_.asked_by(source_.text());
    if (wanted_ == LiquidNames::kWithoutWords) asked.words = false;
    Map jekyll;
    jekyll.set("environment", Value("development"));
    Map names;
    names.set("site", site_names(asked));
    names.set("page", page_names(asked));
    names.set("jekyll", Value(std::move(jekyll)));
    names_ = Value(std::move(names));
  }
  return *names_;
}

Value PostLiquidHost::site_names(const LiquidAsked& asked) const {
  Value site = site_.names_for(asked);
  if (asked.related && meta_.is_post)
    site.mutable_map().set("related_posts", liquid_related(meta_.source, site_.index(), site_.config()));
  return site;
}

Value PostLiquidHost::page_names(const LiquidAsked& asked) const {
  Value page = liquid_page(meta_, address_, site_.config());
  if (asked.words) page.mutable_map().set("content", Value(std::string(written_body(source_, meta_))));
  if (asked.words && meta_.is_post && page.find("excerpt") == nullptr)
    page.mutable_map().set("excerpt", Value(liquid_excerpt(site_, meta_, address_, source_)));
  if (asked.neighbours && meta_.is_post) add_neighbours(page);
  return page;
}

void PostLiquidHost::add_neighbours(Value& page) const {
  if (!site_.index().address_of_source(meta_.source)) return;
  for (size_t rank = 0; rank < site_.index().posts.size(); ++rank) {
    if (site_.index().metas[site_.index().posts[rank]].source != meta_.source) continue;
    page.mutable_map().set("previous", neighbour(rank + 1));
    page.mutable_map().set("next", rank == 0 ? Value() : neighbour(rank - 1));
  }
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

templating::MissingName PostLiquidHost::about_missing(std::string_view name) const {
  templating::MissingName missing;
  if (name == "site.time") {
    missing.cause = "the time of a build would change the page each day";
    missing.may_be_misspelt = false;
  } else if (name.starts_with("page.") && is_usual(name.substr(5))) {
    const std::string key(name.substr(5));
    missing.message = "this page has no `" + key + "`";
    missing.cause = "its front matter says none";
    missing.fix = "give it a `" + key + "` in its front matter";
    missing.may_be_misspelt = false;
  } else if (name.starts_with("site.data.")) {
    const std::string_view file = name.substr(10, name.find('.', 10) - 10);
    const Value* site = names().find("site");
    const Value* data = site == nullptr ? nullptr : site->find("data");
    if (data != nullptr && data->find(file) != nullptr) return missing;
    missing.cause = "`site.data` has the files of `" + site_.data_folder() + "`, and none is called so";
    missing.fix = "put `" + site_.data_folder() + std::string(file) + ".yml` there (or .json, .csv, .tsv)";
    missing.concerns_loops = true;
  }
  return missing;
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
