// Mojibake: text that was UTF-8, was read as Windows-1252 and saved again, perhaps twice. Finds what
// can be mended exactly, and what lost a byte and cannot.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ground/source_text.h"

namespace milepost {

struct Repair {
  size_t begin = 0, length = 0;  // bytes of the text
  std::string replacement;
};

struct Mojibake {
  std::vector<Repair> repairs;  // in order
  std::vector<Span> lost;       // runs that cannot be mended, in order
};

// `utf8` must be valid UTF-8. A repair is proposed only where the round trip is exact, each sequence
// means one letter, sign or emoji, and the run is unlike anything that is written on purpose.
Mojibake find_mojibake(std::string_view utf8);

// The text with the repairs made.
std::string repaired(std::string_view utf8, const std::vector<Repair>& repairs);

}  // namespace milepost
