#include "figures/roadmap/roadmap_companion.h"

#include <vector>

#include "formats/markup.h"
#include "formats/write_csv.h"

namespace milepost::figures {
namespace {

using RoadsOf = std::vector<std::vector<const Road*>>;

// The roads that leave each station, as written.
RoadsOf roads_by_station(const RoadmapData& data) {
  RoadsOf roads(data.stations.size());
  for (const Road& road : data.roads) roads[road.ends.from].push_back(&road);
  return roads;
}

// "leads to Lab (two years), Startup; back to Degree", "the goal", "an end", or nothing of a station by itself.
std::string roads_words(const RoadmapData& data, const std::vector<const Road*>& roads) {
  std::string onward, back;
  for (const Road* road : roads) {
    std::string& words = road->leads_back ? back : onward;
    words += (words.empty() ? "" : ", ") + data.stations[road->ends.to].name;
    if (!road->label.empty()) words += " (" + road->label + ")";
  }
  if (!onward.empty() && !back.empty()) return "leads to " + onward + "; back to " + back;
  if (!onward.empty()) return "leads to " + onward;
  if (!back.empty()) return "leads back to " + back;
  if (data.roads.empty()) return {};
  return data.goals.size() == 1 ? "the goal" : "an end";
}

std::string name_cell(const Station& station) { return "<span class=\"mp-name\">" + station.name_html + "</span>"; }

}  // namespace

std::string roadmap_companion(const RoadmapData& data) {
  std::string out = "<div class=\"mp-companion\">\n<ol>\n";
  const RoadsOf roads_of = roads_by_station(data);
  for (size_t i = 0; i < data.stations.size(); ++i) {
    const Station& station = data.stations[i];
    const std::string roads = roads_words(data, roads_of[i]);
    out += "<li>" + name_cell(station);
    if (!station.note.empty()) out += " <span class=\"mp-note\">" + escape_html(station.note) + "</span>";
    if (!roads.empty()) out += "<p class=\"mp-part\">" + escape_html(roads) + "</p>";
    out += "</li>\n";
  }
  return out + "</ol>\n</div>\n";
}

std::string roadmap_table(const RoadmapData& data, const std::string& caption_html) {
  std::string out =
      "<table>\n<caption>" + caption_html +
      "</caption>\n<thead>\n<tr><th scope=\"col\">Station</th><th scope=\"col\">Roads</th></tr>\n</thead>\n"
      "<tbody>\n";
  const RoadsOf roads_of = roads_by_station(data);
  for (size_t i = 0; i < data.stations.size(); ++i) {
    const Station& station = data.stations[i];
    out += "<tr><th scope=\"row\">" + name_cell(station);
    if (!station.note.empty()) out += " <span class=\"mp-note\">" + escape_html(station.note) + "</span>";
    out += "</th><td data-label=\"Roads\">" + escape_html(roads_words(data, roads_of[i])) + "</td></tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

std::string roadmap_text(const RoadmapData& data) {
  std::string out;
  const RoadsOf roads_of = roads_by_station(data);
  for (size_t i = 0; i < data.stations.size(); ++i) {
    const std::string roads = roads_words(data, roads_of[i]), &note = data.stations[i].note;
    out += std::to_string(i + 1) + ". " + data.stations[i].name + (note.empty() ? "" : " (" + note + ")") +
           (roads.empty() ? "" : ": " + roads) + "\n";
  }
  return out;
}

std::string roadmap_description(const RoadmapData& data) {
  std::string text;
  const RoadsOf roads_of = roads_by_station(data);
  for (size_t i = 0; i < data.stations.size(); ++i) {
    const std::string roads = roads_words(data, roads_of[i]), &note = data.stations[i].note;
    text += (text.empty() ? "" : ". ") + data.stations[i].name + (note.empty() ? "" : " (" + note + ")") +
            (roads.empty() ? "" : ": " + roads);
  }
  return text + ".";
}

std::string roadmap_csv(const RoadmapData& data) {
  CsvWriter csv;
  csv.row({"Station", "Note", "Leads to", "Road"});
  const RoadsOf roads_of = roads_by_station(data);
  for (size_t i = 0; i < data.stations.size(); ++i) {
    const Station& station = data.stations[i];
    for (const Road* road : roads_of[i])
      csv.row({station.name, station.note, data.stations[road->ends.to].name, road->label});
    if (roads_of[i].empty()) csv.row({station.name, station.note, "", ""});
  }
  return csv.take();
}

}  // namespace milepost::figures
