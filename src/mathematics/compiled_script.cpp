#include "mathematics/compiled_script.h"

// From compiled_script.S.
extern "C" {
extern const char milepost_formula_script[], milepost_formula_script_end[];
}

namespace milepost {

std::string_view compiled_script() { return {milepost_formula_script, milepost_formula_script_end}; }

}  // namespace milepost
