// KaTeX's messages in the words of this program.
#pragma once

#include <string>
#include <string_view>

#include "mathematics/tex_to_mathml.h"

namespace milepost {

// `message` as KaTeX's ParseError has it; `unit`: its position in UTF-16 units, or -1.
FormulaError formula_error(std::string_view message, long unit, std::string_view tex);

FormulaError too_long_formula(size_t bytes);
FormulaError too_large_formula();  // a bound of the engine was reached

}  // namespace milepost
