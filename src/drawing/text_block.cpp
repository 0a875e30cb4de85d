#include "drawing/text_block.h"

#include <algorithm>
#include <cmath>

#include "drawing/text_width.h"

namespace milepost::drawing {
namespace {

bool is_small(const SceneLine& line) { return line.classes.find("mp-small") != std::string::npos; }
double line_height(const SceneLine& line) { return is_small(line) ? kSmallLineHeightPx : kLineHeightPx; }

}  // namespace

std::vector<SceneLine> plain_lines(std::string_view text, const WrapLimits& limits, std::string_view classes) {
  std::vector<SceneLine> lines;
  for (std::string& line : wrap_text(text, limits)) lines.push_back({std::move(line), std::string(classes), 0});
  return lines;
}

double height_of(const std::vector<SceneLine>& lines) {
  double height = 0;
  for (const SceneLine& line : lines) height += line_height(line);
  return height;
}

double width_of(const std::vector<SceneLine>& lines) {
  double width = 0;
  for (const SceneLine& line : lines) {
    const double px = estimated_width_px(line.text, is_small(line) ? kSmallFontPx : kLabelFontPx);
    width = std::max(width, line.classes.find("mp-strong") == std::string::npos ? px : px * 1.1);
  }
  return width;
}

SceneText stacked_text(std::vector<SceneLine> lines, std::string classes, Anchor anchor, double x, double centre_y) {
  const double height = height_of(lines), width = width_of(lines);
  double top = centre_y - height / 2;
  const double left = anchor == Anchor::kStart ? x : anchor == Anchor::kEnd ? x - width : x - width / 2;
  const Box box{left, top, width, height};
  for (SceneLine& line : lines) {
    // The baseline that centres letters of middle height in their line, on a whole px, where letters are sharp.
    line.baseline_px = std::round(top + line_height(line) / 2 + (is_small(line) ? kSmallFontPx : kLabelFontPx) * 0.35);
    top += line_height(line);
  }
  return {std::move(classes), anchor, x, std::move(lines), box, -1};
}

void draw_path(Scene& scene, std::string classes, std::string data) {
  scene.elements.push_back(ScenePath{std::move(classes), std::move(data)});
}

}  // namespace milepost::drawing
