// Option sets with everything, made as a writer's file would be and read by the reader.
#include <cstdlib>
#include <iostream>

#include "figures_random.h"
#include "options/read_option_set.h"

namespace milepost::figures {
namespace {

constexpr const char* kStages[] = {"applied", "a first call", "take-home exercise", "onsite", "a last talk"};
constexpr const char* kOutcomes[] = {"rejected", "withdrawn", "offer", "no_response", "pending", "not_pursued"};
constexpr const char* kConfidences[] = {"exact", "rough", "guess"};

Map with(std::initializer_list<std::pair<const char*, Value>> members) {
  Map map;
  for (const auto& [key, value] : members) map.set(key, value);
  return map;
}

std::string date_of(size_t day) {
  const auto two = [](size_t n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(2020 + day / 336) + "-" + two(day / 28 % 12 + 1) + "-" + two(day % 28 + 1);
}

// Few distinct places, so that many options share one.
Value random_place(RandomSets& sets) {
  const size_t from = 5 * sets.below(21);
  Map place = with({{"confidence", kConfidences[sets.below(3)]}});
  if (sets.below(4) == 0) {
    place.set("from", from);
    place.set("to", from + sets.below(101 - from));
  } else {
    place.set("value", from);
  }
  return place;
}

Value random_number(RandomSets& sets) {
  if (sets.below(4) == 0) return with({{"min", sets.below(50)}, {"max", 50 + sets.below(50)}, {"unit", "min"}});
  Map number = with({{"value", sets.below(100)}, {"unit", "min"}});
  constexpr const char* kQualifiers[] = {"exact", "about", "at_least", "at_most"};
  number.set("qualifier", kQualifiers[sets.below(4)]);
  return number;
}

Value random_events(RandomSets& sets) {
  List events;
  size_t day = sets.below(900);
  const size_t count = 1 + sets.below(std::size(kStages));
  for (size_t i = 0; i < count; ++i) {
    const std::string date = date_of(day);
    Map event = with({{"stage", kStages[i]}});
    if (sets.below(5) == 0) {
      event.set("date", date.substr(0, 7));
    } else if (sets.below(4) == 0) {
      event.set("start", date);
      event.set("end", date_of(day + 1 + sets.below(9)));
    } else {
      event.set("date", date);
    }
    events.push_back(std::move(event));
    day += sets.below(60);
  }
  return events;
}

}  // namespace

Value RandomSets::full_option(size_t number) {
  Map option = with({{"id", "option-" + std::to_string(number)}, {"name", name()}});
  option.set("positions", with({{"x", random_place(*this)}, {"y", random_place(*this)}}));
  option.set("attributes", List{with({{"key", "commute"}, {"label", "Commute"}, {"number", random_number(*this)}})});
  option.set("events", random_events(*this));
  if (below(3) != 0) option.set("outcome", kOutcomes[below(std::size(kOutcomes))]);
  if (number > 0 && below(5) == 0) option.set("parent", "option-" + std::to_string(below(number)));
  return option;
}

Value RandomSets::random_series() {
  List lines;
  const size_t count = 1 + below(8);
  for (size_t i = 0; i < count; ++i) {
    List points;
    const size_t many = 1 + below(9);
    for (size_t k = 0; k < many; ++k) {
      Map point = with({{"date", date_of(below(1500))}, {"number", random_number(*this)}});
      if (below(4) == 0) point.set("note", name());
      points.push_back(std::move(point));
    }
    lines.push_back(
        with({{"id", "line-" + std::to_string(i)}, {"label", name()}, {"unit", "min"}, {"points", points}}));
  }
  return lines;
}

Value RandomSets::random_roadmap(size_t count) {
  List nodes, edges;
  for (size_t i = 0; i < count; ++i) nodes.push_back(with({{"id", "station-" + std::to_string(i)}, {"label", name()}}));
  const size_t roads = count < 2 ? 0 : below(2 * count);
  for (size_t i = 0; i < roads; ++i) {
    const size_t from = below(count), to = below(count);
    if (from == to) continue;
    Map edge = with({{"from", "station-" + std::to_string(from)}, {"to", "station-" + std::to_string(to)}});
    if (below(3) == 0) edge.set("label", name());
    edges.push_back(std::move(edge));
  }
  return with({{"nodes", nodes}, {"edges", edges}});
}

OptionSet RandomSets::make_full(size_t count) {
  Map set;
  List axes;
  for (const char* id : {"x", "y"})
    axes.push_back(with({{"id", id}, {"label", name()}, {"low_label", name()}, {"high_label", name()}}));
  set.set("axes", axes);
  List options;
  const size_t chosen = below(count);
  for (size_t i = 0; i < count; ++i) {
    Value option = full_option(i);
    if (i == chosen) option.mutable_map().set("chosen", true);
    options.push_back(std::move(option));
  }
  set.set("options", options);
  set.set("series", random_series());
  set.set("roadmap", random_roadmap(count));
  const SourceText source("random", "");
  Diagnostics diagnostics;
  OptionSet read = read_option_set(Value(set), source, "options", diagnostics);
  if (diagnostics.has_errors()) {
    std::cerr << diagnostics.all().front().message << "\n";
    std::exit(1);
  }
  return read;
}

FigureRequest full_request(std::string_view kind) {
  FigureRequest request;
  request.kind = kind;
  Map arguments;
  if (kind == "dots") arguments.set("attribute", "commute");
  if (kind == "spectrum") arguments.set("axis", "x");
  request.arguments = arguments;
  return request;
}

}  // namespace milepost::figures
