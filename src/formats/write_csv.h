// Rows of text as CSV (RFC 4180), safe to open in a spreadsheet. parse_csv (csv.h) reads it back.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace milepost {

// Commas, CRLF, quotes where needed, UTF-8 without a byte order mark. A cell that a spreadsheet would take for
// a formula (it begins with = + - @, a tab or a carriage return, and is no plain number) gets an apostrophe in
// front.
class CsvWriter {
 public:
  void cell(std::string_view text);
  void end_row();
  void row(std::initializer_list<std::string_view> cells);
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  bool in_row_ = false;
};

}  // namespace milepost
