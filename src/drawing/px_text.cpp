#include "drawing/px_text.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace milepost::drawing {

std::string px_text(double px) {
  std::string text;
  append_px(text, px);
  return text;
}

void append_px(std::string& out, double px) {
  if (!std::isfinite(px)) {
    out += "nan";  // tests look for it
    return;
  }
  const long tenths = std::lround(px * 10), whole = std::abs(tenths) / 10, rest = std::abs(tenths) % 10;
  char buffer[32];
  char* end = buffer;
  if (tenths < 0) *end++ = '-';
  end = std::to_chars(end, buffer + sizeof buffer - 2, whole).ptr;
  if (rest != 0) {
    *end++ = '.';
    *end++ = static_cast<char>('0' + rest);
  }
  out.append(buffer, static_cast<size_t>(end - buffer));
}

}  // namespace milepost::drawing
