#include "drawing/px_text.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace milepost::drawing {

std::string px_text(double px) {
  if (!std::isfinite(px)) return "nan";  // tests look for it
  const long tenths = std::lround(px * 10), whole = std::abs(tenths) / 10, rest = std::abs(tenths) % 10;
  char buffer[32];
  char* end = buffer;
  if (tenths < 0) *end++ = '-';
  end = std::to_chars(end, buffer + sizeof buffer - 2, whole).ptr;
  if (rest != 0) {
    *end++ = '.';
    *end++ = static_cast<char>('0' + rest);
  }
  return std::string(buffer, end);
}

}  // namespace milepost::drawing
