// Liquid's and Jekyll's filters on dates.
#include "ground/ascii.h"
#include "templating/liquid_date.h"
#include "templating/liquid_filters.h"
#include "templating/liquid_values.h"

namespace milepost::templating {
namespace liquid_filters {
namespace {

void refuse_clock(const Item& item) {
  if (!item.is_text()) return;
  std::string word = ascii_lower(item.text());
  if (word == "now" || word == "today") {
    fail_value("the date of a build would change the page each day", "write the date that is meant");
  }
}

Item date(const Application& call) {
  std::string format = liquid_text(call.item(0));
  refuse_clock(call.value);
  std::optional<WrittenDate> written = date_of(call.value);
  if (format.empty() || !written) return call.value;
  return Item::text(format_liquid_date(*written, format));
}

// Nothing for an empty value, which then stays as it is; a value that is no date fails.
std::optional<WrittenDate> needed_date(const Application& call) {
  if (liquid_text(call.value).empty()) return std::nullopt;
  refuse_clock(call.value);
  std::optional<WrittenDate> written = date_of(call.value);
  if (!written) fail_value("`" + liquid_text(call.value) + "` is no date", "write it like 2024-05-02");
  return written;
}

std::string_view ordinal_ending(unsigned day) {
  if (day >= 11 && day <= 13) return "th";
  return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
}

Item in_words(const Application& call, const std::string& month) {
  std::optional<WrittenDate> written = needed_date(call);
  if (!written) return call.value;
  if (liquid_text(call.item(0)) != "ordinal") return Item::text(format_liquid_date(*written, "%d " + month + " %Y"));
  std::string day = "%-d" + std::string(ordinal_ending(static_cast<unsigned>(written->day.day())));
  bool is_american = liquid_text(call.item(1)) == "US";
  return Item::text(format_liquid_date(*written, is_american ? month + " " + day + ", %Y" : day + " " + month + " %Y"));
}

Item date_to_string(const Application& call) { return in_words(call, "%b"); }
Item date_to_long_string(const Application& call) { return in_words(call, "%B"); }

Item formatted(const Application& call, std::string_view format) {
  std::optional<WrittenDate> written = needed_date(call);
  return written ? Item::text(format_liquid_date(*written, format)) : call.value;
}
Item date_to_xmlschema(const Application& call) { return formatted(call, "%Y-%m-%dT%H:%M:%S%:z"); }
Item date_to_rfc822(const Application& call) { return formatted(call, "%a, %d %b %Y %H:%M:%S %z"); }

const FilterEntry kLiquidDateFilters[] = {
    {"date", date, {"format"}, 1},
    {"date_to_string", date_to_string, {"type", "style"}},
    {"date_to_long_string", date_to_long_string, {"type", "style"}},
    {"date_to_xmlschema", date_to_xmlschema, {}},
    {"date_to_rfc822", date_to_rfc822, {}},
};

}  // namespace
}  // namespace liquid_filters

std::span<const FilterEntry> liquid_date_filters() { return liquid_filters::kLiquidDateFilters; }

}  // namespace milepost::templating
