#include "figures/timeline/timeline.h"

#include <algorithm>

#include "figures/frame.h"
#include "figures/shown_set.h"
#include "figures/timeline/own_data.h"
#include "figures/timeline/timeline_companion.h"
#include "figures/timeline/timeline_data.h"
#include "figures/timeline/timeline_layout.h"
#include "formats/slug.h"
#include "options/words.h"
#include "options/write_option_set.h"

namespace milepost::figures {
namespace {

using enum ArgumentType;
constexpr std::string_view kSorts[] = {"start", "authored"};
constexpr ArgumentSpec kArguments[] = {{"sort", kChoice, kSorts}, {"caption"},       {"alt"}, {"id", kId},
                                       {"filter", kFilter},       {"options", kData}};

constexpr size_t kFewestDates = 2;  // fewer make no line

std::string options_words(const TimelineData& data) {
  return count_words(data.items.size()) + (data.items.size() == 1 ? " option" : " options");
}

// "Timeline of four options, October 2023 to May 2024; chosen: The survey team".
std::string title_of(const TimelineData& data) {
  std::string title = "Timeline of " + options_words(data);
  if (!data.span_words.empty()) title += ", " + data.span_words;
  for (const TimelineItem& item : data.items)
    if (item.chosen && !item.nested) title += "; chosen: " + item.name;
  return title;
}

bool has_stage(const Option& option, std::string_view stage) {
  return std::any_of(option.events.begin(), option.events.end(),
                     [&](const Event& event) { return event.stage == stage; });
}

std::string description_of(const TimelineData& data) {
  std::string text;
  for (const TimelineItem& item : data.items) {
    text += (text.empty() ? "" : ". ") + entry_head_text(item) + ": ";
    for (size_t i = 0; i < item.events.size(); ++i) {
      const std::string& more = item.events[i].words;
      text += (i > 0 ? "; " : "") + item.events[i].stage + (more.empty() ? "" : ", " + more);
    }
  }
  return text + ".";
}

OptionSet shown_of(const TimelineData& data, const OptionSet& set) {
  OptionSet shown = bare_set(set);
  shown.options.reserve(data.items.size());
  for (const TimelineItem& item : data.items) {
    shown.options.push_back(shown_entry(*item.option));
    shown.options.back().events = item.option->events;
  }
  for (const Stage& stage : set.stages)
    for (const TimelineItem& item : data.items)
      if (has_stage(*item.option, stage.id)) {
        shown.stages.push_back({stage.id, stage.label, {}});
        break;
      }
  add_wholes(set, shown);
  return shown;
}

class TimelineFigure : public KindFigure {
 public:
  TimelineFigure(const FigureInput& input, TimelineData data) : input_(input), data_(std::move(data)) {}

  std::string id() const override {
    return input_.has_own_data ? "fig-timeline" : "fig-" + slugify(input_.set.id) + "-timeline";
  }

  FigureHtml draw(const FigurePlan& plan, std::string_view label) const override {
    FigureHtml html = data_.dates < kFewestDates ? as_table(plan, label) : as_drawing(plan, label);
    std::vector<const Option*> rows;
    for (const TimelineItem& item : data_.items) rows.push_back(item.option);
    html.csv = timeline_csv(data_);
    html.json = option_set_json(shown_of(data_, input_.set));
    html.card = card_of(rows, input_.inline_text);
    return html;
  }

 private:
  FigureWords words() const {
    const std::string caption = input_.arguments.text("caption");
    const std::string made =
        capitalized(options_words(data_)) + (data_.span_words.empty() ? "" : ", " + data_.span_words);
    return {title_of(data_), description_of(data_), caption.empty() ? made : caption, ""};
  }

  FigureHtml as_drawing(const FigurePlan& plan, std::string_view label) const {
    const std::string companion = timeline_companion(data_);
    return framed(
        DrawnFigure{"mp-timeline", lay_out_timeline(data_), words(), companion, companion, timeline_text(data_)},
        input_, plan, label);
  }

  FigureHtml as_table(const FigurePlan& plan, std::string_view label) const {
    const auto table = [&](const std::string& caption_html, bool) { return timeline_table(data_, caption_html); };
    FigureHtml html =
        framed(TableFigure{"mp-comparison", words(), table, timeline_text(data_), not_drawn_html(data_.not_drawn)},
               input_, plan, label);
    html.report.notes = {"a table instead of a drawing: fewer than two dates"};
    return html;
  }

  const FigureInput& input_;
  const TimelineData data_;
};

MadeFigure make_timeline(const FigureInput& input, Diagnostics&) {
  Result<TimelineData> data = timeline_data(input);
  if (!data.ok()) return std::move(data).error();
  return std::unique_ptr<KindFigure>(std::make_unique<TimelineFigure>(input, std::move(data).value()));
}

}  // namespace

const FigureKind& timeline_kind() {
  static const FigureKind kKind{"timeline",   false, kArguments, timeline_own_data, "`options` with dates",
                                make_timeline};
  return kKind;
}

}  // namespace milepost::figures
