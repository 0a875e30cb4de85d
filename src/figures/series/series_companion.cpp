#include "figures/series/series_companion.h"

#include "formats/markup.h"
#include "formats/write_csv.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

std::string point_html(const SeriesPoint& point) {
  std::string out =
      "<li>" + escape_html(point.when) + " <span class=\"mp-place\">" + escape_html(point.words) + "</span>";
  if (!point.note.empty()) out += " <span class=\"mp-part\">" + escape_html(point.note) + "</span>";
  return out + "</li>\n";
}

std::string in_brackets(const std::string& note) { return note.empty() ? "" : " (" + note + ")"; }

}  // namespace

std::string series_companion(const SeriesData& data) {
  std::string out = "<div class=\"mp-companion\">\n<ol>\n";
  for (const SeriesLine& line : data.lines) {
    out += "<li><span class=\"mp-name\">" + escape_html(line.label) + "</span>\n<ul>\n";
    for (const SeriesPoint& point : line.points) out += point_html(point);
    out += "</ul>\n</li>\n";
  }
  return out + "</ol>\n</div>\n";
}

std::string series_text(const SeriesData& data) {
  std::string out;
  for (const SeriesLine& line : data.lines) {
    out += line.label + "\n";
    for (const SeriesPoint& point : line.points)
      out += "  " + point.when + ": " + point.words + in_brackets(point.note) + "\n";
  }
  return out;
}

std::string series_csv(const SeriesData& data) {
  CsvWriter csv;
  csv.row({"Series", "When", "From", "To", "Qualifier", "Unit", "Note"});
  for (const SeriesLine& line : data.lines)
    for (const SeriesPoint& point : line.points)
      csv.row({line.label, point.when, number_text(point.from), number_text(point.to), qualifier_key(point.qualifier),
               line.unit, point.note});
  return csv.take();
}

std::string series_description(const SeriesData& data) {
  std::string text;
  for (const SeriesLine& line : data.lines) {
    text += (text.empty() ? "" : ". ") + line.label + ": ";
    for (size_t i = 0; i < line.points.size(); ++i)
      text += (i > 0 ? "; " : "") + line.points[i].words + " " + line.points[i].at + in_brackets(line.points[i].note);
  }
  return text + ".";
}

}  // namespace milepost::figures
