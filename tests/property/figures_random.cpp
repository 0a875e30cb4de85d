#include "figures_random.h"

#include "formats/markup.h"
#include "ground/utf8.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kWords[] = {"Robotics",      "lab",     "of",     "the",  "North",    "WWW",
                                       "Market-making", "a",       "fellow", "in",   "Öland",    "applied",
                                       "Research",      "illicit", "mmm",    "Ltd.", "team",     "東京研究所",
                                       "for",           "Kernels", "&",      "I/O",  "Ångström", "stay"};

}  // namespace

std::string RandomSets::name() {
  const size_t wanted = 3 + below(58);
  std::string name;
  while (count_code_points(name) < wanted) {
    if (!name.empty()) name += ' ';
    name += kWords[below(std::size(kWords))];
    if (below(12) == 0) name += std::string(1 + below(40), static_cast<char>('a' + below(26)));
  }
  size_t end = 0;
  for (size_t i = 0; i < wanted; ++i) next_code_point(name, end);
  name.resize(end);
  if (name.back() == ' ') name.back() = 'x';
  return name;
}

Option RandomSets::option(size_t number, bool ordinal) {
  Option option;
  option.id = "option-" + std::to_string(number);
  option.name = name();
  Position position;
  position.axis = "axis";
  // Few distinct places, so that many options share one.
  if (ordinal) {
    position.rank = static_cast<int>(1 + below(9));
  } else {
    position.from = position.to = static_cast<double>(below(101));
    if (below(4) == 0)
      position.to = position.from + static_cast<double>(below(101 - static_cast<size_t>(position.from)));
  }
  position.confidence = static_cast<Confidence>(below(3));
  option.positions.push_back(position);
  if (below(3) != 0) option.outcome = static_cast<Outcome>(below(11));
  if (number > 0 && below(5) == 0) option.parent = "option-" + std::to_string(below(number));
  return option;
}

OptionSet RandomSets::make(size_t count, bool ordinal, bool zones) {
  OptionSet set;
  set.id = "options";
  Axis axis;
  axis.id = "axis";
  axis.kind = ordinal ? AxisKind::kOrdinal : AxisKind::kContinuous;
  axis.low_label = name();
  axis.high_label = name();
  if (zones) axis.zones = {{name(), 0, 30}, {name(), 30, 35}, {name(), 35, 100}};
  set.axes.push_back(axis);
  for (size_t i = 0; i < count; ++i) set.options.push_back(option(i, ordinal));
  set.options[below(count)].chosen = true;
  return set;
}

FigureRequest spectrum_request(std::string_view orientation, std::string_view side) {
  FigureRequest request;
  request.kind = "spectrum";
  Map arguments;
  arguments.set("axis", "axis");
  if (!orientation.empty()) arguments.set("orientation", orientation);
  if (!side.empty()) arguments.set("side", side);
  request.arguments = arguments;
  return request;
}

InlineText escaping_text() {
  return {[](std::string_view text) { return escape_html(text); },
          [](std::string_view text) { return std::string(text); }};
}

}  // namespace milepost::figures
