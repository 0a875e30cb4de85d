#include "drawing/painted_style.h"

#include <string_view>

namespace milepost::drawing {
namespace {

constexpr std::string_view kInk = "#1a1a1a", kQuiet = "#5b5b5b", kLine = "#8a8a8a", kRule = "#d9d9d6",
                           kBand = "#eef2f5", kBandB = "#dfe7ec", kPaper = "#fff", kBlue = "#0071b1",
                           kGreen = "#009e73", kRed = "#d55e00", kPurple = "#b96698", kGrey = "#767676";

struct ClassColour {
  std::string_view name, colour;
};
constexpr ClassColour kMarkColours[] = {
    {"mp-plain", kInk},
    {"mp-outcome-accepted", kBlue},
    {"mp-outcome-offer", kGreen},
    {"mp-outcome-verbal-offer", kGreen},
    {"mp-outcome-declined", kGreen},
    {"mp-outcome-rejected", kRed},
    {"mp-outcome-rescinded", kRed},
    {"mp-outcome-withdrawn", kPurple},
    {"mp-outcome-none", kGrey},
    {"mp-outcome-not-pursued", kGrey},
    {"mp-outcome-no-response", kGrey},
    {"mp-outcome-pending", kGrey},
};

constexpr ClassColour kLineColours[] = {
    {"mp-series-1", kInk}, {"mp-series-2", kBlue}, {"mp-series-3", kGreen}, {"mp-series-4", kPurple}};

class StyleWriter {
 public:
  StyleWriter& rule(std::string_view selector, std::string_view declarations) {
    ((text_ += selector) += '{') += declarations;
    text_ += '}';
    return *this;
  }
  StyleWriter& colour(std::string_view selector, std::string_view property, std::string_view colour) {
    return rule(selector, std::string(property) + ":" + std::string(colour));
  }
  std::string text() const { return "<style>" + text_ + "</style>"; }

 private:
  std::string text_;
};

}  // namespace

std::string painted_style() {
  StyleWriter style;
  style.rule("svg", "font-family:'Liberation Sans';font-size:14px;fill:" + std::string(kInk));
  style.rule(".mp-axis,.mp-leader,.mp-stem,.mp-bar,.mp-halo,.mp-drift,.mp-open",
             "fill:none;stroke:" + std::string(kLine));
  style.rule(".mp-grid", "fill:none;stroke:" + std::string(kRule));
  style.rule(".mp-open", "stroke-width:1.5;stroke:" + std::string(kInk));
  style.rule(".mp-axis", "stroke-width:1.5;stroke:" + std::string(kInk));
  style.rule(".mp-leader.mp-chosen,.mp-drift", "fill:none;stroke:" + std::string(kBlue));
  style.colour(".mp-halo", "stroke", kQuiet);
  style.colour(".mp-band", "fill", kBand).colour(".mp-band-b", "fill", kBandB).colour(".mp-under", "fill", kPaper);
  style.rule(".mp-value", "stroke-width:4px;paint-order:stroke;stroke:" + std::string(kPaper));
  style.rule(".mp-small", "font-size:12px;fill:" + std::string(kQuiet));
  style.rule(".mp-end,.mp-strong", "font-weight:700");
  style.rule(".mp-bar", "fill:" + std::string(kPaper) + ";stroke:" + std::string(kInk));
  style.rule(".mp-plane", "fill:none;stroke:" + std::string(kRule));
  style.rule(".mp-extent", "stroke-width:5px;stroke-linecap:round;opacity:.5;stroke:" + std::string(kLine));
  style.rule(".mp-numbered", "fill:" + std::string(kPaper) + ";stroke:" + std::string(kInk));
  style.rule(".mp-numbered.mp-chosen", "stroke-width:2;stroke:" + std::string(kBlue));
  style.colour(".mp-span", "fill", kBandB).colour(".mp-stage", "fill", kLine);
  style.rule(".mp-stage.mp-rough", "fill:" + std::string(kBand) + ";stroke:" + std::string(kLine));
  style.rule(".mp-ribbon", "stroke-width:.75;fill:" + std::string(kBandB) + ";stroke:" + std::string(kLine));
  style.colour(".mp-ribbon-end", "fill", kBand).colour(".mp-ribbon.mp-guess", "fill", kPaper);
  style.colour(".mp-node,.mp-named", "fill", kInk);
  style.rule(".mp-node.mp-unknown", "fill:" + std::string(kPaper) + ";stroke:" + std::string(kInk));
  style.rule(".mp-road", "fill:none;stroke-width:1.5;stroke:" + std::string(kLine));
  style.rule(".mp-station", "fill:" + std::string(kPaper) + ";stroke:" + std::string(kLine));
  style.rule(".mp-goal", "stroke-width:2;stroke:" + std::string(kBlue));
  style.rule(".mp-rough", "stroke-dasharray:3 2").rule(".mp-guess", "stroke-dasharray:1 3");
  style.rule(".mp-mark-chosen", "fill:none;stroke-width:2;stroke:" + std::string(kBlue));
  style.rule(".mp-said", "font-weight:700;fill:" + std::string(kBlue));
  for (const ClassColour& line : kLineColours) {
    const std::string name = "." + std::string(line.name);
    style.rule(name, "fill:none;stroke-width:2;stroke:" + std::string(line.colour));
    style.colour(name + "-mark", "fill", line.colour);
    style.rule(name + "-mark.mp-line",
               "stroke-width:2;fill:" + std::string(kPaper) + ";stroke:" + std::string(line.colour));
  }
  style.rule(".mp-series-2", "stroke-dasharray:6 3").rule(".mp-series-3", "stroke-dasharray:2 3");
  style.rule(".mp-series-4", "stroke-dasharray:8 3 2 3");
  for (const ClassColour& mark : kMarkColours) {
    const std::string name = "." + std::string(mark.name);
    style.colour(name + ".mp-solid", "fill", mark.colour);
    style.rule(name + ".mp-line", "stroke-width:2;fill:" + std::string(kPaper) + ";stroke:" + std::string(mark.colour));
  }
  return style.text();
}

}  // namespace milepost::drawing
