#include "site/liquid_data.h"

#include <map>
#include <string_view>

#include "content/lenient.h"
#include "content/read_input.h"
#include "content/walk.h"
#include "formats/csv.h"
#include "formats/json.h"
#include "formats/yaml.h"
#include "site/text_list.h"

namespace milepost::site {
namespace {

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

Value page_of(size_t meta, const SiteIndex& index, const Config& config) {
  return liquid_page(index.metas[meta], index.addresses[meta], config);
}

// One map per row, by the head's names.
Value rows_of(const CsvTable& table) {
  List rows;
  for (const auto& cells : table.rows) {
    Map row;
    for (size_t i = 0; i < cells.size(); ++i) row.set(table.head[i].text, Value(cells[i].text));
    rows.push_back(Value(std::move(row)));
  }
  return Value(std::move(rows));
}

// Nothing where the file holds something else; an error where it cannot be read.
std::optional<Result<Value>> read_value(const SourceText& source, std::string_view extension) {
  if (extension == ".csv" || extension == ".tsv") {
    Result<CsvTable> table = parse_csv(source);
    if (!table.ok()) return std::move(table).error();
    return rows_of(*table);
  }
  if (extension == ".json") return parse_json(source);
  if (extension == ".yml" || extension == ".yaml") return parse_yaml(source);
  return std::nullopt;
}

// Puts `value` at "a/b" of the map.
void set_at(Map& map, std::string_view path, Value value) {
  size_t slash = path.find('/');
  std::string key(path.substr(0, slash));
  if (slash == path.npos) return map.set(std::move(key), std::move(value));
  const Value* inner = map.find(key);
  Map below = inner != nullptr && inner->is_map() ? inner->map() : Map();
  set_at(below, path.substr(slash + 1), std::move(value));  // as deep as folders are
  map.set(std::move(key), Value(std::move(below)));
}

}  // namespace

Value liquid_page(const PostMeta& meta, const std::string& address, const Config& config) {
  const Value front_matter = meta.kept_front_matter.value();
  Map page = front_matter.is_map() ? front_matter.map() : Map();
  page.set("title", Value(meta.title));
  page.set("url", Value("/" + address));
  page.set("path", Value(meta.source));
  page.set("name", Value(meta.source.substr(meta.source.rfind('/') + 1)));
  page.set("slug", Value(meta.slug));
  page.set("lang", Value(meta.lang));
  page.set("tags", text_list(meta.tags));
  page.set("categories", text_list(meta.categories));
  if (meta.is_post) page.set("collection", Value("posts"));
  if (meta.date) page.set("date", Value(ruby_date(*meta.date, config.timezone)));
  // In Jekyll each of these keys is only itself.
  const bool has_summary = !meta.summary.empty() && config.conventions.kind != Convention::kJekyll;
  for (const char* key : {"excerpt", "description"})
    if (has_summary && page.find(key) == nullptr) page.set(key, Value(meta.summary));
  if (!meta.subtitle.empty()) page.set("subtitle", Value(meta.subtitle));
  if (page.find("author") == nullptr && !config.author.empty()) page.set("author", Value(config.author));
  return Value(std::move(page));
}

std::vector<Value> liquid_documents(const SiteIndex& index, const Config& config) {
  std::vector<Value> documents;
  for (size_t meta = 0; meta < index.metas.size(); ++meta) documents.push_back(page_of(meta, index, config));
  // Without neighbours of their own, which would be all posts in each.
  const auto short_of = [&](size_t rank) {
    if (rank >= index.posts.size()) return Value();
    Map short_page;
    for (const char* key : {"title", "url", "date"}) {
      if (const Value* value = documents[index.posts[rank]].find(key)) short_page.set(key, *value);
    }
    return Value(std::move(short_page));
  };
  for (size_t rank = 0; rank < index.posts.size(); ++rank) {
    Map& page = documents[index.posts[rank]].mutable_map();
    page.set("previous", short_of(rank + 1));
    page.set("next", rank == 0 ? Value() : short_of(rank - 1));
  }
  return documents;
}

Value liquid_posts(const SiteIndex& index, const std::vector<Value>& documents) {
  List posts;
  for (size_t meta : index.posts) posts.push_back(documents[meta]);
  return Value(std::move(posts));
}

Value liquid_pages(const SiteIndex& index, const std::vector<Value>& documents) {
  List pages;
  for (size_t i = 0; i < index.metas.size(); ++i) {
    if (!index.metas[i].is_post) pages.push_back(documents[i]);
  }
  return Value(std::move(pages));
}

Value liquid_terms(const std::vector<Term>& terms, std::vector<std::string> PostMeta::*names, const SiteIndex& index,
                   const std::vector<Value>& documents) {
  std::map<std::string_view, const Term*> left;
  for (const Term& term : terms) left[term.name] = &term;
  Map map;
  const auto take = [&](const Term& term) {
    List posts;
    for (size_t meta : term.posts) posts.push_back(documents[meta]);
    map.append({term.name, {}, Value(std::move(posts))});
  };
  for (auto post = index.posts.rbegin(); post != index.posts.rend(); ++post) {
    for (const std::string& name : index.metas[*post].*names) {
      const auto found = left.find(name);
      if (found == left.end()) continue;
      take(*found->second);
      left.erase(found);
    }
  }
  for (const auto& [name, term] : left) take(*term);
  return Value(std::move(map));
}

Value liquid_collection(const std::string& name, const SiteIndex& index, const Config& config,
                        const std::vector<Value>& documents) {
  const std::string& above = config.conventions.jekyll.collections_folder;
  const std::string folder = (above.empty() ? "" : above + "/") + "_" + name + "/";
  List found;
  for (size_t i = 0; i < index.metas.size(); ++i) {
    if (index.metas[i].source.starts_with(folder)) found.push_back(documents[i]);
  }
  return Value(std::move(found));
}

Value liquid_related(const std::string& source, const SiteIndex& index, const Config& config) {
  constexpr size_t kMost = 10;
  List related;
  for (size_t meta : index.posts) {
    if (related.size() == kMost) break;
    if (index.metas[meta].source != source) related.push_back(page_of(meta, index, config));
  }
  return Value(std::move(related));
}

Value read_liquid_data(const FileSystem& root, const std::string& folder, Diagnostics& diagnostics) {
  Map data;
  Diagnostics unreadable;
  for (const std::string& path : walk_files(root, folder.substr(0, folder.size() - 1), unreadable)) {
    size_t dot = path.rfind('.');
    std::optional<SourceText> file = dot == path.npos ? std::nullopt : read_source(root, path, unreadable);
    if (!file) continue;
    std::optional<Result<Value>> value = read_value(*file, std::string_view(path).substr(dot));
    if (value && !value->ok()) unreadable.add(std::move(*value).error());
    if (value && value->ok()) set_at(data, std::string_view(path).substr(folder.size(), dot - folder.size()), **value);
  }
  merge_as_warnings(unreadable, diagnostics);
  return Value(std::move(data));
}

}  // namespace milepost::site
