// See language_tag.h.
#include "formats/language_tag.h"

#include <algorithm>

#include "ground/ascii.h"

namespace milepost {
namespace {

bool is_first_part(std::string_view part, bool is_alone) {
  if (!std::all_of(part.begin(), part.end(), is_ascii_letter)) return false;
  if (part.size() > 1) return true;
  return !is_alone && (ascii_lower(part[0]) == 'x' || ascii_lower(part[0]) == 'i');
}

}  // namespace

bool is_language_tag(std::string_view text) {
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('-', begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    if (part.empty() || part.size() > 8 || !std::all_of(part.begin(), part.end(), is_ascii_alphanumeric)) return false;
    if (begin == 0 && !is_first_part(part, end == text.size())) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace milepost
