#include "site/liquid_site.h"

#include <algorithm>

#include "content/foreign_value.h"
#include "content/read_input.h"
#include "content/walk.h"
#include "figures/figure.h"
#include "site/liquid_data.h"
#include "site/liquid_words.h"
#include "site/tag_scope.h"

namespace milepost::site {
namespace {

// Answers what a file that is compiled apart from any page can ask.
class LibraryHost final : public templating::LiquidHost {
 public:
  const Value& names() const override { return none_; }
  bool is_figure(std::string_view tag) const override { return figures::is_figure_kind(tag); }

 private:
  Value none_;
};

// A folder that a setting may name, with a slash at its end.
std::string folder_named(const Config& config, std::string_view key, std::string_view usual) {
  std::string folder = text_at(config.raw, key);
  while (folder.starts_with('/') || folder.starts_with("./")) folder.erase(0, folder.find('/') + 1);
  while (folder.ends_with('/')) folder.pop_back();
  return (folder.empty() ? std::string(usual) : folder) + "/";
}

std::vector<SourceText> read_files(const FileSystem& root, const std::string& folder) {
  std::vector<SourceText> files;
  Diagnostics unreadable;  // to include one is a warning of its own
  for (const std::string& path : walk_files(root, folder.substr(0, folder.size() - 1), unreadable)) {
    if (std::optional<SourceText> file = read_source(root, path, unreadable)) files.push_back(std::move(*file));
  }
  return files;
}

}  // namespace

void LiquidAsked::add(const LiquidAsked& other) {
  lists |= other.lists;
  words |= other.words;
  related |= other.related;
  neighbours |= other.neighbours;
}

LiquidSite::LiquidSite(const FileSystem* root, const Config& config, const SiteIndex& index)
    : root_(root),
      config_(config),
      index_(index),
      includes_folder_(folder_named(config, "includes_dir", "_includes")),
      data_folder_(folder_named(config, "data_dir", "_data")) {
  for (const char* name : {"posts", "pages", "html_pages", "tags", "categories", "data"})
    list_names_.push_back(std::string("site.") + name);
  for (const JekyllCollection& collection : config.conventions.jekyll.collections)
    list_names_.push_back("site." + collection.name);
  list_names_.emplace_back("site[");
}

LiquidSite::~LiquidSite() = default;

bool LiquidSite::keeps_unknown() const { return !markdown::runs_liquid_in_code(config_.dialect); }

LiquidAsked LiquidSite::asked_in(std::string_view text) const {
  const auto has = [&](std::string_view words) { return text.find(words) != text.npos; };
  LiquidAsked asked;
  asked.lists = std::any_of(list_names_.begin(), list_names_.end(), has);
  asked.words = has(".excerpt") || has(".content");
  asked.related = has("site.related_posts");
  asked.neighbours = has("page.previous") || has("page.next");
  // Files beside the page are not looked into.
  if (has("include_relative")) asked.lists = asked.words = asked.related = asked.neighbours = true;
  return asked;
}

LiquidAsked LiquidSite::asked_by(std::string_view text) const {
  LiquidAsked asked = asked_in(text);
  if (text.find("include") == text.npos) return asked;
  library();
  asked.add(library_asks_);
  return asked;
}

const templating::LiquidLibrary& LiquidSite::library() const {
  std::call_once(makes_library_, [this] {
    std::vector<SourceText> files;
    if (root_ != nullptr) files = read_files(*root_, includes_folder_);
    for (const SourceText& file : files) library_asks_.add(asked_in(file.text()));
    templating::LiquidOptions options;
    options.keeps_unknown = keeps_unknown();
    library_ = std::make_unique<templating::LiquidLibrary>(std::move(files), options, LibraryHost());
  });
  return *library_;
}

const Value& LiquidSite::names_for(const LiquidAsked& asked) const {
  if (asked.lists) return asked.words ? lists_with_words() : lists();
  std::call_once(makes_settings_, [this] { settings_ = settings(); });
  return settings_;
}

const Value& LiquidSite::lists() const {
  std::call_once(makes_lists_, [this] {
    documents_ = liquid_documents(index_, config_);
    lists_ = settings_and_lists(documents_);
    if (root_ != nullptr) lists_.mutable_map().set("data", read_liquid_data(*root_, data_folder_, problems_));
  });
  return lists_;
}

// After lists(), whose names the posts' own Liquid sees.
const Value& LiquidSite::lists_with_words() const {
  const Value& plain = lists();
  std::call_once(makes_words_, [&] {
    has_shown_words_ = true;
    std::vector<Value> documents = documents_;
    for (size_t i = 0; i < documents.size(); ++i) {
      Diagnostics told_by_its_own_page;
      const std::optional<SourceText> source =
          root_ == nullptr ? std::nullopt : read_source(*root_, index_.metas[i].source, told_by_its_own_page);
      if (source) add_words(i, *source, documents[i]);
    }
    lists_with_words_ = settings_and_lists(documents);
    if (const Value* data = plain.find("data")) lists_with_words_.mutable_map().set("data", *data);
  });
  return lists_with_words_;
}

// As written, but for what milepost has read of them.
Value LiquidSite::settings() const {
  Map site = config_.raw.is_map() ? config_.raw.map() : Map();
  site.set("title", Value(config_.title));
  site.set("description", Value(config_.description));
  if (site.find("author") == nullptr) site.set("author", Value(config_.author));
  if (site.find("lang") == nullptr) site.set("lang", Value(config_.lang));
  site.set("url", Value(origin(config_)));
  site.set("baseurl", Value(base_path(config_)));
  return Value(std::move(site));
}

void LiquidSite::add_words(size_t meta, const SourceText& source, Value& document) const {
  Map& names = document.mutable_map();
  const PostMeta& post = index_.metas[meta];
  names.set("content", Value(liquid_content(*this, post, index_.addresses[meta], source)));
  if (names.find("excerpt") == nullptr && post.is_post)
    names.set("excerpt", Value(liquid_excerpt(*this, post, index_.addresses[meta], source)));
}

Value LiquidSite::settings_and_lists(const std::vector<Value>& documents) const {
  Map site = settings().map();
  site.set("posts", liquid_posts(index_, documents));
  site.set("pages", liquid_pages(index_, documents));
  site.set("html_pages", *site.find("pages"));
  site.set("tags", liquid_terms(index_.tags, &PostMeta::tags, index_, documents));
  site.set("categories", liquid_terms(index_.categories, &PostMeta::categories, index_, documents));
  for (const JekyllCollection& collection : config_.conventions.jekyll.collections)
    site.set(collection.name, liquid_collection(collection.name, index_, config_, documents));
  return Value(std::move(site));
}

}  // namespace milepost::site
