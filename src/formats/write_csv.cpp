#include "formats/write_csv.h"

namespace milepost {
namespace {

// "-5", "+3.25": what begins like a formula and is none.
bool is_plain_number(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  size_t digits = 0, points = 0;
  for (char c : text) {
    if (c >= '0' && c <= '9') {
      ++digits;
    } else if (c == '.') {
      ++points;
    } else {
      return false;
    }
  }
  return digits > 0 && points <= 1;
}

bool looks_like_formula(std::string_view text) {
  constexpr std::string_view kBeginnings = "=+-@\t\r";
  return !text.empty() && kBeginnings.find(text[0]) != std::string_view::npos && !is_plain_number(text);
}

}  // namespace

void CsvWriter::cell(std::string_view text) {
  if (in_row_) out_ += ',';
  in_row_ = true;
  const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) out_ += '"';
  if (looks_like_formula(text)) out_ += '\'';
  for (size_t quote = text.find('"'); quote != std::string_view::npos; quote = text.find('"')) {
    out_.append(text, 0, quote).append("\"\"");
    text.remove_prefix(quote + 1);
  }
  out_ += text;
  if (quoted) out_ += '"';
}

void CsvWriter::end_row() {
  out_ += "\r\n";
  in_row_ = false;
}

void CsvWriter::row(std::initializer_list<std::string_view> cells) {
  for (const std::string_view text : cells) cell(text);
  end_row();
}

}  // namespace milepost
