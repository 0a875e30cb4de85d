// CSV to the value tree that read_option_set reads: one option a row. A table cannot list axes and
// criteria, so those named by its columns are made here, with labels from their ids.
#include <cstdlib>

#include "options/check_value.h"
#include "options/read_option_set.h"
#include "options/words.h"

namespace milepost {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

Value placed(Value value, Span span) {
  value.span = span;
  return value;
}

// A number, or the text itself, which the schema then reports in its place.
Value number_or_text(std::string_view text, Span span) {
  const std::string copy(text);
  char* end = nullptr;
  const double number = std::strtod(copy.c_str(), &end);
  const bool decimal = copy.find_first_not_of("0123456789.-+eE") == std::string::npos;
  if (copy.empty() || *end != '\0' || !decimal) return placed(copy, span);
  return placed(number, span);
}

// "20", "20 to 45", "20..45"; a leading "~" says rough, "?" a guess.
Value position_in_cell(std::string_view text, Span span) {
  Map map;
  if (!text.empty() && (text[0] == '~' || text[0] == '?')) {
    map.set("confidence", placed(text[0] == '~' ? "rough" : "guess", span));
    text = trimmed(text.substr(1));
  }
  for (std::string_view mark : {std::string_view(".."), std::string_view(" to ")}) {
    const size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    map.set("from", number_or_text(trimmed(text.substr(0, at)), span));
    map.set("to", number_or_text(trimmed(text.substr(at + mark.size())), span));
    return placed(map, span);
  }
  if (map.empty()) return number_or_text(text, span);
  map.set("value", number_or_text(text, span));
  return placed(map, span);
}

Value list_value(std::string_view text, Span span) {
  List list;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find(" | ", begin), text.size());
    if (const auto part = trimmed(text.substr(begin, end - begin)); !part.empty()) list.push_back(placed(part, span));
    begin = end + 3;
  }
  return placed(std::move(list), span);
}

Value boolean_value(std::string_view text, Span span) {
  if (text == "true" || text == "yes" || text == "x") return placed(true, span);
  if (text == "false" || text == "no") return placed(false, span);
  return placed(text, span);
}

Value cell_value(std::string_view key, std::string_view text, Span span) {
  const KeySchema* schema = option_schema().key(key);
  if (!schema) return placed(text, span);
  switch (schema->type) {
    case ValueType::kTexts:
    case ValueType::kTextsOrObjects:
      return list_value(text, span);
    case ValueType::kBoolean:
      return boolean_value(text, span);
    case ValueType::kInteger:
      return number_or_text(text, span);
    default:
      return placed(text, span);
  }
}

void put_nested(Map& option, std::string_view group, std::string_view id, Span key_span, Value value) {
  Map inner = option.find(group) ? option.find(group)->map() : Map();
  inner.append({std::string(id), key_span, std::move(value)});
  option.set(std::string(group), placed(std::move(inner), key_span));
}

Value rank_value(std::string_view text, Span span) {
  Map map;
  map.set("rank", number_or_text(text, span));
  return placed(map, span);
}

void put_cell(Map& option, const CsvCell& head, const CsvCell& cell) {
  const std::string_view name = trimmed(head.text), text = trimmed(cell.text);
  if (text.empty()) return;
  if (name.starts_with("position."))
    return put_nested(option, "positions", name.substr(9), head.span, position_in_cell(text, cell.span));
  if (name.starts_with("rank."))
    return put_nested(option, "positions", name.substr(5), head.span, rank_value(text, cell.span));
  if (name.starts_with("score."))
    return put_nested(option, "scores", name.substr(6), head.span, number_or_text(text, cell.span));
  option.append({std::string(name), head.span, cell_value(name, text, cell.span)});
}

// "research-applied" runs from "Research" to "Applied"; an id of other shape gives only a label.
Value axis_of(std::string_view id, bool ordinal, Span span) {
  Map axis;
  axis.set("id", placed(id, span));
  axis.set("kind", ordinal ? "ordinal" : "continuous");
  const size_t hyphen = id.find('-');
  if (hyphen != std::string_view::npos && id.find('-', hyphen + 1) == std::string_view::npos) {
    axis.set("low_label", words_from_id(id.substr(0, hyphen)));
    axis.set("high_label", words_from_id(id.substr(hyphen + 1)));
  } else {
    axis.set("label", words_from_id(id));
  }
  return placed(axis, span);
}

Value criterion_of(std::string_view id, Span span) {
  Map criterion;
  criterion.set("id", placed(id, span));
  criterion.set("label", words_from_id(id));
  return placed(criterion, span);
}

}  // namespace

OptionSet read_option_csv(const CsvTable& table, const SourceText& source, std::string id, Diagnostics& diagnostics) {
  List axes, criteria, options;
  for (const CsvCell& head : table.head) {
    const std::string_view name = trimmed(head.text);
    if (name.starts_with("position.")) axes.push_back(axis_of(name.substr(9), false, head.span));
    if (name.starts_with("rank.")) axes.push_back(axis_of(name.substr(5), true, head.span));
    if (name.starts_with("score.")) criteria.push_back(criterion_of(name.substr(6), head.span));
  }
  for (const auto& row : table.rows) {
    Map option;
    for (size_t i = 0; i < row.size() && i < table.head.size(); ++i) put_cell(option, table.head[i], row[i]);
    options.push_back(placed(std::move(option), row.empty() ? Span{} : row[0].span));
  }
  Map set;
  if (!axes.empty()) set.set("axes", std::move(axes));
  if (!criteria.empty()) set.set("criteria", std::move(criteria));
  set.set("options", std::move(options));
  return read_option_set(placed(std::move(set), Span{0, 1}), source, std::move(id), diagnostics);
}

}  // namespace milepost
