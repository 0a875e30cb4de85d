#include "figures/track.h"

#include "drawing/px_text.h"

namespace milepost::figures {
namespace {

using drawing::px_text;

std::string percent(double part) { return px_text(part * 100) + "%"; }

}  // namespace

// Coordinates in percent: the line stretches with the list, the mark keeps its form.
std::string track_html(double from, double to, const Mark& mark, bool chosen) {
  std::string out =
      "<svg class=\"mp-track\" width=\"100%\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">"
      "<line class=\"mp-axis\" x1=\"0\" y1=\"8\" x2=\"100%\" y2=\"8\"/>";
  if (from < to)
    out += "<line class=\"mp-stretch\" x1=\"" + percent(from) + "\" y1=\"8\" x2=\"" + percent(to) + "\" y2=\"8\"/>";
  return out + "<svg x=\"" + percent((from + to) / 2) +
         "\" y=\"8\" overflow=\"visible\"><path class=\"mp-under\" d=\"" + mark_path(MarkShape::kDisc, 0, 0, 7) +
         "\"/>" + mark_svg(mark, 0, 0, chosen ? 6 : 5) + "</svg></svg>";
}

}  // namespace milepost::figures
