#include "content/foreign_post.h"

#include <algorithm>

#include "content/foreign_date.h"
#include "content/foreign_guard.h"
#include "content/foreign_value.h"
#include "content/front_matter_keys.h"
#include "content/lenient.h"
#include "content/repair_front_matter.h"
#include "content/rescue_yaml.h"
#include "content/unread_guard.h"
#include "formats/controls.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

// Below what the file itself says.
void add_below(const Value& values, Value& front_matter) {
  for (const Member& member : values.map()) {
    const Value* own = front_matter.find(member.key);
    if (!own || own->is_null()) front_matter.mutable_map().set(member.key, member.value);
  }
}

void add_defaults(const DocumentInput& input, const Config& config, Value& front_matter) {
  if (config.conventions.kind == Convention::kHugo) return add_below(input.handed_down, front_matter);
  const std::string type = input.collection.empty() ? "pages" : input.collection;
  std::string_view path = input.path;
  const std::string prefix = config.conventions.jekyll.collections_folder + "/";
  if (prefix.size() > 1 && path.starts_with(prefix)) path.remove_prefix(prefix.size());
  add_below(jekyll_defaults(config.conventions.jekyll.defaults, path, type), front_matter);
}

// The first of the keys whose value is a date.
void read_foreign_date(const SourceText& source, const Config& config, std::initializer_list<std::string_view> keys,
                       const Value& front_matter, std::optional<WrittenDate>& out, Diagnostics& diagnostics) {
  for (const std::string_view key : keys) {
    const Value* value = front_matter.find(key);
    const bool is_switch = value && key == "published" && value->is_boolean();
    if (!value || value->is_null() || is_switch) continue;
    const std::string text = text_in(*value).value_or("");
    const Place place = source.place(value->span);
    if (std::optional<ForeignDate> found = foreign_date(*value, config.conventions.kind)) {
      out = found->date;
      if (!found->guess.empty())
        diagnostics.add(code::kDateGuessed, place, "the date `" + text + "` has several readings", found->guess,
                        "write it as `" + to_iso(found->date) + "`");
      return;
    }
    diagnostics.add(code::kBadDate, place, "`" + text + "` is no date that milepost can read",
                    "`" + std::string(key) + "` is left out", "write it as 2024-05-02 or 2024-05-02 18:30 +0200");
  }
}

void read_dates(const SourceText& source, const Config& config, PostMeta& meta, Diagnostics& diagnostics) {
  const auto read = [&](std::initializer_list<std::string_view> keys, std::optional<WrittenDate>& out) {
    read_foreign_date(source, config, keys, meta.front_matter, out, diagnostics);
  };
  meta.date = meta.updated = meta.expires = std::nullopt;
  if (config.conventions.kind == Convention::kHugo) {
    read({"date", "publishDate", "pubdate", "published", "lastmod", "modified"}, meta.date);
    read({"publishDate", "publishdate"}, meta.published_from);
    read({"lastmod", "modified"}, meta.updated);
    read({"expiryDate", "unpublishdate", "expires"}, meta.expires);
  } else {
    read({"date"}, meta.date);
    Diagnostics ignored;  // keys of themes: "auto", file names, anything
    read_foreign_date(source, config, {"last_modified_at", "updated", "modified", "lastmod"}, meta.front_matter,
                      meta.updated, ignored);
    read({"expires"}, meta.expires);
  }
}

void split_at_blanks(std::string_view text, std::vector<std::string>& words) {
  for (size_t at = 0; at < text.size();) {
    const size_t begin = text.find_first_not_of(" \t\n", at);
    if (begin == text.npos) return;
    const size_t end = std::min(text.find_first_of(" \t\n", begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    at = end;
  }
}

// What Jekyll's `:categories` joins: the folders, `categories` (a text is split at blanks alone), then `category`.
void take_address_categories(const DocumentInput& input, PostMeta& meta) {
  std::vector<std::string> all = input.folder_categories;
  const Value* plural = meta.front_matter.find("categories");
  if (plural && plural->is_text()) split_at_blanks(plural->text(), all);
  if (plural && !plural->is_text())
    for (std::string& text : texts_in(*plural)) all.push_back(std::move(text));
  if (const Value* singular = meta.front_matter.find("category"))
    for (std::string& text : texts_in(*singular)) all.push_back(std::move(text));
  for (std::string& category : all)
    if (std::find(meta.address_categories.begin(), meta.address_categories.end(), category) ==
        meta.address_categories.end())
      meta.address_categories.push_back(std::move(category));
  meta.categories.insert(meta.categories.begin(), input.folder_categories.begin(), input.folder_categories.end());
}

// Hugo's `build`: `render` says whether there is a page.
bool is_not_rendered(const Value* build) {
  const std::string render = build ? text_at(*build, "render") : "";
  return render == "never" || render == "link" || render == "false";
}

void take_addresses(const SourceText& source, const DocumentInput& input, const Config& config, PostMeta& meta) {
  meta.written_slug = meta.slug;
  if (config.conventions.kind == Convention::kJekyll) {
    take_address_categories(input, meta);
    meta.excerpt_separator = text_at(meta.front_matter, "excerpt_separator");
    if (meta.excerpt_separator.empty()) meta.excerpt_separator = config.conventions.excerpt_separator;
    meta.redirect_to = text_at(meta.front_matter, "redirect_to");
    if (const Value* list = meta.front_matter.find("redirect_to"); list && list->is_list() && !list->list().empty())
      meta.redirect_to = text_in(list->list().front()).value_or("");
    return;
  }
  if (switch_at(meta.front_matter, "headless", false)) meta.kept_back = "headless: true";
  for (const std::string_view key : {"build", "_build"})
    if (is_not_rendered(meta.front_matter.find(key))) meta.kept_back = std::string(key) + ": it has no page";
  meta.permalink.reset();
  const Value* url = meta.front_matter.find("url");
  if (url && url->is_text() && !url->text().empty())
    meta.permalink = WrittenAddress{url->text(), source.place(url->span)};
}

bool is_loop(std::string_view body) {
  for (const std::string_view name : {"site.posts", "paginator", "site.tags", "site.categories", "site.related_posts"})
    if (body.find(name) != body.npos) return true;
  return false;
}

// The text of a page that the old theme filled: nothing, or a loop over posts. Below a text on the home page the
// theme had its list.
void find_lists(const SourceText& source, const DocumentInput& input, const Config& config, PostMeta& meta) {
  const std::string_view body = trim(std::string_view(source.text()).substr(meta.body_begin));
  const std::string layout = text_at(meta.front_matter, "layout");
  if (config.conventions.kind == Convention::kHugo) {
    meta.stands_for_list = body.empty() && layout.starts_with("archive");
    return;
  }
  if (!input.collection.empty() || !meta.redirect_to.empty()) return;
  const bool has_layout = !layout.empty() && layout != "none" && layout != "null";
  meta.stands_for_list = (input.is_html && is_loop(body)) || (has_layout && body.empty());
  const bool is_home = (input.page_folder.empty() && input.file_stem == "index") ||
                       (meta.permalink && (meta.permalink->text == "/" || meta.permalink->text == "/index.html"));
  meta.is_section = meta.is_section || (is_home && has_layout);
  const std::string start = ascii_lower(body.substr(0, 14));
  meta.is_whole_document = input.is_html && (start.starts_with("<!doctype html") || start.starts_with("<html"));
}

}  // namespace

void read_foreign_post(const SourceText& source, const DocumentInput& input, const Config& config, PostMeta& meta,
                       Diagnostics& diagnostics) {
  Diagnostics found;
  FrontMatter split = lenient_front_matter(source, found);
  const bool is_read = found.all().empty() && split.format != FrontMatter::Format::kNone;
  meta.has_front_matter = split.format != FrontMatter::Format::kNone;
  meta.body_begin = split.body_begin;
  meta.is_html = input.is_html;
  meta.is_section = input.is_section;
  if (split.value.is_map()) meta.front_matter = std::move(split.value);
  add_defaults(input, config, meta.front_matter);
  replace_controls(meta.front_matter, source, found);
  if (config.repair_encoding) repair_front_matter(meta.front_matter, source, found);
  const bool splits_words = config.conventions.kind == Convention::kJekyll;
  read_front_matter_keys(source, splits_words, meta, found, KeyRules::kForeign);
  read_guards(source, config.conventions.kind, meta, found);
  if (!is_read) keep_back_unread(source, split.data, meta, found);
  read_dates(source, config, meta, found);
  take_addresses(source, input, config, meta);
  find_lists(source, input, config, meta);
  merge_as_warnings(found, diagnostics);
}

}  // namespace milepost
