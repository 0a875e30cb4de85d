#include "check/probe_retry.h"

#include <algorithm>
#include <charconv>

#include "ground/ascii.h"

namespace milepost::check {
namespace {

constexpr std::chrono::seconds kLongest = std::chrono::days(1);

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = error == std::errc() && end == text.data() + text.size() && is_ascii_digit(text[0]);
  return is_number ? std::optional(value) : std::nullopt;
}

// 1 for "Jan"; nothing where it is no month.
std::optional<unsigned> month_number(std::string_view text) {
  constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
  const size_t at = kMonths.find(text);
  if (text.size() != 3 || at == kMonths.npos || at % 3 != 0) return std::nullopt;
  return static_cast<unsigned>(at / 3 + 1);
}

// The one form of RFC 9110, 5.6.7 that servers may send.
std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text) {
  constexpr size_t kLength = std::string_view("Sun, 06 Nov 1994 08:49:37 GMT").size();
  if (text.size() != kLength || text.substr(3, 2) != ", " || !text.ends_with(" GMT")) return std::nullopt;
  const auto day = number(text.substr(5, 2)), year = number(text.substr(12, 4));
  const auto month = month_number(text.substr(8, 3));
  const auto hours = number(text.substr(17, 2)), minutes = number(text.substr(20, 2)),
             seconds = number(text.substr(23, 2));
  if (!day || !month || !year || !hours || !minutes || !seconds) return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(*year), std::chrono::month(*month),
                                         std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date) + std::chrono::hours(*hours) + std::chrono::minutes(*minutes) +
         std::chrono::seconds(*seconds);
}

}  // namespace

std::optional<std::chrono::seconds> parse_retry_after(std::string_view text, std::chrono::sys_seconds now) {
  text = trim(text);
  if (text.empty()) return std::nullopt;
  if (std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_digit(c); })) {
    const std::optional<int> seconds = number(text);
    return std::min(kLongest, std::chrono::seconds(seconds.value_or(kLongest.count())));
  }
  const std::optional<std::chrono::sys_seconds> date = parse_http_date(text);
  if (!date) return std::nullopt;
  return std::clamp(*date - now, std::chrono::seconds(0), kLongest);
}

}  // namespace milepost::check
