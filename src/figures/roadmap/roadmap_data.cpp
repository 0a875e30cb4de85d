#include "figures/roadmap/roadmap_data.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

Station station_of(const Value& value, const FigureInput& input) {
  Station station;
  station.id = text_of(value, "id");
  const std::string label = text_of(value, "label");
  station.name = label.empty() ? words_from_id(station.id) : input.inline_text.plain(label);
  station.name_html = input.inline_text.html(label.empty() ? station.name : label);
  station.note = input.inline_text.plain(text_of(value, "note"));
  return station;
}

void read_roads(const FigureInput& input, RoadmapData& data) {
  std::unordered_map<std::string_view, size_t> numbers;
  for (size_t i = 0; i < data.stations.size(); ++i) numbers.emplace(data.stations[i].id, i);
  const auto number = [&](const std::string& id) {
    const auto at = numbers.find(id);
    return at == numbers.end() ? data.stations.size() : at->second;
  };
  for (const Value* value : maps_of(input.set.roadmap, "edges")) {
    const drawing::GraphEdge ends{number(text_of(*value, "from")), number(text_of(*value, "to"))};
    if (std::max(ends.from, ends.to) >= data.stations.size() || ends.from == ends.to) continue;  // told by the reader
    data.roads.push_back({ends, input.inline_text.plain(text_of(*value, "label")), false});
  }
}

std::vector<drawing::GraphEdge> ends_of(const std::vector<Road>& roads) {
  std::vector<drawing::GraphEdge> ends;
  for (const Road& road : roads) ends.push_back(road.ends);
  return ends;
}

void find_roads_back(RoadmapData& data) {
  const std::vector<bool> back = drawing::edges_that_lead_back(data.stations.size(), ends_of(data.roads));
  for (size_t i = 0; i < data.roads.size(); ++i) data.roads[i].leads_back = back[i];
}

// By the longest way to each; stations as far away as each other stay as they were written.
void order_stations(RoadmapData& data) {
  std::vector<drawing::GraphEdge> onward = ends_of(data.roads);
  for (size_t i = 0; i < onward.size(); ++i)
    if (data.roads[i].leads_back) std::swap(onward[i].from, onward[i].to);
  const std::vector<size_t> ways = drawing::longest_ways(data.stations.size(), onward);
  std::vector<size_t> order(data.stations.size()), place(data.stations.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return ways[a] < ways[b]; });
  std::vector<Station> sorted;
  for (const size_t old : order) {
    place[old] = sorted.size();
    sorted.push_back(std::move(data.stations[old]));
  }
  data.stations = std::move(sorted);
  for (Road& road : data.roads) road.ends = {place[road.ends.from], place[road.ends.to]};
}

void find_ends(RoadmapData& data) {
  std::vector<bool> is_led_to(data.stations.size()), leads_on(data.stations.size());
  for (const Road& road : data.roads)
    if (!road.leads_back) is_led_to[road.ends.to] = leads_on[road.ends.from] = true;
  for (size_t i = 0; i < data.stations.size(); ++i) {
    if (!is_led_to[i]) data.starts.push_back(i);
    if (!leads_on[i]) data.goals.push_back(i);
  }
}

}  // namespace

Result<RoadmapData> roadmap_data(const FigureInput& input) {
  RoadmapData data;
  for (const Value* node : maps_of(input.set.roadmap, "nodes")) data.stations.push_back(station_of(*node, input));
  if (data.stations.empty())
    return argument_error(input.request, code::kFigureDataMissing, "",
                          input.set.roadmap.is_null() ? "the option set has no `roadmap`" : "`roadmap` has no `nodes`",
                          "give it `roadmap: {nodes: [{id: degree}, {id: lab}], edges: [{from: degree, to: lab}]}`");
  read_roads(input, data);
  find_roads_back(data);
  order_stations(data);
  find_ends(data);
  return data;
}

}  // namespace milepost::figures
