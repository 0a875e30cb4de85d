#include "figures/figure_data.h"

#include <algorithm>

#include "formats/markup.h"
#include "formats/write_csv.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

using Row = std::vector<std::string>;

std::string name_of(const OptionSet& set, std::string_view id, const InlineText& inline_text) {
  const Option* option = set.option(id);
  return option ? inline_text.plain(option->name) : std::string();
}

bool any_chosen(const std::vector<const Option*>& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const Option* option) { return option->chosen; });
}

bool any_part(const std::vector<const Option*>& rows, const OptionSet& set) {
  return std::any_of(rows.begin(), rows.end(), [&](const Option* option) { return set.option(option->parent); });
}

const Position* position_on(const Option& option, std::string_view axis) {
  for (const Position& position : option.positions)
    if (position.axis == axis) return &position;
  return nullptr;
}

double middle(const Position& position) { return position.rank ? *position.rank : (position.from + position.to) / 2; }

// The cells of one position: "20", "45", "rough".
Row position_cells(const Position& position, bool ordinal) {
  Row cells;
  if (ordinal) {
    cells.push_back(number_text(middle(position)));
  } else {
    cells.push_back(number_text(position.from));
    cells.push_back(number_text(position.to));
  }
  cells.emplace_back(confidence_key(position.confidence));
  return cells;
}

}  // namespace

std::string table_csv(const std::vector<const Option*>& rows, const std::vector<Column>& columns, const OptionSet& set,
                      const InlineText& inline_text) {
  const bool parts = any_part(rows, set), choice = any_chosen(rows);
  Row head{"Option"};
  if (parts) head.emplace_back("Part of");
  if (choice) head.emplace_back("Chosen");
  for (const Column& column : columns) head.push_back(column.head);
  std::vector<Row> lines{head};
  for (const Option* option : rows) {
    Row line{inline_text.plain(option->name)};
    if (parts) line.push_back(name_of(set, option->parent, inline_text));
    if (choice) line.emplace_back(option->chosen ? "yes" : "");
    for (const Column& column : columns) line.push_back(cell_text(*option, column, set, inline_text));
    lines.push_back(std::move(line));
  }
  return to_csv(lines);
}

std::string spectrum_csv(const OptionSet& shown, const Axis& axis, const InlineText& inline_text) {
  std::vector<const Option*> rows;
  for (const Option& option : shown.options)
    if (position_on(option, axis.id)) rows.push_back(&option);
  std::stable_sort(rows.begin(), rows.end(), [&](const Option* a, const Option* b) {
    return middle(*position_on(*a, axis.id)) < middle(*position_on(*b, axis.id));
  });
  const bool ordinal = axis.kind == AxisKind::kOrdinal;
  std::vector<Row> lines{ordinal ? Row{"Option", "Part of", "Outcome", "Chosen", "Rank", "Confidence"}
                                 : Row{"Option", "Part of", "Outcome", "Chosen", "From", "To", "Confidence"}};
  for (const Option* option : rows) {
    Row line{inline_text.plain(option->name), name_of(shown, option->parent, inline_text),
             option->outcome ? std::string(outcome_words(*option->outcome)) : "", option->chosen ? "yes" : ""};
    for (std::string& cell : position_cells(*position_on(*option, axis.id), ordinal)) line.push_back(std::move(cell));
    lines.push_back(std::move(line));
  }
  return to_csv(lines);
}

std::string data_line_html(std::string_view stem) {
  if (stem.empty()) return {};
  const std::string path = escape_html(stem);
  return "<p class=\"mp-data\">Data: <a href=\"" + path + ".csv\" type=\"text/csv\">CSV</a>, <a href=\"" + path +
         ".json\" type=\"application/json\">JSON</a></p>\n";
}

}  // namespace milepost::figures
