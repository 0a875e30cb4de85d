#include "site/liquid_host.h"

#include "ground/utf8.h"
#include "markdown/markdown.h"
#include "site/address.h"
#include "site/liquid_data.h"
#include "site/walk.h"

namespace milepost::site {
namespace {

constexpr std::string_view kIncludes = "_includes/";

Value text_list(const std::vector<std::string>& texts) {
  List list;
  for (const std::string& text : texts) list.push_back(Value(text));
  return Value(std::move(list));
}

// A date as Ruby writes it: "2022-04-05 09:30:00 +0200".
std::string ruby_date(const WrittenDate& date, const TimeZone& zone) {
  std::string text = zone.rfc3339(date);
  if (text.size() < 19) return text;
  text[10] = ' ';
  std::string offset = text.substr(19);
  if (offset == "Z") offset = "+00:00";
  std::erase(offset, ':');
  return text.substr(0, 19) + " " + offset;
}

}  // namespace

Value liquid_page(const PostMeta& meta, const std::string& address, const Config& config) {
  Map page = meta.front_matter.is_map() ? meta.front_matter.map() : Map();
  page.set("title", Value(meta.title));
  page.set("url", Value("/" + address));
  page.set("path", Value(meta.source));
  page.set("slug", Value(meta.slug));
  page.set("lang", Value(meta.lang));
  page.set("tags", text_list(meta.tags));
  page.set("categories", text_list(meta.categories));
  if (meta.date) page.set("date", Value(ruby_date(*meta.date, config.timezone)));
  if (!meta.summary.empty() && page.find("excerpt") == nullptr) page.set("excerpt", Value(meta.summary));
  if (!meta.subtitle.empty()) page.set("subtitle", Value(meta.subtitle));
  if (page.find("author") == nullptr && !config.author.empty()) page.set("author", Value(config.author));
  return Value(std::move(page));
}

PostLiquidHost::PostLiquidHost(const FileSystem* root, const Config& config, const SiteIndex& index,
                               const PostMeta& meta, std::string_view address, const SourceText& source)
    : root_(root),
      config_(config),
      index_(index),
      meta_(meta),
      address_(address),
      source_(source),
      scope_(config, index, meta, address) {}

bool PostLiquidHost::mentions(std::string_view words) const {
  if (source_.text().find(words) != std::string::npos) return true;
  for (const auto& [path, file] : files_) {
    if (file && file->text().find(words) != std::string::npos) return true;
  }
  return false;
}

const Value& PostLiquidHost::names() const {
  if (!names_) {
    Map names;
    names.set("site", site_names());
    names.set("page", page_names());
    names_ = Value(std::move(names));
  }
  return *names_;
}

Value PostLiquidHost::page_names() const { return liquid_page(meta_, address_, config_); }

// The settings as written; lists of posts and data only where they are spoken of, since they take time.
Value PostLiquidHost::site_names() const {
  Map site = config_.raw.is_map() ? config_.raw.map() : Map();
  site.set("title", Value(config_.title));
  site.set("description", Value(config_.description));
  if (site.find("author") == nullptr) site.set("author", Value(config_.author));
  if (site.find("lang") == nullptr) site.set("lang", Value(config_.lang));
  for (std::string_view key : {"url", "baseurl"}) {
    const Value* value = scope_.variable("site." + std::string(key));
    if (value != nullptr) site.set(std::string(key), *value);
  }
  if (mentions("site.posts")) site.set("posts", liquid_posts(index_, config_));
  if (mentions("site.pages")) site.set("pages", liquid_pages(index_, config_));
  if (mentions("site.tags")) site.set("tags", liquid_terms(index_.tags, index_, config_));
  if (mentions("site.categories")) site.set("categories", liquid_terms(index_.categories, index_, config_));
  if (root_ != nullptr && mentions("site.data")) site.set("data", read_liquid_data(*root_));
  return Value(std::move(site));
}

std::string PostLiquidHost::markdown_to_html(std::string_view text) const {
  SourceText source(source_.name(), std::string(text));
  Diagnostics told_elsewhere;
  markdown::ParseOptions options;
  options.dialect = config_.dialect;
  options.typography = config_.typography;
  return markdown::render_html(markdown::parse(source, 0, options, told_elsewhere));
}

std::string PostLiquidHost::address_of(std::string_view tag, std::string_view argument) const {
  return scope_.address_of(tag, argument);
}

const SourceText* PostLiquidHost::included(std::string_view name, bool beside_page) const {
  if (root_ == nullptr || name.empty()) return nullptr;
  std::string folder(beside_page ? folder_of(meta_.source) : kIncludes.substr(0, kIncludes.size() - 1));
  std::string path = folder.empty() ? std::string(name) : folder + "/" + std::string(name);
  auto known = files_.find(path);
  if (known == files_.end()) {
    FileResult<std::string> bytes = root_->read(path);
    bool is_text = bytes.ok() && !first_invalid_utf8(*bytes);
    known = files_.emplace(path, is_text ? std::optional(SourceText(path, *bytes)) : std::nullopt).first;
  }
  return known->second ? &*known->second : nullptr;
}

std::vector<std::string_view> PostLiquidHost::include_names() const {
  if (root_ != nullptr && include_names_.empty()) {
    Diagnostics told_elsewhere;
    for (const std::string& path : walk_files(*root_, "_includes", told_elsewhere)) {
      include_names_.push_back(path.substr(kIncludes.size()));
    }
  }
  return {include_names_.begin(), include_names_.end()};
}

}  // namespace milepost::site
