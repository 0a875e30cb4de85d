#include "figures/spectrum.h"

#include <algorithm>

#include "figures/caption.h"
#include "figures/companion.h"
#include "figures/figure_data.h"
#include "figures/horizontal_layout.h"
#include "figures/svg.h"
#include "figures/vertical_layout.h"
#include "figures/words.h"

namespace milepost::figures {
namespace {

// A thing that is part of the chosen one says more than the whole.
const SpectrumItem* chosen_of(const SpectrumData& data) {
  const SpectrumItem* chosen = nullptr;
  for (const SpectrumItem& item : data.items)
    if (item.chosen && (!chosen || item.nested)) chosen = &item;
  return chosen;
}

std::string between_words(const SpectrumData& data) {
  if (!data.low_label.empty() && !data.high_label.empty()) return " from " + data.low_label + " to " + data.high_label;
  return data.label.empty() ? "" : " by " + data.label;
}

std::string options_words(const SpectrumData& data) {
  return count_words(data.items.size()) + (data.items.size() == 1 ? " option" : " options");
}

Scene lay_out(const SpectrumData& data, const FigureArguments& arguments) {
  const Sides sides = arguments.side == "left"    ? Sides::kLeft
                      : arguments.side == "right" ? Sides::kRight
                                                  : Sides::kBoth;
  if (arguments.orientation != "horizontal") return lay_out_vertical(data, sides, arguments.side == "both");
  if (auto scene = lay_out_horizontal(data)) return *scene;
  Scene scene = lay_out_vertical(data, sides, arguments.side == "both");
  scene.notes.push_back("drawn vertically: the horizontal form is for at most " +
                        std::to_string(kMostHorizontalLabels) + " labels, " + std::to_string(kMostStairs) +
                        " rows a side, and no zones");
  return scene;
}

}  // namespace

std::string spectrum_title(const SpectrumData& data) {
  std::string title = "Spectrum of " + options_words(data) + between_words(data);
  if (const SpectrumItem* chosen = chosen_of(data)) title += "; chosen: " + chosen->name;
  return title;
}

std::string spectrum_description(const SpectrumData& data) {
  std::string text = data.ordinal ? "In this order: " : "From low to high: ";
  for (size_t i = 0; i < data.items.size(); ++i) {
    const SpectrumItem& item = data.items[i];
    text += (i == 0 ? "" : "; ") + item.name;
    std::string more = item.place_words;
    if (item.outcome) more += (more.empty() ? "" : ", ") + std::string(outcome_words(*item.outcome));
    if (item.chosen) more += more.empty() ? "chosen" : ", chosen";
    if (!more.empty()) text += " (" + more + ")";
  }
  return text + ".";
}

FigureHtml draw_spectrum(const SpectrumData& data, const OptionSet& set, const FigureArguments& arguments,
                         const FigurePlan& plan, std::string_view label, const InlineText& inline_text) {
  const Scene scene = lay_out(data, arguments);
  const SvgNames names{plan.id, spectrum_title(data),
                       arguments.alt.empty() ? spectrum_description(data) : arguments.alt};
  std::string words = arguments.caption;
  if (words.empty()) {
    words = options_words(data) + between_words(data);
    words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  }
  const std::string caption =
      "<figcaption>" + caption_html(label, inline_text.html(words), set, inline_text.html(set.disclaimer), "");
  const std::string end = "</figcaption>\n</figure>\n";
  const bool authored = arguments.order == "authored";
  FigureHtml html;
  html.html = "<figure class=\"mp-figure mp-spectrum\" id=\"" + plan.id + "\">\n" + svg_for_page(scene, names) +
              companion_html(data, true, authored) + caption + data_line_html(plan.data_href) + end;
  html.feed_html = "<figure>\n" + companion_html(data, false, authored) + caption + data_line_html(plan.data_url) + end;
  html.text = spectrum_title(data) + "\n" + companion_text(data);
  html.svg = svg_alone(scene, names);
  html.painting = svg_for_painting(scene, names);
  html.title = names.title;
  html.notes = data.notes;
  html.notes.insert(html.notes.end(), scene.notes.begin(), scene.notes.end());
  return html;
}

}  // namespace milepost::figures
