#include "figures/map/map.h"

#include "figures/figure_data.h"
#include "figures/frame.h"
#include "figures/map/map_data.h"
#include "figures/map/map_layout.h"
#include "figures/map/own_data.h"
#include "figures/shown_set.h"
#include "formats/markup.h"
#include "formats/write_csv.h"
#include "options/read_parts.h"
#include "options/words.h"
#include "options/write_option_set.h"

namespace milepost::figures {
namespace {

using enum ArgumentType;
constexpr ArgumentSpec kArguments[] = {{"x", kData}, {"y", kData},        {"caption"},       {"alt"},
                                       {"id", kId},  {"filter", kFilter}, {"options", kData}};

std::string options_words(const MapData& data) {
  return count_words(data.items.size()) + (data.items.size() == 1 ? " option" : " options");
}

// "Map of seven options by Pace and Reach; chosen: The survey team".
std::string title_of(const MapData& data) {
  std::string title = "Map of " + options_words(data) + " by " + axis_words(data.x) + " and " + axis_words(data.y);
  for (const MapItem& item : data.items)
    if (item.chosen && !item.nested) title += "; chosen: " + item.name;
  return title;
}

std::string description_of(const MapData& data) {
  std::string text;
  for (const MapItem& item : data.items)
    text += (text.empty() ? "" : "; ") + entry_head_text(item) + " (" + item.place_words + ")";
  return text + ".";
}

std::string axis_sentence(std::string_view direction, const Axis& axis) {
  if (axis.low_label.empty() || axis.high_label.empty()) return {};
  return "<p class=\"mp-ends\">" + std::string(direction) + ": from " + escape_html(axis.low_label) + " to " +
         escape_html(axis.high_label) + "</p>\n";
}

std::string companion_of(const MapData& data) {
  std::string out =
      "<div class=\"mp-companion\">\n" + axis_sentence("Across", data.x) + axis_sentence("Up", data.y) + "<ol>\n";
  for (const MapItem& item : data.items)
    out += (item.chosen ? "<li class=\"mp-chosen\">" : "<li>") + entry_head_html(item) + " <span class=\"mp-part\">" +
           escape_html(item.place_words) + "</span></li>\n";
  return out + "</ol>\n" + not_drawn_html(data.not_drawn) + "</div>\n";
}

std::string text_of(const MapData& data) {
  std::string out;
  for (const MapItem& item : data.items)
    out += std::to_string(item.number) + ". " + entry_head_text(item) + " (" + item.place_words + ")\n";
  return out + not_drawn_text(data.not_drawn);
}

std::string csv_of(const MapData& data) {
  const std::string x = axis_words(data.x), y = axis_words(data.y);
  CsvWriter csv;
  csv.row({"Option", "Part of", "Outcome", "Chosen", x + " from", x + " to", y + " from", y + " to", "Confidence"});
  for (const MapItem& item : data.items)
    csv.row({item.name, item.parent, item.outcome ? outcome_words(*item.outcome) : "", item.chosen ? "yes" : "",
             number_text(item.x.from), number_text(item.x.to), number_text(item.y.from), number_text(item.y.to),
             confidence_key(item.confidence)});
  return csv.take();
}

OptionSet shown_of(const MapData& data, const OptionSet& set) {
  OptionSet shown = bare_set(set);
  shown.options.reserve(data.items.size());
  for (const std::string& id : {data.x.id, data.y.id})
    if (const Axis* axis = set.axis(id)) shown.axes.push_back(*axis);
  for (const MapItem& item : data.items) {
    shown.options.push_back(shown_entry(*item.option));
    for (const Position& position : item.option->positions)
      if (position.axis == data.x.id || position.axis == data.y.id) shown.options.back().positions.push_back(position);
  }
  add_wholes(set, shown);
  return shown;
}

class MapFigure : public KindFigure {
 public:
  MapFigure(const FigureInput& input, MapData data) : input_(input), data_(std::move(data)) {}

  std::string id() const override { return input_.has_own_data ? "fig-map" : "fig-" + data_.x.id + "-" + data_.y.id; }

  FigureHtml draw(const FigurePlan& plan, std::string_view label) const override {
    const std::string caption = input_.arguments.text("caption"), companion = companion_of(data_);
    FigureWords words{title_of(data_), description_of(data_),
                      caption.empty() ? capitalized(options_words(data_)) + " by " + axis_words(data_.x) + " and " +
                                            axis_words(data_.y)
                                      : caption,
                      ""};
    FigureHtml html = framed(DrawnFigure{"mp-map", lay_out_map(data_), std::move(words), companion, companion,
                                         text_of(data_), lay_out_narrow_map(data_)},
                             input_, plan, label);
    std::vector<const Option*> rows;
    for (const MapItem& item : data_.items) rows.push_back(item.option);
    html.csv = csv_of(data_);
    html.json = option_set_json(shown_of(data_, input_.set));
    html.card = card_of(rows, input_.inline_text);
    return html;
  }

 private:
  const FigureInput& input_;
  const MapData data_;
};

// A block has told its own, where they stand.
void tell_half_placed(const FigureInput& input, const MapData& data, Diagnostics& diagnostics) {
  if (data.half_placed.empty()) return;
  std::string names;
  for (const std::string& name : data.half_placed) names += (names.empty() ? "`" : ", `") + name + "`";
  Diagnostic warning =
      argument_error(input.request, code::kFigureDataMissing, "", "a place on one of the two axes only: " + names,
                     "give both, `positions: {" + data.x.id + ": …, " + data.y.id + ": …}`, or none");
  warning.severity = Severity::kWarning;
  warning.cause = "a map shows what has both; these stand in the list below it";
  diagnostics.add(std::move(warning));
}

MadeFigure make_map(const FigureInput& input, Diagnostics& diagnostics) {
  Result<MapData> data = map_data(input);
  if (!data.ok()) return std::move(data).error();
  if (!input.has_own_data) tell_half_placed(input, *data, diagnostics);
  return std::unique_ptr<KindFigure>(std::make_unique<MapFigure>(input, std::move(data).value()));
}

}  // namespace

const FigureKind& map_kind() {
  static const FigureKind kKind{"map", false, kArguments, map_own_data, "`x`, `y` and `options`", make_map};
  return kKind;
}

}  // namespace milepost::figures
