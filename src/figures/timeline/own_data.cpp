#include "figures/timeline/own_data.h"

#include "figures/inline_set.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kOptionKeys[] = {"outcome", "chosen", "id", "name", "short_name", "parent", "events"};

bool is_option_key(std::string_view key) {
  for (const std::string_view known : kOptionKeys)
    if (known == key) return true;
  return false;
}

// `onsite: 2023-11-05`, or `onsite: [2023-11-05, 2023-11-07]`.
Value event_of(const Member& member) {
  Map event;
  event.set("stage", placed(member.key, member.key_span));
  if (member.value.is_list() && member.value.list().size() == 2) {
    event.set("start", member.value.list()[0]);
    event.set("end", member.value.list()[1]);
  } else if (!member.value.is_null()) {
    event.set("date", member.value);
  }
  return placed(std::move(event), member.value.span);
}

// Keys of an option are its own, all others are stages.
Value option_of(const Member& member, size_t number) {
  Map option;
  List events;
  for (const Member& own : member.value.map()) {
    if (is_option_key(own.key)) {
      option.append(own);
    } else {
      events.push_back(event_of(own));
    }
  }
  if (!option.find("name")) option.set("name", placed(member.key, member.key_span));
  if (!option.find("id")) option.set("id", placed("option-" + std::to_string(number), member.key_span));
  if (!option.find("events")) option.set("events", placed(std::move(events), member.value.span));
  return placed(std::move(option), member.value.span);
}

}  // namespace

Result<Value> timeline_own_data(const FigureRequest& request, const Arguments& arguments) {
  const Value& options = arguments.data("options");
  if (options.is_null()) return Value();
  const Diagnostic wrong = argument_error(request, code::kFigureArgumentValue, "options",
                                          "`options` wants names, each with its stages and their dates",
                                          "write `options: {First: {applied: 2023-10, offer: 2024-01-12}}`");
  if (!options.is_map()) return wrong;
  List list;
  for (const Member& member : options.map()) {
    if (!member.value.is_map()) return wrong;
    list.push_back(option_of(member, list.size() + 1));
  }
  Map set;
  set.set("options", std::move(list));
  return Value(std::move(set));
}

}  // namespace milepost::figures
