#include "figures/figure_data.h"

#include <algorithm>

#include "formats/markup.h"
#include "formats/write_csv.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

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
void write_position(CsvWriter& csv, const Position& position, bool ordinal) {
  if (ordinal) {
    csv.cell(number_text(middle(position)));
  } else {
    csv.cell(number_text(position.from));
    csv.cell(number_text(position.to));
  }
  csv.cell(confidence_key(position.confidence));
}

}  // namespace

std::string table_csv(const std::vector<const Option*>& rows, const std::vector<Column>& columns, const OptionSet& set,
                      const InlineText& inline_text) {
  const bool parts = any_part(rows, set), choice = any_chosen(rows);
  CsvWriter csv;
  csv.cell("Option");
  if (parts) csv.cell("Part of");
  if (choice) csv.cell("Chosen");
  for (const Column& column : columns) csv.cell(column.head);
  csv.end_row();
  for (const Option* option : rows) {
    csv.cell(inline_text.plain(option->name));
    if (parts) csv.cell(name_of(set, option->parent, inline_text));
    if (choice) csv.cell(option->chosen ? "yes" : "");
    for (const Column& column : columns) csv.cell(cell_text(*option, column, set, inline_text));
    csv.end_row();
  }
  return csv.take();
}

std::string spectrum_csv(const OptionSet& shown, const Axis& axis, const InlineText& inline_text) {
  std::vector<const Option*> rows;
  for (const Option& option : shown.options)
    if (position_on(option, axis.id)) rows.push_back(&option);
  std::stable_sort(rows.begin(), rows.end(), [&](const Option* a, const Option* b) {
    return middle(*position_on(*a, axis.id)) < middle(*position_on(*b, axis.id));
  });
  const bool ordinal = axis.kind == AxisKind::kOrdinal;
  CsvWriter csv;
  for (const char* head : {"Option", "Part of", "Outcome", "Chosen"}) csv.cell(head);
  ordinal ? csv.row({"Rank", "Confidence"}) : csv.row({"From", "To", "Confidence"});
  for (const Option* option : rows) {
    csv.cell(inline_text.plain(option->name));
    csv.cell(name_of(shown, option->parent, inline_text));
    csv.cell(option->outcome ? outcome_words(*option->outcome) : "");
    csv.cell(option->chosen ? "yes" : "");
    write_position(csv, *position_on(*option, axis.id), ordinal);
    csv.end_row();
  }
  return csv.take();
}

std::string data_line_html(std::string_view stem) {
  if (stem.empty()) return {};
  const std::string path = escape_html(stem);
  return "<p class=\"mp-data\">Data: <a href=\"" + path + ".csv\" type=\"text/csv\">CSV</a>, <a href=\"" + path +
         ".json\" type=\"application/json\">JSON</a></p>\n";
}

}  // namespace milepost::figures
