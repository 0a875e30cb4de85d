// Rows of text as CSV (RFC 4180), safe to open in a spreadsheet. parse_csv (csv.h) reads it back.
#pragma once

#include <string>
#include <vector>

namespace milepost {

// Commas, CRLF, quotes where needed, UTF-8 without a byte order mark. A cell that a spreadsheet would take for
// a formula (it begins with = + - @, a tab or a carriage return, and is no plain number) gets an apostrophe in
// front.
std::string to_csv(const std::vector<std::vector<std::string>>& rows);

}  // namespace milepost
