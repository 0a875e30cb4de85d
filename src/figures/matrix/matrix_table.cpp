#include "figures/matrix/matrix_table.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "drawing/px_text.h"
#include "figures/matrix/matrix_words.h"
#include "figures/shown_set.h"
#include "formats/markup.h"
#include "formats/write_csv.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kNotStated = "not stated";
constexpr double kBarPx = 80;

std::string head_cell(const std::string& name, const std::string& words, const std::string& attributes) {
  return "<th scope=\"col\"" + attributes + ">" + escape_html(name) + " <span" +
         (attributes.empty() ? "" : " class=\"mp-part\"") + ">" + escape_html(words) + "</span></th>";
}

// What a script needs that lets readers try other weights.
std::string criterion_attributes(const WeighedCriterion& criterion, const std::string& name) {
  return " class=\"mp-number\" data-weight=\"" + number_text(criterion.weight) + "\" data-from=\"" +
         number_text(criterion.lower_is_better ? criterion.max : criterion.min) + "\" data-to=\"" +
         number_text(criterion.lower_is_better ? criterion.min : criterion.max) + "\" data-name=\"" +
         escape_html(name) + "\"";
}

std::string head(const MatrixData& data, bool for_feed) {
  std::string out = "<thead>\n<tr><th scope=\"col\">Option</th>";
  for (size_t i = 0; i < data.criteria.size(); ++i)
    out += head_cell(data.name_of(i), criterion_words(data, i),
                     for_feed ? "" : criterion_attributes(data.weighing.criteria[i], data.name_of(i)));
  return out + head_cell("Weighted sum", sum_head_words(data), for_feed ? "" : " class=\"mp-number\"") +
         "</tr>\n</thead>\n";
}

// The sum as a length; what is open is the paler part. Both are there also where they are empty: a script that lets
// readers try other weights sets them.
std::string bar(const Extent& sum) {
  const auto line = [](std::string_view name, double from, double to) {
    return "<path class=\"" + std::string(name) + "\" d=\"M" + drawing::px_text(from * kBarPx / 100) + " 3H" +
           drawing::px_text(to * kBarPx / 100) + "\"/>";
  };
  const Extent open = sum.is_open() ? sum : Extent{};
  return "<svg class=\"mp-sum\" width=\"80\" height=\"6\" aria-hidden=\"true\" focusable=\"false\">" +
         line("mp-rest", 0, 100) + line("mp-open-sum", open.low, open.high) + line("mp-sure", 0, sum.low) + "</svg>";
}

std::string name_cell(const MatrixRow& row) {
  std::string name = row.name_html;
  if (!row.option->url.empty() && name.find("<a") == std::string::npos)
    name = "<a href=\"" + escape_html(row.option->url) + "\">" + name + "</a>";
  ShownOption linked = row;
  linked.name_html = name;
  return entry_head_html(linked);
}

// The ends of what is stated, the worse one first, where the words of the cell are no plain number.
std::string ends_attribute(const MatrixData& data, size_t row, size_t criterion) {
  const WeighedCriterion& scale = data.weighing.criteria[criterion];
  const StatedScore score = data.weighing.scores[row][criterion].value_or(StatedScore{scale.min, scale.max});
  std::string low = number_text(score.from), high = number_text(score.to);
  if (data.rows[row].cells[criterion] == low && low == high) return {};
  if (scale.lower_is_better) std::swap(low, high);
  return " data-ends=\"" + low + " " + high + "\"";
}

std::string score_cell(const MatrixData& data, size_t row, size_t criterion, bool for_feed) {
  const std::string& words = data.rows[row].cells[criterion];
  return (for_feed ? "<td>" : "<td class=\"mp-number\"" + ends_attribute(data, row, criterion) + ">") +
         (words.empty() ? "<span class=\"mp-empty\">" + std::string(kNotStated) + "</span>" : escape_html(words)) +
         "</td>";
}

std::string row_html(const MatrixData& data, size_t index, const std::string& id) {
  const MatrixRow& row = data.rows[index];
  const bool for_feed = id.empty();
  std::string out = "<tr";
  if (!for_feed) out += " id=\"" + id + "--" + escape_html(row.option->id) + "\"";
  if (!for_feed && row.chosen) out += " class=\"mp-chosen\"";
  out += "><th scope=\"row\">" + name_cell(row) + "</th>";
  for (size_t i = 0; i < row.cells.size(); ++i) out += score_cell(data, index, i, for_feed);
  const std::string sum = "<strong>" + data.sum_words(row.sum) + "</strong>";
  return out + (for_feed ? "<td>" + sum : "<td class=\"mp-number\">" + sum + bar(row.sum)) + "</td></tr>\n";
}

// A number in full, for programs.
std::string exact(double points) { return number_text(std::round(points * 1e4) / 1e4); }

}  // namespace

std::string matrix_html(const MatrixData& data, const std::string& caption_html, const std::string& id) {
  std::string out =
      "<table>\n<caption><span>" + caption_html + "</span></caption>\n" + head(data, id.empty()) + "<tbody>\n";
  for (size_t i = 0; i < data.rows.size(); ++i) out += row_html(data, i, id);
  return out + "</tbody>\n</table>\n";
}

std::string matrix_text(const MatrixData& data) {
  std::string out;
  for (const MatrixRow& row : data.rows) {
    out += entry_head_text(row) + ": " + data.sum_words(row.sum) + " of 100\n";
    for (size_t i = 0; i < data.criteria.size(); ++i)
      out += "    " + data.name_of(i) + " (" + criterion_words(data, i) +
             "): " + (row.cells[i].empty() ? std::string(kNotStated) : row.cells[i]) + "\n";
  }
  return out;
}

std::string matrix_csv(const MatrixData& data) {
  const auto any = [&](auto has) { return std::any_of(data.rows.begin(), data.rows.end(), has); };
  const bool parts = any([](const MatrixRow& row) { return !row.parent.empty(); });
  const bool choice = any([](const MatrixRow& row) { return row.chosen; });
  CsvWriter csv;
  csv.cell("Option");
  if (parts) csv.cell("Part of");
  if (choice) csv.cell("Chosen");
  for (size_t i = 0; i < data.criteria.size(); ++i) csv.cell(data.name_of(i) + " (" + criterion_words(data, i) + ")");
  csv.row({"Sum from (of 100)", "Sum to (of 100)"});
  for (const MatrixRow& row : data.rows) {
    csv.cell(row.name);
    if (parts) csv.cell(row.parent);
    if (choice) csv.cell(row.chosen ? "yes" : "");
    for (const std::string& cell : row.cells) csv.cell(cell);
    csv.row({exact(row.sum.low), exact(row.sum.high)});
  }
  return csv.take();
}

OptionSet shown_in_matrix(const MatrixData& data, const OptionSet& set) {
  OptionSet shown = bare_set(set);
  shown.options.reserve(data.rows.size() + data.unscored.size());
  for (const Criterion* criterion : data.criteria) {
    shown.criteria.push_back(*criterion);
    shown.criteria.back().group.clear();
  }
  const auto add = [&](const Option& option) {
    Option entry = shown_entry(option);
    entry.outcome.reset();
    entry.hide_label = false;
    entry.url = option.url;
    for (const Criterion* criterion : data.criteria)
      for (const auto& [id, score] : option.scores)
        if (id == criterion->id) {
          entry.scores.emplace_back(id, score);
          entry.scores.back().second.as_of.clear();
          entry.scores.back().second.source.clear();
        }
    shown.options.push_back(std::move(entry));
  };
  for (const MatrixRow& row : data.rows) add(*row.option);
  for (const Option* option : data.unscored) add(*option);
  add_wholes(set, shown);
  return shown;
}

}  // namespace milepost::figures
