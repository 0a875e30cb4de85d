#include "site/liquid_site.h"

#include <algorithm>

#include "content/foreign_value.h"
#include "content/read_input.h"
#include "content/walk.h"
#include "figures/figure.h"
#include "site/liquid_data.h"
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

bool LiquidSite::speaks_of_lists(std::string_view text) const {
  return std::any_of(list_names_.begin(), list_names_.end(),
                     [&](const std::string& name) { return text.find(name) != text.npos; });
}

const templating::LiquidLibrary& LiquidSite::library() const {
  std::call_once(makes_library_, [this] {
    std::vector<SourceText> files;
    if (root_ != nullptr) files = read_files(*root_, includes_folder_);
    for (const SourceText& file : files) library_speaks_of_lists_ |= speaks_of_lists(file.text());
    templating::LiquidOptions options;
    options.keeps_unknown = keeps_unknown();
    library_ = std::make_unique<templating::LiquidLibrary>(std::move(files), options, LibraryHost());
  });
  return *library_;
}

const Value& LiquidSite::names_for(std::string_view text) const {
  const bool includes = text.find("include") != text.npos;
  if (includes) library();
  if (speaks_of_lists(text) || (includes && library_speaks_of_lists_)) {
    std::call_once(makes_lists_, [this] { lists_ = settings_and_lists(); });
    return lists_;
  }
  std::call_once(makes_settings_, [this] { settings_ = settings(); });
  return settings_;
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

Value LiquidSite::settings_and_lists() const {
  Map site = settings().map();
  site.set("posts", liquid_posts(index_, config_));
  site.set("pages", liquid_pages(index_, config_));
  site.set("html_pages", *site.find("pages"));
  site.set("tags", liquid_terms(index_.tags, index_, config_));
  site.set("categories", liquid_terms(index_.categories, index_, config_));
  for (const JekyllCollection& collection : config_.conventions.jekyll.collections)
    site.set(collection.name, liquid_collection(collection.name, index_, config_));
  if (root_ != nullptr) site.set("data", read_liquid_data(*root_, data_folder_, problems_));
  return Value(std::move(site));
}

}  // namespace milepost::site
