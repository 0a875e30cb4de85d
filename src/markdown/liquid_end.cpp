// Where a Liquid tag ends: see liquid_end.h.
#include "markdown/liquid_end.h"

namespace milepost::markdown {

size_t liquid_end(std::string_view text, size_t at) {
  char kind = at + 1 < text.size() ? text[at + 1] : '\0';
  if (kind != '{' && kind != '%') return 0;
  char before_last = kind == '{' ? '}' : '%';
  for (size_t i = at + 2; i + 1 < text.size(); ++i) {
    if (text[i] == before_last && text[i + 1] == '}') return i + 2;
    if (text[i] == '{' && (text[i + 1] == '{' || text[i + 1] == '%')) return 0;
  }
  return 0;
}

}  // namespace milepost::markdown
