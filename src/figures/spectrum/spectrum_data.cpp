#include "figures/spectrum/spectrum_data.h"

#include <algorithm>

#include "figures/filter.h"
#include "ground/suggest.h"
#include "options/check_value.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

const Position* position_on(const Option& option, std::string_view axis) {
  for (const Position& position : option.positions)
    if (position.axis == axis) return &position;
  return nullptr;
}

double low_of(const Position& p) { return p.rank ? *p.rank : p.from; }
double high_of(const Position& p) { return p.rank ? *p.rank : p.to; }

std::string place_words(const Position& position) {
  std::string words = position.confidence == Confidence::kExact   ? ""
                      : position.confidence == Confidence::kRough ? "about "
                                                                  : "perhaps ";
  words += number_text(position.from);
  return position.from < position.to ? words + " to " + number_text(position.to) : words;
}

SpectrumItem item_of(const Option& option, const Position& position, const OptionSet& set,
                     const InlineText& inline_text) {
  SpectrumItem item{shown_option(option, set, inline_text), 0, 0, {}, {}};
  item.from = low_of(position);
  item.to = high_of(position);
  item.confidence = position.confidence;
  item.place_words = place_words(position);
  return item;
}

// Ordinal axes: only the order counts, so each distinct place is one step from the next.
class Steps {
 public:
  explicit Steps(const std::vector<SpectrumItem>& items) {
    for (const SpectrumItem& item : items) {
      places_.push_back(item.from);
      places_.push_back(item.to);
    }
    std::sort(places_.begin(), places_.end());
    places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
  }
  // A value between two places is half a step.
  double step(double value) const {
    const auto at = std::lower_bound(places_.begin(), places_.end(), value);
    const double index = static_cast<double>(at - places_.begin());
    return at != places_.end() && *at == value ? index : index - 0.5;
  }
  double count() const { return static_cast<double>(places_.size()); }

 private:
  std::vector<double> places_;
};

void space_equally(SpectrumData& data) {
  const Steps steps(data.items);
  for (SpectrumItem& item : data.items) {
    item.from = steps.step(item.from);
    item.to = steps.step(item.to);
    item.place_words.clear();
  }
  data.low = -0.5;
  data.high = std::max(0.5, steps.count() - 0.5);
  for (Zone& zone : data.zones) {
    zone.from = std::clamp(steps.step(zone.from) - 0.5, data.low, data.high);
    zone.to = std::clamp(steps.step(zone.to) + 0.5, data.low, data.high);
  }
}

// "October 2019", with blanks at which no line is broken.
std::string date_words(const std::string& written) {
  const auto date = parse_date(written, true);
  if (!date.ok()) return written;
  std::string words;
  for (char c : to_long(*date)) c == ' ' ? words += "\u00a0" : words += c;
  return words;
}

void read_drift(const OptionSet& set, const Axis& axis, SpectrumData& data) {
  if (axis.kind == AxisKind::kOrdinal || !set.preference_path.is_list()) return;
  std::string first, last;
  for (const Value& step : set.preference_path.list()) {
    const auto value = number_of(step, "value");
    if (!value || text_of(step, "axis") != axis.id) continue;
    data.drift.push_back(*value);
    (data.drift.size() == 1 ? first : last) = date_words(text_of(step, "date"));
  }
  if (data.drift.size() < 2) return data.drift.clear();
  data.drift_words = "what I wanted" + (first.empty() || last.empty() ? "" : ", " + first + " to " + last);
}

Diagnostic no_axis(const FigureRequest& request, const OptionSet& set, const std::string& wanted) {
  std::vector<std::string_view> ids;
  for (const Axis& axis : set.axes) ids.push_back(axis.id);
  if (ids.empty())
    return argument_error(request, code::kFigureDataMissing, "axis", "the option set has no `axes`",
                          "add `axes:` with an `id`, and `positions:` to its options");
  return argument_error(request, code::kFigureDataMissing, "axis",
                        wanted.empty() ? "the option set has several axes, and the figure names none"
                                       : "the option set has no axis `" + wanted + "`",
                        suggest_one_of(wanted, ids));
}

// " `pace`"; the axis of a figure of its own data has no name.
std::string axis_name(const FigureInput& input, const Axis& axis) {
  return input.has_own_data ? std::string() : " `" + axis.id + "`";
}

}  // namespace

void tell_missing_ends(const FigureInput& input, const Axis& axis, Diagnostics& diagnostics) {
  const bool has_low = !axis.low_label.empty(), has_high = !axis.high_label.empty();
  if (has_low == has_high) return;
  const std::string missing = std::string(has_low ? "high" : "low") + (input.has_own_data ? "" : "_label");
  Diagnostic warning = argument_error(input.request, code::kFigureDataMissing,
                                      !input.has_own_data ? "axis"
                                      : has_low           ? "low"
                                                          : "high",
                                      "the axis" + axis_name(input, axis) + " names one end, `" +
                                          (has_low ? axis.low_label : axis.high_label) + "`, and not the other",
                                      "add `" + missing + ": …`");
  warning.severity = Severity::kWarning;
  warning.cause = "readers do not learn what it means to stand there";
  diagnostics.add(std::move(warning));
}

Result<SpectrumData> spectrum_data(const FigureInput& input, const Axis& axis) {
  const OptionSet& set = input.set;
  const std::string filter = input.arguments.text("filter");
  SpectrumData data{axis.low_label,
                    axis.high_label,
                    axis.label,
                    axis.kind == AxisKind::kOrdinal,
                    axis.domain_low,
                    axis.domain_high,
                    axis.zones,
                    {},
                    {},
                    {},
                    false,
                    {},
                    {}};
  std::vector<const Option*> unplaced;
  for (const Option& option : set.options) {
    if (!passes(option, filter)) continue;
    const Position* position = position_on(option, axis.id);
    if (!position) {
      unplaced.push_back(&option);
      continue;
    }
    data.items.push_back(item_of(option, *position, set, input.inline_text));
    data.outcomes_stated = data.outcomes_stated || option.outcome.has_value();
  }
  if (data.items.empty())
    return argument_error(input.request, code::kFigureDataMissing, "axis",
                          filter.empty() ? "no option has a position on the axis" + axis_name(input, axis)
                                         : "no option passes the filter `" + filter + "`",
                          input.has_own_data ? "write `options: {First: 5, Second: [20, 45]}`"
                                             : "give options `positions: {" + axis.id + ": …}`");
  if (!unplaced.empty())
    data.notes.push_back("not drawn, without a position" + (input.has_own_data ? "" : " on" + axis_name(input, axis)) +
                         ": " + std::to_string(unplaced.size()));
  data.not_drawn = not_drawn_words("a position", unplaced, set, input.inline_text);
  if (data.ordinal) space_equally(data);
  std::stable_sort(data.items.begin(), data.items.end(),
                   [](const SpectrumItem& a, const SpectrumItem& b) { return a.middle() < b.middle(); });
  read_drift(set, axis, data);
  return data;
}

Result<Axis> spectrum_axis(const FigureInput& input) {
  const std::string wanted = input.arguments.text("axis");
  if (const Axis* axis = input.set.axis(wanted)) return *axis;
  if (wanted.empty() && input.set.axes.size() == 1) return input.set.axes[0];
  return no_axis(input.request, input.set, wanted);
}

}  // namespace milepost::figures
