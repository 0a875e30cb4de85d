#include "figures/track.h"

#include "drawing/px_text.h"

namespace milepost::figures {
namespace {

using drawing::px_text;

std::string percent(double part) { return px_text(part * 100) + "%"; }

}  // namespace

// Coordinates in percent: the line stretches with the list. The mark is a plain one, since the entry has its outcome's.
std::string track_html(double from, double to, bool chosen) {
  std::string out =
      "<svg class=\"mp-track\" width=\"100%\" height=\"16\" aria-hidden=\"true\"><line class=\"mp-axis\" y1=\"8\" "
      "x2=\"100%\" y2=\"8\"/>";
  if (from < to)
    out += "<line class=\"mp-stretch\" x1=\"" + percent(from) + "\" y1=\"8\" x2=\"" + percent(to) + "\" y2=\"8\"/>";
  return out + "<circle class=\"mp-" + (chosen ? "here mp-chosen" : "here") + "\" cx=\"" + percent((from + to) / 2) +
         "\" cy=\"8\" r=\"5\"/></svg>";
}

}  // namespace milepost::figures
