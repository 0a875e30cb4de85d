// How long to wait before asking a busy server again. Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace milepost::check {

// What a Retry-After header asks for: a number of seconds, or the time until a date ("Sun, 06 Nov 1994 08:49:37 GMT",
// not below 0). Nothing where it is neither. Numbers past a day are a day.
std::optional<std::chrono::seconds> parse_retry_after(std::string_view text, std::chrono::sys_seconds now);

}  // namespace milepost::check
