// What nearly is a link, in one line of text: for the finder that names it and the repair that mends it.
// Pure text: whether it stands in code is the caller's to know.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "check/page_source.h"

namespace milepost::check {

// `[words] (address)` whose "] (" stands at `at`, where the parenthesis can only be meant as an address.
Stretch parted_link(std::string_view line, size_t at);

// The address that begins at `at`, behind "](", where it has blanks in it and no angle brackets around it; without
// a title.
Stretch spaced_address(std::string_view line, size_t at);

// An address with its blanks written as %20.
std::string without_blanks(std::string_view address);

}  // namespace milepost::check
