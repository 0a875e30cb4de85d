#include "options/check_events.h"

#include <algorithm>

#include "options/read_parts.h"

namespace milepost {
namespace {

using std::chrono::sys_days;

sys_days first_day(const WrittenDate& date) { return sys_days(date.day); }

// Of a year or a month where that is all that is said.
sys_days last_day(const WrittenDate& date) {
  using namespace std::chrono;
  const year_month_day& day = date.day;
  if (date.precision == Precision::kYear) return day.year() / December / last;
  return date.precision == Precision::kMonth ? sys_days(day.year() / day.month() / last) : sys_days(day);
}

// When a stage began, and where that stands.
struct Beginning {
  std::string stage;
  WrittenDate date;
  Span span;
};

std::string beginning_words(const Beginning& beginning) {
  return "`" + beginning.stage + "` (" + to_long(beginning.date) + ")";
}

std::optional<Beginning> beginning_of(const Value& event) {
  for (const std::string_view key : {"date", "start"})
    if (const auto date = date_of(event, key)) return Beginning{text_of(event, "stage"), *date, event.find(key)->span};
  return {};
}

class EventCheck {
 public:
  EventCheck(const Value& set, const SourceText& source, Diagnostics& diagnostics)
      : source_(source), diagnostics_(diagnostics) {
    for (const Value* stage : maps_of(set, "stages")) stages_.push_back(text_of(*stage, "id"));
  }

  void run(const Value& option) {
    for (const Value* event : maps_of(option, "events")) check_end(*event);
    check_order(beginnings(option));
  }

 private:
  void warn(Span span, std::string message, std::string cause, std::string fix) {
    diagnostics_.add(code::kEventDates, source_.place(span), std::move(message), std::move(cause), std::move(fix));
  }

  void check_end(const Value& event) {
    const auto start = date_of(event, "start"), end = date_of(event, "end");
    if (!start || !end || last_day(*end) >= first_day(*start)) return;
    warn(event.find("end")->span,
         "`" + text_of(event, "stage") + "` ends on " + to_long(*end) + " and begins on " + to_long(*start), "",
         "swap `start` and `end`, or correct one");
  }

  // In the order of the stages; of a stage that came twice, its first beginning.
  std::vector<Beginning> beginnings(const Value& option) const {
    std::vector<std::optional<Beginning>> first(stages_.size());
    for (const Value* event : maps_of(option, "events")) {
      const auto at = std::find(stages_.begin(), stages_.end(), text_of(*event, "stage"));
      const auto beginning = beginning_of(*event);
      if (at == stages_.end() || !beginning) continue;
      auto& known = first[static_cast<size_t>(at - stages_.begin())];
      if (!known || first_day(beginning->date) < first_day(known->date)) known = beginning;
    }
    std::vector<Beginning> in_order;
    for (auto& beginning : first)
      if (beginning) in_order.push_back(std::move(*beginning));
    return in_order;
  }

  // Only what cannot be: a month is before a day where its last day is. One message an option: others follow from it.
  void check_order(const std::vector<Beginning>& beginnings) {
    const Beginning* latest = nullptr;
    for (const Beginning& beginning : beginnings) {
      if (latest && last_day(beginning.date) < first_day(latest->date)) {
        return warn(beginning.span, beginning_words(beginning) + " comes before " + beginning_words(*latest),
                    "`stages` has `" + latest->stage + "` first", "correct a date, or the order of `stages`");
      }
      if (!latest || first_day(beginning.date) > first_day(latest->date)) latest = &beginning;
    }
  }

  const SourceText& source_;
  Diagnostics& diagnostics_;
  std::vector<std::string> stages_;
};

}  // namespace

void check_events(const Value& set, const SourceText& source, Diagnostics& diagnostics) {
  EventCheck check(set, source, diagnostics);
  for (const Value* option : maps_of(set, "options")) check.run(*option);
}

}  // namespace milepost
