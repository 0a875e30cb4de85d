#include "content/name_date.h"

#include "formats/date.h"
#include "ground/ascii.h"

namespace milepost {

std::string impossible_date_in(std::string_view stem) {
  size_t at = 0;
  const auto digits = [&](size_t least, size_t most) {
    const size_t begin = at;
    while (at < stem.size() && at - begin < most && is_ascii_digit(stem[at])) ++at;
    return at - begin >= least;
  };
  const auto dash = [&] { return at < stem.size() && stem[at++] == '-'; };
  if (!digits(4, 4) || !dash() || !digits(1, 2) || !dash() || !digits(1, 2)) return "";
  if (at < stem.size() && stem[at] != '-') return "";
  const std::string date(stem.substr(0, at));
  return parse_date(date).ok() ? "" : date;
}

}  // namespace milepost
