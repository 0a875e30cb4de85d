// Any text as a formula: it becomes MathML that says its TeX, or it is said why not, with a place within it.
#include "mathematics/tex_to_mathml.h"
#include "promise.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static milepost::MathRenderer renderer;  // to start an engine takes longer than a formula
  const std::string tex = as_text(data, size);
  milepost::PageFormulas page(renderer);
  for (bool display : {false, true}) {
    const milepost::Result<std::string, milepost::FormulaError> formula = page.next(tex, display);
    if (formula) {
      promise(formula->empty() || (formula->starts_with("<math") && formula->ends_with("</math>")));
      promise(!milepost::first_invalid_utf8(*formula).has_value());
    } else {
      const milepost::FormulaError& error = formula.error();
      promise(!error.message.empty() && !milepost::first_invalid_utf8(error.message + error.fix).has_value());
      promise(error.offset + error.length <= tex.size());
      promise(!milepost::first_invalid_utf8(tex.substr(error.offset, error.length)).has_value());
    }
  }
  return 0;
}
