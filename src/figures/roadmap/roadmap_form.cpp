#include "figures/roadmap/roadmap_form.h"

#include <algorithm>

#include "drawing/text_block.h"
#include "drawing/text_width.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr size_t kMostStations = 60, kMostLines = 120;
constexpr size_t kMostInARow = 4, kMostNameLines = 4;
constexpr double kNameWidthsPx[] = {186, 160, 136, 116, 100, 84, 70};
constexpr double kMostNamePx = 206, kLeastNamePx = 70;

std::vector<RoadLine> lines_of(const RoadmapData& data) {
  std::vector<RoadLine> lines;
  for (const Road& road : data.roads) {
    GraphEdge ends = road.ends;
    if (road.leads_back) std::swap(ends.from, ends.to);
    auto line = std::find_if(lines.begin(), lines.end(),
                             [&](const RoadLine& l) { return l.ends.from == ends.from && l.ends.to == ends.to; });
    if (line == lines.end()) {
      lines.push_back({ends, false, false, {}});
      line = lines.end() - 1;
    }
    (road.leads_back ? line->leads_back : line->leads_on) = true;
    if (!road.label.empty()) line->label += (line->label.empty() ? "" : ", ") + road.label;
  }
  return lines;
}

LayeredGraph layers(const RoadmapData& data, const std::vector<RoadLine>& lines, size_t most) {
  std::vector<GraphEdge> edges;
  for (const RoadLine& line : lines) edges.push_back(line.ends);
  return layered(data.stations.size(), edges, most);
}

// The only goal is what the picture is about.
bool is_the_goal(const RoadmapData& data, size_t station) {
  return data.stations.size() > 1 && data.goals.size() == 1 && data.goals.front() == station;
}

std::vector<SceneLine> name_lines(const RoadmapData& data, size_t station, double width_px) {
  const bool is_strong = is_the_goal(data, station);
  return plain_lines(data.stations[station].name, {kLabelFontPx, is_strong ? width_px / 1.1 : width_px, 28},
                     is_strong ? "mp-strong" : "");
}

// Of the words of all names; as wide as the widest column could be at most.
double widest_word_px(const RoadmapData& data) {
  double widest = 0;
  for (size_t i = 0; i < data.stations.size(); ++i) {
    std::string word;
    for (const char c : data.stations[i].name + " ") {
      if (c != ' ') {
        word += c;
        continue;
      }
      widest = std::max(widest, estimated_width_px(word, kLabelFontPx) * (is_the_goal(data, i) ? 1.1 : 1));
      word.clear();
    }
  }
  return std::min(widest, kNameWidthsPx[0]);
}

// Room between two columns for what is said of roads, within reason.
double least_road_px(const std::vector<RoadLine>& lines) {
  double widest = 0;
  for (const RoadLine& line : lines)
    widest = std::max(widest, line.label.empty() ? 0 : estimated_width_px(line.label, kSmallFontPx) + 12);
  return std::clamp(widest, kLeastRoadPx, 96.0);
}

double width_of_columns(const RoadmapForm& form) {
  double width = 0;
  for (const auto& layer : form.graph.layers) {
    double widest = 0;
    for (const size_t node : layer)
      if (node < form.names.size()) widest = std::max(widest, width_of(form.names[node]) + 2 * kStationPadPx);
    width += widest;
  }
  return width;
}

// From left to right, with the widest names for which there is room.
std::optional<RoadmapForm> across(const RoadmapData& data, const std::vector<RoadLine>& lines, bool must_be_readable) {
  RoadmapForm form{false, lines, layers(data, lines, data.stations.size()), {}};
  const double roads = static_cast<double>(form.graph.layers.size() - 1) * least_road_px(lines);
  const double word = must_be_readable ? widest_word_px(data) : 0;
  for (const double width : kNameWidthsPx) {
    if (width < word) return {};
    form.names.clear();
    size_t most_lines = 0;
    for (size_t i = 0; i < data.stations.size(); ++i) {
      form.names.push_back(name_lines(data, i, width));
      most_lines = std::max(most_lines, form.names.back().size());
    }
    if (width_of_columns(form) + roads > kDrawingWidthPx - 4) continue;
    if (must_be_readable && width < kNameWidthsPx[0] && most_lines > kMostNameLines) return {};
    return form;
  }
  return {};
}

// From the top down, at most four in a row.
std::optional<RoadmapForm> down(const RoadmapData& data, const std::vector<RoadLine>& lines) {
  RoadmapForm form{true, lines, layers(data, lines, kMostInARow), {}};
  form.names.resize(data.stations.size());
  for (const auto& layer : form.graph.layers) {
    const auto stations = static_cast<double>(
        std::count_if(layer.begin(), layer.end(), [&](size_t node) { return node < data.stations.size(); }));
    const double all = static_cast<double>(layer.size());
    const double room = kDrawingWidthPx - 4 - (all - 1) * kBesidePx - (all - stations) * kBendPx;
    const double name = std::min(kMostNamePx, room / stations - 2 * kStationPadPx);
    if (name < kLeastNamePx) return {};
    for (const size_t node : layer)
      if (node < data.stations.size()) form.names[node] = name_lines(data, node, name);
  }
  return form;
}

}  // namespace

std::optional<RoadmapForm> choose_form(const RoadmapData& data, std::string_view orientation,
                                       std::vector<std::string>& notes) {
  if (data.stations.size() > kMostStations) return {};
  const std::vector<RoadLine> lines = lines_of(data);
  if (lines.size() > kMostLines) return {};
  if (orientation != "vertical") {
    if (auto form = across(data, lines, orientation.empty())) return form;
    if (!orientation.empty()) notes.push_back("vertical instead of horizontal, for want of room");
  }
  auto form = down(data, lines);
  if (form || orientation == "horizontal") return form;
  if (!orientation.empty()) notes.push_back("horizontal instead of vertical, for want of room");
  return across(data, lines, false);
}

}  // namespace milepost::figures
