#include "figures/dots/dots.h"

#include "drawing/scale.h"
#include "figures/dots/dots_data.h"
#include "figures/dots/dots_layout.h"
#include "figures/dots/own_data.h"
#include "figures/frame.h"
#include "figures/shown_set.h"
#include "figures/track.h"
#include "formats/markup.h"
#include "formats/write_csv.h"
#include "options/read_parts.h"
#include "options/words.h"
#include "options/write_option_set.h"

namespace milepost::figures {
namespace {

using enum ArgumentType;
constexpr std::string_view kSorts[] = {"number", "-number", "name", "authored"};
constexpr ArgumentSpec kArguments[] = {{"attribute"},     {"sort", kChoice, kSorts}, {"caption"}, {"alt"},
                                       {"id", kId},       {"filter", kFilter},       {"label"},   {"unit"},
                                       {"options", kData}};

std::string options_words(const DotsData& data) {
  return count_words(data.items.size()) + (data.items.size() == 1 ? " option" : " options");
}

const DotsItem& lowest(const DotsData& data) {
  return *std::min_element(data.items.begin(), data.items.end(),
                           [](const DotsItem& a, const DotsItem& b) { return a.from < b.from; });
}

const DotsItem& highest(const DotsData& data) {
  return *std::max_element(data.items.begin(), data.items.end(),
                           [](const DotsItem& a, const DotsItem& b) { return a.to < b.to; });
}

// "Lead time of four options, from 1 yr (Staying) to about 10 yr (A startup); chosen: Staying".
std::string title_of(const DotsData& data) {
  std::string title = data.label + " of " + options_words(data);
  if (data.items.size() > 1)
    title += ", from " + lowest(data).words + " (" + lowest(data).name + ") to " + highest(data).words + " (" +
             highest(data).name + ")";
  for (const DotsItem& item : data.items)
    if (item.chosen && !item.nested) title += "; chosen: " + item.name;
  return title;
}

std::string description_of(const DotsData& data) {
  std::string text;
  for (const DotsItem& item : data.items)
    text += (text.empty() ? "" : "; ") + entry_head_text(item) + ": " + item.words;
  return text + ".";
}

std::string companion_of(const DotsData& data, bool with_tracks) {
  const drawing::Scale scale{data.low, data.high, 0, 1};
  std::string out = "<div class=\"mp-companion\">\n<ol>\n";
  for (const DotsItem& item : data.items) {
    out += (item.chosen ? "<li class=\"mp-chosen\">" : "<li>") + entry_head_html(item) + " <span class=\"mp-place\">" +
           escape_html(item.words) + "</span>";
    if (!item.note.empty()) out += " <span class=\"mp-part\">" + escape_html(item.note) + "</span>";
    if (with_tracks) out += track_html(scale.px(item.from), scale.px(item.to), item.chosen);
    out += "</li>\n";
  }
  return out + "</ol>\n" + not_drawn_html(data.not_drawn) + "</div>\n";
}

std::string text_of(const DotsData& data) {
  std::string out;
  size_t number = 0;
  for (const DotsItem& item : data.items)
    out += std::to_string(++number) + ". " + entry_head_text(item) + ": " + item.words + "\n";
  return out + not_drawn_text(data.not_drawn);
}

std::string csv_of(const DotsData& data) {
  CsvWriter csv;
  csv.row({"Option", "Part of", "Outcome", "Chosen", "From", "To", "Qualifier", "Unit"});
  for (const DotsItem& item : data.items)
    csv.row({item.name, item.parent, item.outcome ? outcome_words(*item.outcome) : "", item.chosen ? "yes" : "",
             number_text(item.from), number_text(item.to), qualifier_key(item.qualifier), data.unit});
  return csv.take();
}

// The number alone, as a table of it has, with what every drawing says of an option.
OptionSet shown_in_dots(const DotsData& data, const OptionSet& set, const std::vector<const Option*>& rows) {
  OptionSet shown = shown_in_table(set, rows, {{data.key, data.label, true, false}});
  for (size_t i = 0; i < rows.size(); ++i) {
    const Option entry = shown_entry(*rows[i]);
    Option& option = shown.options[i];
    option.short_name = entry.short_name;
    option.parent = entry.parent;
    option.outcome = entry.outcome;
    option.hide_label = entry.hide_label;
  }
  add_wholes(set, shown);
  return shown;
}

class DotsFigure : public KindFigure {
 public:
  DotsFigure(const FigureInput& input, DotsData data) : input_(input), data_(std::move(data)) {}

  std::string id() const override { return input_.has_own_data ? "fig-dots" : "fig-" + data_.key; }

  FigureHtml draw(const FigurePlan& plan, std::string_view label) const override {
    const std::string caption = input_.arguments.text("caption");
    FigureWords words{title_of(data_), description_of(data_),
                      caption.empty() ? capitalized(data_.label + " of " + options_words(data_)) : caption,
                      data_.order_words};
    FigureHtml html = framed(DrawnFigure{"mp-dots", lay_out_dots(data_), std::move(words), companion_of(data_, true),
                                         companion_of(data_, false), text_of(data_)},
                             input_, plan, label);
    std::vector<const Option*> rows;
    for (const DotsItem& item : data_.items) rows.push_back(item.option);
    html.csv = csv_of(data_);
    html.json = option_set_json(shown_in_dots(data_, input_.set, rows));
    html.card = card_of(rows, input_.inline_text);
    return html;
  }

 private:
  const FigureInput& input_;
  const DotsData data_;
};

MadeFigure make_dots(const FigureInput& input, Diagnostics&) {
  Result<DotsData> data = dots_data(input);
  if (!data.ok()) return std::move(data).error();
  return std::unique_ptr<KindFigure>(std::make_unique<DotsFigure>(input, std::move(data).value()));
}

}  // namespace

const FigureKind& dots_kind() {
  static const FigureKind kKind{"dots",   false, kArguments, dots_own_data, "`options` with numbers, and a `unit`",
                                make_dots};
  return kKind;
}

}  // namespace milepost::figures
