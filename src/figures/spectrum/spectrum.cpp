#include "figures/spectrum/spectrum.h"

#include "figures/figure_data.h"
#include "figures/frame.h"
#include "figures/shown_set.h"
#include "figures/spectrum/companion.h"
#include "figures/spectrum/horizontal_layout.h"
#include "figures/spectrum/own_data.h"
#include "figures/spectrum/spectrum_card.h"
#include "figures/spectrum/vertical_layout.h"
#include "formats/slug.h"
#include "options/words.h"
#include "options/write_option_set.h"

namespace milepost::figures {
namespace {

using namespace drawing;

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

constexpr std::string_view kOrientations[] = {"vertical", "horizontal"};
constexpr std::string_view kOrders[] = {"position", "authored"};
constexpr std::string_view kSides[] = {"both", "left", "right"};
constexpr std::string_view kAxisKinds[] = {"continuous", "ordinal"};
using enum ArgumentType;
constexpr ArgumentSpec kArguments[] = {{"axis"},
                                       {"orientation", kChoice, kOrientations},
                                       {"order", kChoice, kOrders},
                                       {"side", kChoice, kSides},
                                       {"caption"},
                                       {"alt"},
                                       {"id", kId},
                                       {"filter", kFilter},
                                       {"low"},
                                       {"high"},
                                       {"label"},
                                       {"kind", kChoice, kAxisKinds},
                                       {"domain", kData},
                                       {"zones", kData},
                                       {"options", kData}};

Scene lay_out(const SpectrumData& data, const Arguments& arguments) {
  const std::string side = arguments.text("side");
  const Sides sides = side == "left" ? Sides::kLeft : side == "right" ? Sides::kRight : Sides::kBoth;
  const bool is_horizontal = arguments.text("orientation") == "horizontal";
  if (is_horizontal)
    if (auto scene = lay_out_horizontal(data)) return *scene;
  Scene scene = lay_out_vertical(data, sides, side == "both");
  if (is_horizontal)
    scene.notes.push_back("drawn vertically: the horizontal form is for at most " +
                          std::to_string(kMostHorizontalLabels) + " labels, " + std::to_string(kMostStairs) +
                          " rows a side, and no zones");
  return scene;
}

class SpectrumFigure : public KindFigure {
 public:
  SpectrumFigure(const FigureInput& input, Axis axis, SpectrumData data)
      : input_(input), axis_(std::move(axis)), data_(std::move(data)) {}

  std::string id() const override {
    if (axis_.id != kInlineAxis) return "fig-" + axis_.id;
    const std::string words = slugify(input_.arguments.text("low") + " " + input_.arguments.text("high"));
    return words.empty() ? "fig-spectrum" : "fig-" + words;
  }

  FigureHtml draw(const FigurePlan& plan, std::string_view label) const override {
    const bool authored = input_.arguments.text("order") == "authored";
    Scene scene = lay_out(data_, input_.arguments);
    scene.notes.insert(scene.notes.begin(), data_.notes.begin(), data_.notes.end());
    FigureHtml html =
        framed(DrawnFigure{"mp-spectrum", std::move(scene), words(), companion_html(data_, true, authored),
                           companion_html(data_, false, authored), companion_text(data_)},
               input_, plan, label);
    const OptionSet shown = shown_in_spectrum(input_.set, axis_, input_.arguments.text("filter"));
    html.csv = spectrum_csv(shown, axis_, input_.inline_text);
    html.json = option_set_json(shown);
    html.card = card_of(data_);
    return html;
  }

 private:
  FigureWords words() const {
    const std::string caption = input_.arguments.text("caption");
    return {spectrum_title(data_), spectrum_description(data_),
            caption.empty() ? capitalized(options_words(data_) + between_words(data_)) : caption, ""};
  }

  const FigureInput& input_;
  const Axis axis_;
  const SpectrumData data_;
};

// Who hears the drawing's name hears all of it in one breath; longer ones are left to the list.
constexpr size_t kMostDescribed = 24;

// "A lab (about 62, rejected)".
std::string item_words(const SpectrumItem& item) {
  std::string more = item.place_words;
  if (item.outcome) more += (more.empty() ? "" : ", ") + std::string(outcome_words(*item.outcome));
  if (item.chosen) more += more.empty() ? "chosen" : ", chosen";
  return more.empty() ? item.name : item.name + " (" + more + ")";
}

MadeFigure make_spectrum(const FigureInput& input, Diagnostics& diagnostics) {
  Result<Axis> axis = spectrum_axis(input);
  if (!axis.ok()) return std::move(axis).error();
  Result<SpectrumData> data = spectrum_data(input, *axis);
  if (!data.ok()) return std::move(data).error();
  tell_missing_ends(input, *axis, diagnostics);
  return std::unique_ptr<KindFigure>(
      std::make_unique<SpectrumFigure>(input, std::move(axis).value(), std::move(data).value()));
}

}  // namespace

std::string spectrum_title(const SpectrumData& data) {
  std::string title = "Spectrum of " + options_words(data) + between_words(data);
  if (const SpectrumItem* chosen = chosen_of(data)) title += "; chosen: " + chosen->name;
  return title;
}

std::string spectrum_description(const SpectrumData& data) {
  std::string text = data.ordinal ? "In this order: " : "From low to high: ";
  if (data.items.size() > kMostDescribed)
    return text + item_words(data.items.front()) + " is the first and " + item_words(data.items.back()) +
           " the last; all " + count_words(data.items.size()) + " stand in the list that follows.";
  for (size_t i = 0; i < data.items.size(); ++i) text += (i == 0 ? "" : "; ") + item_words(data.items[i]);
  return text + ".";
}

const FigureKind& spectrum_kind() {
  static const FigureKind kKind{"spectrum",   false, kArguments, spectrum_own_data, "`low`, `high` and `options`",
                                make_spectrum};
  return kKind;
}

}  // namespace milepost::figures
