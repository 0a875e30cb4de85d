#include "figures/timeline/own_data.h"

#include "figures/inline_set.h"
#include "figures/own_options.h"
#include "ground/suggest.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kExample = "options: {First: {applied: 2023-10, offer: 2024-01-12}}";
constexpr std::string_view kOptionKeys[] = {"outcome", "chosen", "id", "name", "short_name", "parent", "events"};

// All keys that are no option's are stages.
bool is_stage(std::string_view key) {
  for (const std::string_view known : kOptionKeys)
    if (known == key) return false;
  return true;
}

bool is_date(const Value& value) { return parse_date(text_of(value), true).ok(); }

// `onsite: 2023-11-05`, `onsite: [2023-11-05, 2023-11-07]`, or a map with the keys of an event.
Value written_event(const Member& member, OwnMistakes& mistakes) {
  Map event;
  event.set("stage", placed(member.key, member.key_span));
  const Value& written = member.value;
  if (written.is_map()) {
    for (const Member& own : written.map()) event.append(own);
  } else if (written.is_list() && written.list().size() == 2) {
    event.set("start", written.list()[0]);
    event.set("end", written.list()[1]);
  } else if (is_date(written)) {
    event.set("date", written);
  } else if (!written.is_null()) {
    const std::string_view near = nearest(member.key, kOptionKeys);
    mistakes.error(written.span,
                   written.is_list() ? "`" + member.key + "` wants a date, or two"
                                     : "`" + text_of(written) + "` is no date for the stage `" + member.key + "`",
                   near.empty()
                       ? "write it as `2024-05-02`, `2024-05` or `2024`; two dates as `[2024-05-02, 2024-05-06]`"
                       : "did you mean `" + std::string(near) + "`?");
  }
  return placed(std::move(event), span_of(member));
}

Value option_of(const Member& member, const OwnOptions& options, OwnMistakes& mistakes) {
  OwnOption read = options.read(member, is_stage, {});
  List events;
  for (const Member& own : read.data) events.push_back(written_event(own, mistakes));
  if (!read.option.find("events")) read.option.set("events", placed(std::move(events), span_of(member)));
  return placed(std::move(read.option), span_of(member));
}

}  // namespace

Result<Value> timeline_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found) {
  if (!arguments.has("options")) return Value();
  const Value& options = arguments.data("options");
  if (!options.is_map() || options.map().empty())
    return data_error(request, "options", "names, each with its stages and their dates", kExample);
  OwnMistakes mistakes(request, found);
  List list;
  const OwnOptions own(options.map(), mistakes);
  for (const Member& member : options.map()) {
    if (!member.value.is_map() && !member.value.is_null())
      mistakes.error(member.value.span, "`" + member.key + "` wants its stages, each with a date",
                     "write `" + member.key + ": {applied: " +
                         (is_date(member.value) ? text_of(member.value) : std::string("2023-10")) + "}`");
    list.push_back(option_of(member, own, mistakes));
  }
  Map set;
  set.set("options", std::move(list));
  return Value(std::move(set));
}

}  // namespace milepost::figures
