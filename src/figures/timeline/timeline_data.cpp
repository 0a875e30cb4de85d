#include "figures/timeline/timeline_data.h"

#include <algorithm>

#include "figures/filter.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

std::string stage_label(const OptionSet& set, const std::string& stage) {
  for (const Stage& known : set.stages)
    if (known.id == stage && !known.label.empty()) return known.label;
  return words_from_id(stage);
}

std::string range_words(const WrittenDate& start, const WrittenDate& end) {
  const std::string from = to_long(start), to = to_long(end);
  return from == to ? from : from + " to " + to;
}

void read_dates(const Event& event, TimelineEvent& shown) {
  const auto& start = event.start ? event.start : event.end;
  if (!start) return;
  const WrittenDate& end = event.end ? *event.end : *start;
  shown.has_date = true;
  shown.is_vague = start->precision != Precision::kDay || end.precision != Precision::kDay;
  shown.days = {drawing::days_of(*start).from, drawing::days_of(end).to};
  if (shown.days.to <= shown.days.from) shown.days = drawing::days_of(*start);
  shown.when = event.start && event.end ? range_words(*start, end) : to_long(*start);
}

TimelineEvent event_of(const Event& event, const FigureInput& input) {
  TimelineEvent shown;
  shown.stage = stage_label(input.set, event.stage);
  shown.result = input.inline_text.plain(event.result);
  if (event.rounds)
    shown.result += (shown.result.empty() ? "" : ", ") + std::to_string(*event.rounds) +
                    (*event.rounds == 1 ? " round" : " rounds");
  shown.note = input.inline_text.plain(event.note);
  read_dates(event, shown);
  for (const std::string* part : {&shown.when, &shown.result, &shown.note})
    if (!part->empty()) (shown.words += shown.words.empty() ? "" : ", ") += *part;
  return shown;
}

// Undated events stay behind the one that they were written after.
void sort_events(std::vector<TimelineEvent>& events) {
  double last = -1e9;
  std::vector<std::pair<double, size_t>> keys;
  for (size_t i = 0; i < events.size(); ++i) {
    if (events[i].has_date) last = events[i].days.from;
    keys.emplace_back(last, i);
  }
  if (std::is_sorted(keys.begin(), keys.end())) return;  // as most are written
  std::sort(keys.begin(), keys.end());
  std::vector<TimelineEvent> sorted;
  for (const auto& [key, i] : keys) sorted.push_back(std::move(events[i]));
  events = std::move(sorted);
}

TimelineItem item_of(const Option& option, const FigureInput& input) {
  TimelineItem item{shown_option(option, input.set, input.inline_text), &option, {}, 0, 0};
  for (const Event& event : option.events) item.events.push_back(event_of(event, input));
  sort_events(item.events);
  bool first = true;
  for (const TimelineEvent& event : item.events) {
    if (!event.has_date) continue;
    item.from = first ? event.days.from : std::min(item.from, event.days.from);
    item.to = first ? event.days.to : std::max(item.to, event.days.to);
    first = false;
  }
  return item;
}

void find_span(TimelineData& data) {
  const TimelineEvent *first = nullptr, *last = nullptr;
  for (const TimelineItem& item : data.items)
    for (const TimelineEvent& event : item.events) {
      if (!event.has_date) continue;
      ++data.dates;
      if (!first || event.days.from < first->days.from) first = &event;
      if (!last || event.days.to > last->days.to) last = &event;
    }
  if (!first) return;
  data.from = first->days.from;
  data.to = last->days.to;
  const auto begin = [](const std::string& when) { return when.substr(0, when.find(" to ")); };
  const auto end = [](const std::string& when) {
    const size_t at = when.find(" to ");
    return at == when.npos ? when : when.substr(at + 4);
  };
  const std::string from = begin(first->when), to = end(last->when);
  data.span_words = from == to ? from : from + " to " + to;
}

}  // namespace

Result<TimelineData> timeline_data(const FigureInput& input) {
  TimelineData data;
  const std::string filter = input.arguments.text("filter");
  std::vector<const Option*> without_events;
  for (const Option& option : input.set.options) {
    if (!passes(option, filter)) continue;
    if (option.events.empty()) {
      without_events.push_back(&option);
      continue;
    }
    data.items.push_back(item_of(option, input));
    data.outcomes_stated = data.outcomes_stated || option.outcome.has_value();
  }
  if (data.items.empty())
    return argument_error(
        input.request, code::kFigureDataMissing, filter.empty() ? "" : "filter",
        filter.empty() ? "no option has `events`" : "no option that passes the filter `" + filter + "` has `events`",
        "give options `events: [{stage: applied, date: 2023-10}]`");
  if (!without_events.empty())
    data.notes.push_back("not drawn, without `events`: " + std::to_string(without_events.size()));
  data.not_drawn = not_drawn_words("dates", without_events, input.set, input.inline_text);
  find_span(data);
  if (input.arguments.text("sort") == "authored") return data;
  std::stable_sort(data.items.begin(), data.items.end(), [](const TimelineItem& a, const TimelineItem& b) {
    if (a.has_dates() != b.has_dates()) return a.has_dates();
    return a.from < b.from;
  });
  return data;
}

}  // namespace milepost::figures
