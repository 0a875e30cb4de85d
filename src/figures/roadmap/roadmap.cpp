#include "figures/roadmap/roadmap.h"

#include "figures/frame.h"
#include "figures/roadmap/own_data.h"
#include "figures/roadmap/roadmap_companion.h"
#include "figures/roadmap/roadmap_data.h"
#include "figures/roadmap/roadmap_layout.h"
#include "figures/shown_set.h"
#include "formats/slug.h"
#include "options/read_parts.h"
#include "options/words.h"
#include "options/write_option_set.h"

namespace milepost::figures {
namespace {

using enum ArgumentType;
constexpr std::string_view kOrientations[] = {"vertical", "horizontal"};
constexpr ArgumentSpec kArguments[] = {
    {"orientation", kChoice, kOrientations}, {"caption"}, {"alt"}, {"id", kId}, {"roads", kData}};

std::string counted(size_t count, const std::string& noun) {
  return count_words(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string end_words(const RoadmapData& data, const std::vector<size_t>& ends, const std::string& noun) {
  return ends.size() == 1 ? data.stations[ends.front()].name : counted(ends.size(), noun);
}

// "from Degree to Professor", "from two starts to Professor".
std::string way_words(const RoadmapData& data) {
  return "from " + end_words(data, data.starts, "start") + " to " + end_words(data, data.goals, "end");
}

// "Roadmap of five stations and six roads, from Degree to Professor".
std::string title_of(const RoadmapData& data) {
  std::string title = "Roadmap of " + counted(data.stations.size(), "station");
  if (data.roads.empty()) return title;
  return title + " and " + counted(data.roads.size(), "road") + ", " + way_words(data);
}

std::string caption_of(const RoadmapData& data) {
  return data.roads.empty() ? capitalized(counted(data.stations.size(), "station")) : "Roads " + way_words(data);
}

Map with_texts(const Value& written, std::initializer_list<const char*> keys) {
  Map map;
  for (const char* key : keys)
    if (const Value* value = written.find(key)) map.set(key, *value);
  return map;
}

// Of the set, its roadmap, as far as its schema goes.
OptionSet shown_of(const OptionSet& set) {
  OptionSet shown = bare_set(set);
  List nodes, edges;
  for (const Value* node : maps_of(set.roadmap, "nodes")) nodes.push_back(with_texts(*node, {"id", "label", "note"}));
  for (const Value* edge : maps_of(set.roadmap, "edges")) edges.push_back(with_texts(*edge, {"from", "to", "label"}));
  Map roadmap;
  roadmap.set("nodes", std::move(nodes));
  roadmap.set("edges", std::move(edges));
  shown.roadmap = Value(std::move(roadmap));
  return shown;
}

class RoadmapFigure : public KindFigure {
 public:
  RoadmapFigure(const FigureInput& input, RoadmapData data) : input_(input), data_(std::move(data)) {}

  std::string id() const override {
    return input_.has_own_data ? "fig-roadmap" : "fig-" + slugify(input_.set.id) + "-roadmap";
  }

  FigureHtml draw(const FigurePlan& plan, std::string_view label) const override {
    auto scene = lay_out_roadmap(data_, input_.arguments.text("orientation"));
    FigureHtml html = scene ? as_drawing(std::move(*scene), plan, label) : as_table(plan, label);
    html.csv = roadmap_csv(data_);
    html.json = option_set_json(shown_of(input_.set));
    return html;
  }

 private:
  FigureWords words() const {
    const std::string caption = input_.arguments.text("caption");
    return {title_of(data_), roadmap_description(data_), caption.empty() ? caption_of(data_) : caption, ""};
  }

  FigureHtml as_drawing(drawing::Scene scene, const FigurePlan& plan, std::string_view label) const {
    const std::string companion = roadmap_companion(data_);
    return framed(DrawnFigure{"mp-roadmap", std::move(scene), words(), companion, companion, roadmap_text(data_)},
                  input_, plan, label);
  }

  FigureHtml as_table(const FigurePlan& plan, std::string_view label) const {
    const auto table = [&](const std::string& caption_html, bool) { return roadmap_table(data_, caption_html); };
    FigureHtml html = framed(TableFigure{"mp-comparison", words(), table, roadmap_text(data_)}, input_, plan, label);
    html.report.notes = {"a table instead of a drawing, for want of room"};
    return html;
  }

  const FigureInput& input_;
  const RoadmapData data_;
};

MadeFigure make_roadmap(const FigureInput& input, Diagnostics&) {
  Result<RoadmapData> data = roadmap_data(input);
  if (!data.ok()) return std::move(data).error();
  return std::unique_ptr<KindFigure>(std::make_unique<RoadmapFigure>(input, std::move(data).value()));
}

bool has_stations(const OptionSet& set) { return !maps_of(set.roadmap, "nodes").empty(); }

}  // namespace

const FigureKind& roadmap_kind() {
  static const FigureKind kKind{"roadmap",    false, kArguments, roadmap_own_data, "`roads`",
                                make_roadmap, false, nullptr,    has_stations};
  return kKind;
}

}  // namespace milepost::figures
