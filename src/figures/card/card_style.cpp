#include "figures/card/card_style.h"

#include "drawing/painted_style.h"
#include "drawing/px_text.h"
#include "figures/mark.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kSizesPx[] = {32, 36, 40, 48, 56, 64, 80};

// The doubled class names outweigh the rules for small drawings.
constexpr std::string_view kRules =
    "svg{fill:#211f1b}.mp-card-paper{fill:#fdfcfa}.mp-card-cap{fill:#f2b705}.mp-card-stone{fill:#8b867c}"
    ".mp-card-title,.mp-card-strong{font-weight:700}.mp-card-quiet{fill:#615d55}"
    ".mp-card-chosen{font-weight:700;fill:#0072b2}.mp-card-band{fill:#e9f2f8}"
    ".mp-card-rule{fill:none;stroke:#dcd7cc;stroke-width:2}"
    ".mp-card-axis{fill:none;stroke:#211f1b;stroke-width:5;stroke-linecap:round}"
    ".mp-card-lead{fill:none;stroke:#a59f94;stroke-width:2}.mp-card-lead-chosen{fill:none;stroke:#0072b2;stroke-width:"
    "3}"
    ".mp-card-range{fill:#fdfcfa;stroke:#211f1b;stroke-width:3}.mp-card-under{fill:#fdfcfa}"
    ".mp-card-ring{fill:none;stroke:#0072b2;stroke-width:4}"
    ".mp-line.mp-line{stroke-width:6}";

}  // namespace

std::string card_size_class(double font_px) { return "mp-px-" + px_text(font_px); }

std::string card_style() {
  std::string sizes;
  for (const double size : kSizesPx) sizes += "." + card_size_class(size) + "{font-size:" + px_text(size) + "px}";
  return painted_style() + "<style>" + std::string(kRules) + sizes + "</style>";
}

}  // namespace milepost::figures
