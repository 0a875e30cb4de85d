#include "content/foreign_date.h"

#include <algorithm>
#include <array>

#include "content/foreign_value.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

struct ZoneName {
  std::string_view name, offset;
};

constexpr ZoneName kZones[] = {{"EST", "-0500"}, {"EDT", "-0400"},  {"CST", "-0600"}, {"CDT", "-0500"},
                               {"MST", "-0700"}, {"MDT", "-0600"},  {"PST", "-0800"}, {"PDT", "-0700"},
                               {"CET", "+0100"}, {"CEST", "+0200"}, {"BST", "+0100"}, {"JST", "+0900"}};

std::string with_offset(const std::string& text) {
  for (const ZoneName& zone : kZones)
    if (text.ends_with(" " + std::string(zone.name)))
      return text.substr(0, text.size() - zone.name.size()) + std::string(zone.offset);
  return text;
}

// The numbers of a date with slashes, points or hyphens; nothing where it is no three numbers.
std::optional<std::array<int, 3>> three_numbers(std::string_view text) {
  std::array<int, 3> numbers{};
  size_t at = 0;
  for (size_t i = 0; i < numbers.size(); ++i) {
    const size_t begin = at;
    while (at < text.size() && at - begin < 5 && is_ascii_digit(text[at]))
      numbers[i] = numbers[i] * 10 + (text[at++] - '0');
    if (at == begin) return std::nullopt;
    if (i < 2 && (at >= text.size() || std::string_view("-/.").find(text[at++]) == std::string_view::npos))
      return std::nullopt;
  }
  return numbers;
}

// Days past a month's end run on into the next one, as Ruby has it.
std::optional<WrittenDate> on_day(int year, int month, int day) {
  while (year > 9999) year /= 10;  // a digit typed twice
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day first{std::chrono::year(year) / month / 1};
  WrittenDate date;
  date.day = std::chrono::sys_days(first) + std::chrono::days(day - 1);
  return date;
}

std::optional<ForeignDate> from_numbers(const std::string& text) {
  const std::optional<std::array<int, 3>> numbers = three_numbers(text);
  if (!numbers) return std::nullopt;
  const auto [a, b, c] = *numbers;
  const auto guessed = [](const std::optional<WrittenDate>& date, std::string guess) -> std::optional<ForeignDate> {
    if (!date) return std::nullopt;
    return ForeignDate{*date, guess + ": `" + to_iso(*date) + "`"};
  };
  if (a > 31) return guessed(on_day(a, b, c), "only its day could be read");
  if (b > 12) return guessed(on_day(c, a, b), "the month comes first");
  return guessed(on_day(c, b, a), "the day comes first, as Jekyll reads it");
}

size_t count_colons(std::string_view text) { return static_cast<size_t>(std::count(text.begin(), text.end(), ':')); }

// Psych makes `2021-01-01 23:30:00` without quotes and zone a moment of UTC; everything else is the site's zone.
bool is_utc_for_jekyll(const Value& value, const WrittenDate& date) {
  if (!value.plain || !value.is_text() || date.offset || !date.time_of_day) return false;
  return count_colons(value.text()) == 2 && is_ascii_digit(value.text().front()) &&
         value.text().find('/') == std::string::npos;
}

}  // namespace

std::optional<ForeignDate> foreign_date(const Value& value, Convention convention) {
  const std::string text = with_offset(std::string(trim(text_in(value).value_or(""))));
  if (text.empty()) return std::nullopt;
  Result<WrittenDate, DateError> read = parse_date(text);
  if (read.ok()) {
    ForeignDate found{read.value(), ""};
    if (convention == Convention::kJekyll && is_utc_for_jekyll(value, found.date))
      found.date.offset = std::chrono::minutes(0);
    return found;
  }
  if (std::optional<ForeignDate> guess = from_numbers(text)) return guess;
  Result<WrittenDate, DateError> partial = parse_date(text, true);
  if (!partial.ok()) return std::nullopt;
  WrittenDate first_day = partial.value();
  first_day.precision = Precision::kDay;
  return ForeignDate{first_day, "the first day is taken: `" + to_iso(first_day) + "`"};
}

}  // namespace milepost
