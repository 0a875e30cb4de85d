// The registry of every diagnostic that milepost can give. One line each in
// codes.def; tests/cases has a case for every code, and a test fails when one has none.
#pragma once

#include <string_view>

namespace milepost {

// A hint is what `check` advises and what fails nothing.
enum class Severity { kNote, kHint, kWarning, kError };

struct Code {
  std::string_view id;     // "MP0101"
  Severity severity;       // its usual severity; --strict raises warnings to errors
  std::string_view title;  // one line for the manual
};

namespace code {
#define MILEPOST_CODE(name, id, severity, title) inline constexpr Code name{id, Severity::severity, title};
#include "ground/codes.def"
#undef MILEPOST_CODE
}  // namespace code

inline constexpr const Code* kAllCodes[] = {
#define MILEPOST_CODE(name, id, severity, title) &code::name,
#include "ground/codes.def"
#undef MILEPOST_CODE
};

}  // namespace milepost
