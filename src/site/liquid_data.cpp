#include "site/liquid_data.h"

#include "formats/csv.h"
#include "formats/json.h"
#include "formats/yaml.h"
#include "ground/utf8.h"
#include "site/liquid_host.h"
#include "site/walk.h"

namespace milepost::site {
namespace {

constexpr std::string_view kData = "_data/";

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

std::optional<Value> read_value(const SourceText& source, std::string_view extension) {
  if (extension == ".csv") {
    Result<CsvTable> table = parse_csv(source);
    return table.ok() ? std::optional(rows_of(*table)) : std::nullopt;
  }
  bool is_json = extension == ".json";
  if (!is_json && extension != ".yml" && extension != ".yaml") return std::nullopt;
  Result<Value> value = is_json ? parse_json(source) : parse_yaml(source);
  return value.ok() ? std::optional(*value) : std::nullopt;
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

Value liquid_posts(const SiteIndex& index, const Config& config) {
  List posts;
  for (size_t meta : index.posts) posts.push_back(page_of(meta, index, config));
  return Value(std::move(posts));
}

Value liquid_pages(const SiteIndex& index, const Config& config) {
  List pages;
  for (size_t i = 0; i < index.metas.size(); ++i) {
    if (!index.metas[i].is_post) pages.push_back(page_of(i, index, config));
  }
  return Value(std::move(pages));
}

Value liquid_terms(const std::vector<Term>& terms, const SiteIndex& index, const Config& config) {
  Map map;
  for (const Term& term : terms) {
    List posts;
    for (size_t meta : term.posts) posts.push_back(page_of(meta, index, config));
    map.set(term.name, Value(std::move(posts)));
  }
  return Value(std::move(map));
}

Value read_liquid_data(const FileSystem& root) {
  Map data;
  Diagnostics told_elsewhere;
  for (const std::string& path : walk_files(root, "_data", told_elsewhere)) {
    size_t dot = path.rfind('.');
    FileResult<std::string> bytes = root.read(path);
    if (dot == path.npos || !bytes.ok() || first_invalid_utf8(*bytes)) continue;
    std::optional<Value> value = read_value(SourceText(path, *bytes), std::string_view(path).substr(dot));
    if (value) set_at(data, std::string_view(path).substr(kData.size(), dot - kData.size()), std::move(*value));
  }
  return Value(std::move(data));
}

}  // namespace milepost::site
