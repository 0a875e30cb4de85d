#include "ground/holds.h"

#include <cstring>

namespace milepost {

bool holds(std::string_view text, std::string_view part) {
  return ::memmem(text.data(), text.size(), part.data(), part.size()) != nullptr;  // of POSIX 2024; libc has long had it
}

}  // namespace milepost
