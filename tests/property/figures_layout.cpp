// Random option sets through both layouts of the spectrum. For each: no two labels overlap, the
// order of positions is kept on each side, no leaders cross or pass through a label, every label is
// there, everything lies within the drawing.  figures_layout [SEED]
#include <cstdlib>
#include <iostream>
#include <map>

#include "drawing/layout_report.h"
#include "figures/spectrum/horizontal_layout.h"
#include "figures/spectrum/vertical_layout.h"
#include "figures_random.h"

namespace {

using namespace milepost;
using namespace milepost::figures;
using namespace milepost::drawing;

std::vector<const SceneText*> texts_of(const Scene& scene, bool labels_only) {
  std::vector<const SceneText*> texts;
  for (const SceneElement& element : scene.elements)
    if (const auto* text = std::get_if<SceneText>(&element); text && (!labels_only || text->item >= 0))
      texts.push_back(text);
  return texts;
}

std::string check_boxes(const Scene& scene) {
  const auto texts = texts_of(scene, false);
  for (size_t i = 0; i < texts.size(); ++i) {
    const Box& box = texts[i]->box;
    if (box.x < 0 || box.y < 0 || box.right() > scene.width_px || box.bottom() > scene.height_px)
      return "a text leaves the drawing";
    for (size_t k = 0; k < i; ++k)
      if (box.overlaps(texts[k]->box))
        return "texts overlap: " + texts[i]->lines[0].text + " / " + texts[k]->lines[0].text;
  }
  return "";
}

std::string check_labels(const Scene& scene, const SpectrumData& data) {
  std::map<int, std::string> seen;
  for (const SceneText* text : texts_of(scene, true))
    for (const SceneLine& line : text->lines) seen[text->item] += line.text;
  if (seen.size() != data.items.size()) return "a label is missing";
  for (const auto& [item, words] : seen) {
    std::string name = data.items[static_cast<size_t>(item)].name, all = words;
    std::erase(name, ' ');
    std::erase(all, ' ');
    if (!all.starts_with(name)) return "a label lost letters: " + name;
  }
  return "";
}

// Leaders of one side, by the order in which they stand at their two ends.
std::string check_vertical_leaders(const Scene& scene) {
  std::map<double, std::vector<Leader>> sides;
  for (const Leader& leader : scene.leaders) sides[leader.label().x].push_back(leader);
  for (const auto& [x, leaders] : sides)
    for (size_t i = 1; i < leaders.size(); ++i) {
      // Two middles of intervals may be one number and differ in its last bit.
      if (leaders[i - 1].mark().y > leaders[i].mark().y + 1e-6) return "marks are out of order";
      if (leaders[i - 1].label().y >= leaders[i].label().y) return "labels are out of order";
    }
  return "";
}

std::string check_horizontal_leaders(const Scene& scene) {
  for (const Leader& leader : scene.leaders) {
    const double low = std::min(leader.mark().y, leader.label().y), high = std::max(leader.mark().y, leader.label().y);
    for (const SceneText* text : texts_of(scene, true)) {
      if (text->item == leader.item) continue;
      if (Box{leader.mark().x - 0.5, low, 1, high - low}.overlaps(text->box)) return "a leader passes through a label";
    }
  }
  return "";
}

// What a writer is told of it.
std::string check_report(const Scene& scene) {
  const LayoutReport report = report_on(scene);
  if (report.is_clean()) return "";
  return std::to_string(report.overlaps) + " overlaps, " + std::to_string(report.crossings) + " crossings, " +
         std::to_string(report.clipped) + " clipped";
}

std::string check_scene(const Scene& scene, const SpectrumData& data, bool vertical) {
  for (const std::string& finding : {check_boxes(scene), check_labels(scene, data), check_report(scene),
                                     vertical ? check_vertical_leaders(scene) : check_horizontal_leaders(scene)})
    if (!finding.empty()) return finding;
  return "";
}

struct Count {
  size_t passed = 0, failed = 0, horizontal = 0;
  void record(const std::string& finding, size_t options, std::string_view form) {
    ++(finding.empty() ? passed : failed);
    if (!finding.empty()) std::cout << "FAILED " << options << " options, " << form << ": " << finding << "\n";
  }
};

Result<SpectrumData> data_of(const OptionSet& set) {
  const FigureRequest request = spectrum_request("", "");
  const Arguments arguments;
  const InlineText inline_text = escaping_text();
  return spectrum_data({request, arguments, set, false, inline_text}, set.axes.at(0));
}

void check_set(RandomSets& sets, size_t count, bool ordinal, bool zones, Count& total) {
  const OptionSet set = sets.make(count, ordinal, zones);
  const auto data = data_of(set);
  if (!data.ok()) return total.record(data.error().message, count, "data");
  for (Sides sides : {Sides::kBoth, Sides::kLeft, Sides::kRight})
    total.record(check_scene(lay_out_vertical(*data, sides, false), *data, true), count, "vertical");
  const auto scene = lay_out_horizontal(*data);
  if (!scene) return;
  ++total.horizontal;
  total.record(check_scene(*scene, *data, false), count, "horizontal");
}

// A check that finds nothing in a broken drawing would prove nothing.
void check_the_checks(Count& total) {
  RandomSets sets(1);
  const OptionSet set = sets.make(8, false, false);
  const auto data = data_of(set);
  Scene pushed = lay_out_vertical(*data, Sides::kBoth, false), lost = pushed;
  for (SceneElement& element : pushed.elements)
    if (auto* text = std::get_if<SceneText>(&element)) text->box.y = 40;
  std::erase_if(lost.elements, [](const SceneElement& e) { return std::holds_alternative<SceneText>(e); });
  std::swap(lost.leaders.front().points.back(), lost.leaders.back().points.back());
  total.record(check_report(pushed).empty() ? "overlaps were not reported" : "", 8, "planted");
  total.record(check_report(lost).empty() ? "crossings were not reported" : "", 8, "planted");
  total.record(check_boxes(pushed).empty() ? "overlaps were not found" : "", 8, "planted");
  total.record(check_labels(lost, *data).empty() ? "missing labels were not found" : "", 8, "planted");
}

}  // namespace

int main(int argc, char** argv) {
  RandomSets sets(argc > 1 ? static_cast<uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 20241121);
  Count total;
  check_the_checks(total);
  for (int round = 0; round < 5; ++round)
    for (size_t count = 1; count <= 60; ++count) check_set(sets, count, round % 2 == 1, round == 2, total);
  if (total.horizontal == 0) total.record("no horizontal drawing was made", 0, "horizontal");
  std::cout << total.passed << " passed, " << total.failed << " failed\n";
  return total.failed == 0 ? 0 : 1;
}
