#include "figures/series/series.h"

#include "figures/frame.h"
#include "figures/series/own_data.h"
#include "figures/series/series_companion.h"
#include "figures/series/series_data.h"
#include "figures/series/series_layout.h"
#include "figures/shown_set.h"
#include "options/read_parts.h"
#include "options/words.h"
#include "options/write_option_set.h"

namespace milepost::figures {
namespace {

using enum ArgumentType;
constexpr ArgumentSpec kArguments[] = {{"series", kWords}, {"caption"}, {"alt"},  {"id", kId},
                                       {"points", kData},  {"label"},   {"unit"}, {"lines", kData}};
constexpr std::string_view kOwnDataKeys = "`points`: dates with numbers";

// "Openings" or "Openings and offers"; many are counted.
std::string names_of(const SeriesData& data) {
  if (data.lines.size() > 3) return count_words(data.lines.size()) + " series";
  std::string names;
  for (size_t i = 0; i < data.lines.size(); ++i)
    names += (i == 0 ? "" : i + 1 == data.lines.size() ? " and " : ", ") + data.lines[i].label;
  return names;
}

std::string span_of(const SeriesData& data) {
  const SeriesPoint *first = nullptr, *last = nullptr;
  for (const SeriesLine& line : data.lines)
    for (const SeriesPoint& point : line.points) {
      if (!first || point.days.from < first->days.from) first = &point;
      if (!last || point.days.to > last->days.to) last = &point;
    }
  return first->when == last->when ? first->when : first->when + " to " + last->when;
}

// "Openings, 2020 to March 2022: from 120 to 40"; the finding where there is one line.
std::string title_of(const SeriesData& data) {
  std::string title = capitalized(names_of(data)) + ", " + span_of(data);
  const auto& points = data.lines.front().points;
  if (data.lines.size() == 1 && points.size() > 1)
    title += ": from " + points.front().words + " to " + points.back().words;
  return title;
}

// Of the set, the lines that are drawn.
OptionSet shown_of(const SeriesData& data, const OptionSet& set) {
  OptionSet shown = bare_set(set);
  List lines;
  for (const Value& value : set.series.list())
    for (const SeriesLine& line : data.lines)
      if (line.id == text_of(value, "id")) lines.push_back(value);
  shown.series = Value(std::move(lines));
  return shown;
}

class SeriesFigure : public KindFigure {
 public:
  SeriesFigure(const FigureInput& input, SeriesData data, SeriesForm form)
      : input_(input), data_(std::move(data)), form_(form) {}

  std::string id() const override {
    return input_.has_own_data ? "fig-" + input_.request.kind : "fig-" + data_.lines.front().id;
  }

  FigureHtml draw(const FigurePlan& plan, std::string_view label) const override {
    const std::string caption = input_.arguments.text("caption"), companion = series_companion(data_);
    FigureWords words{title_of(data_), series_description(data_),
                      caption.empty() ? capitalized(names_of(data_)) + ", " + span_of(data_) : caption, ""};
    FigureHtml html =
        framed(DrawnFigure{form_ == SeriesForm::kLines ? "mp-series-figure" : "mp-ranges", lay_out_series(data_, form_),
                           std::move(words), companion, companion, series_text(data_)},
               input_, plan, label);
    html.csv = series_csv(data_);
    html.json = option_set_json(shown_of(data_, input_.set));
    return html;
  }

 private:
  const FigureInput& input_;
  const SeriesData data_;
  const SeriesForm form_;
};

template <SeriesForm kForm>
MadeFigure make_series(const FigureInput& input, Diagnostics&) {
  Result<SeriesData> data = series_data(input);
  if (!data.ok()) return std::move(data).error();
  return std::unique_ptr<KindFigure>(std::make_unique<SeriesFigure>(input, std::move(data).value(), kForm));
}

bool has_series(const OptionSet& set) { return set.series.is_list() && !set.series.list().empty(); }

}  // namespace

const FigureKind& series_kind() {
  static const FigureKind kKind{"series",        false,        kArguments,
                                series_own_data, kOwnDataKeys, make_series<SeriesForm::kLines>,
                                false,           nullptr,      has_series};
  return kKind;
}

const FigureKind& ranges_kind() {
  static const FigureKind kKind{"ranges",        false,        kArguments,
                                series_own_data, kOwnDataKeys, make_series<SeriesForm::kBars>,
                                false,           nullptr,      has_series};
  return kKind;
}

}  // namespace milepost::figures
