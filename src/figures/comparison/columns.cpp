#include "figures/comparison/columns.h"

#include <algorithm>

#include "figures/mark.h"
#include "formats/markup.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

struct TextColumn {
  std::string_view key, head;
  std::string Option::*field;
  bool by_default;
};
constexpr TextColumn kTextColumns[] = {
    {"summary", "Summary", &Option::summary, true},
    {"deciding_factor", "Deciding factor", &Option::deciding_factor, true},
    {"organization", "Organization", &Option::organization, false},
    {"position", "Position", &Option::position_title, false},
    {"level", "Level", &Option::level, false},
    {"employment_type", "Employment", &Option::employment_type, false},
    {"location", "Location", &Option::location, false},
    {"remote", "Remote", &Option::remote, false},
};
struct ListColumn {
  std::string_view key, head;
  bool by_default;
};
constexpr ListColumn kListColumns[] = {
    {"pros", "Pros", true}, {"cons", "Cons", true}, {"concerns", "Concerns", false}, {"tags", "Tags", false}};

const TextColumn* text_column(std::string_view key) {
  for (const TextColumn& column : kTextColumns)
    if (column.key == key) return &column;
  return nullptr;
}

const NamedQuantity* attribute_of(const Option& option, std::string_view key) {
  for (const NamedQuantity& attribute : option.attributes)
    if (attribute.key == key) return &attribute;
  return nullptr;
}

const Quantity* score_of(const Option& option, std::string_view key) {
  for (const auto& [criterion, quantity] : option.scores)
    if (criterion == key) return &quantity;
  return nullptr;
}

bool has_number(const Quantity& quantity) { return quantity.value || (quantity.min && quantity.max); }

// The unit that all numbers of a column share, which then stands in its head; else nothing.
std::string shared_unit(const OptionSet& set, std::string_view key) {
  std::optional<std::string> unit;
  for (const Option& option : set.options) {
    const NamedQuantity* attribute = attribute_of(option, key);
    if (!attribute || !has_number(attribute->number)) continue;
    if (unit && *unit != attribute->number.unit) return {};
    unit = attribute->number.unit;
  }
  return unit.value_or("");
}

void add_attributes(const OptionSet& set, std::vector<Column>& columns) {
  for (const Option& option : set.options)
    for (const NamedQuantity& attribute : option.attributes) {
      const auto same = [&](const Column& column) { return column.key == attribute.key; };
      if (std::any_of(columns.begin(), columns.end(), same)) continue;
      const std::string unit = shared_unit(set, attribute.key);
      std::string head = attribute.label.empty() ? words_from_id(attribute.key) : attribute.label;
      if (!unit.empty()) head += " (" + unit + ")";
      columns.push_back({attribute.key, head, true, false});
    }
}

std::string quantity_words(const NamedQuantity& attribute, const Column& column) {
  return has_number(attribute.number) ? quantity_text(attribute.number, !column.has_shared_unit) : std::string();
}

const std::vector<std::string>& words_list(const Option& option, std::string_view key) {
  return key == "tags" ? option.tags : option.concerns;
}

std::vector<std::string> list_items(const Option& option, std::string_view key, const InlineText& inline_text,
                                    bool html) {
  const auto& text = html ? inline_text.html : inline_text.plain;
  std::vector<std::string> items;
  if (key == "pros" || key == "cons") {
    for (const Reason& reason : key == "pros" ? option.pros : option.cons) {
      const std::string words = text(reason.text);
      // A reason that has links of its own keeps them; a link within a link cannot be.
      const bool link = html && !reason.url.empty() && words.find("<a") == std::string::npos;
      items.push_back(link ? "<a href=\"" + escape_html(reason.url) + "\">" + words + "</a>" : words);
    }
  } else {
    for (const std::string& word : words_list(option, key)) items.push_back(text(word));
  }
  return items;
}

std::string stage_words(const Option& option, const OptionSet& set) {
  for (const Stage& stage : set.stages)
    if (stage.id == option.stage_reached && !stage.label.empty()) return stage.label;
  return option.stage_reached;
}

std::string position_words(const Option& option, std::string_view axis) {
  for (const Position& position : option.positions) {
    if (position.axis != axis) continue;
    if (position.rank) return std::to_string(*position.rank);
    std::string words = position.confidence == Confidence::kExact ? "" : "about ";
    words += number_text(position.from);
    return position.from < position.to ? words + " to " + number_text(position.to) : words;
  }
  return {};
}

// Cells that are plain words or numbers, the same in HTML and text but for escaping.
std::string plain_cell(const Option& option, const Column& column, const OptionSet& set) {
  if (column.key == "kind") return std::string(option_kind_words(option.kind));
  if (column.key == "outcome") return option.outcome ? std::string(outcome_words(*option.outcome)) : "";
  if (column.key == "engagement") return option.engagement ? std::string(engagement_words(*option.engagement)) : "";
  if (column.key == "stage") return stage_words(option, set);
  if (const Quantity* score = score_of(option, column.key)) return quantity_text(*score, true);
  if (set.axis(column.key)) return position_words(option, column.key);
  return {};
}

}  // namespace

std::vector<Column> known_columns(const OptionSet& set) {
  std::vector<Column> columns{{"kind", "Kind", false, false}};
  for (const ListColumn& column : kListColumns)
    if (column.by_default) columns.push_back({std::string(column.key), std::string(column.head), false, true});
  for (const TextColumn& column : kTextColumns)
    columns.push_back({std::string(column.key), std::string(column.head), false, false});
  add_attributes(set, columns);
  for (const Criterion& criterion : set.criteria)
    columns.push_back(
        {criterion.id, criterion.label.empty() ? words_from_id(criterion.id) : criterion.label, true, false});
  for (const ListColumn& column : kListColumns)
    if (!column.by_default) columns.push_back({std::string(column.key), std::string(column.head), false, true});
  for (const Axis& axis : set.axes)
    columns.push_back({axis.id, axis.label.empty() ? words_from_id(axis.id) : axis.label, true, false});
  columns.push_back({"engagement", "Engagement", false, false});
  columns.push_back({"stage", "Stage", false, false});
  columns.push_back({"outcome", "Outcome", false, false});
  for (Column& column : columns) column.has_shared_unit = !shared_unit(set, column.key).empty();
  return columns;
}

std::vector<Column> default_columns(const OptionSet& set) {
  const InlineText raw{[](std::string_view t) { return std::string(t); },
                       [](std::string_view t) { return std::string(t); }};
  std::vector<Column> columns;
  for (Column& column : known_columns(set)) {
    const TextColumn* text = text_column(column.key);
    const bool on_demand = column.key == "kind" || column.key == "concerns" || column.key == "tags" ||
                           column.key == "engagement" || set.axis(column.key) || (text && !text->by_default);
    const auto has_data = [&](const Option& option) { return !cell_text(option, column, set, raw).empty(); };
    if (!on_demand && std::any_of(set.options.begin(), set.options.end(), has_data))
      columns.push_back(std::move(column));
  }
  return columns;
}

std::string cell_html(const Option& option, const Column& column, const OptionSet& set, const InlineText& inline_text) {
  if (column.key == "outcome") return std::string(option.outcome ? chip_html(*option.outcome) : "");
  if (column.is_list) {
    const auto items = list_items(option, column.key, inline_text, true);
    if (items.size() <= 1) return items.empty() ? "" : items[0];
    std::string out = "<ul>";
    for (const std::string& item : items) out += "<li>" + item + "</li>";
    return out + "</ul>";
  }
  if (const TextColumn* text = text_column(column.key)) return inline_text.html(option.*(text->field));
  if (const NamedQuantity* attribute = attribute_of(option, column.key)) {
    const std::string number = escape_html(quantity_words(*attribute, column)),
                      note = inline_text.html(attribute->note);
    return number.empty() || note.empty() ? number + note : number + " <span class=\"mp-part\">" + note + "</span>";
  }
  return escape_html(plain_cell(option, column, set));
}

std::string cell_text(const Option& option, const Column& column, const OptionSet& set, const InlineText& inline_text) {
  if (column.is_list) {
    std::string out;
    for (const std::string& item : list_items(option, column.key, inline_text, false))
      out += (out.empty() ? "" : "; ") + item;
    return out;
  }
  if (const TextColumn* text = text_column(column.key)) return inline_text.plain(option.*(text->field));
  if (const NamedQuantity* attribute = attribute_of(option, column.key)) {
    const std::string number = quantity_words(*attribute, column), note = inline_text.plain(attribute->note);
    return number + (number.empty() || note.empty() ? "" : " ") + note;
  }
  return plain_cell(option, column, set);
}

std::optional<double> cell_number(const Option& option, std::string_view key) {
  const auto middle = [](const Quantity& q) -> std::optional<double> {
    if (q.value) return q.value;
    if (q.min && q.max) return (*q.min + *q.max) / 2;
    return {};
  };
  if (const NamedQuantity* attribute = attribute_of(option, key)) return middle(attribute->number);
  if (const Quantity* score = score_of(option, key)) return middle(*score);
  for (const Position& position : option.positions)
    if (position.axis == key) return position.rank ? *position.rank : (position.from + position.to) / 2;
  return {};
}

}  // namespace milepost::figures
