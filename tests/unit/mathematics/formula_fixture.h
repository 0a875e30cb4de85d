// Formulas in, MathML out, without the wrapping that every result has.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "mathematics/tex_to_mathml.h"

namespace milepost {

// One for the whole program: its engine is started once.
inline MathRenderer& shared_renderer() {
  static MathRenderer renderer;
  return renderer;
}

inline std::string mathml(std::string_view tex, bool display = false) {
  Result<std::string, FormulaError> result = shared_renderer().to_mathml(tex, display);
  if (!result.ok()) FAIL(std::string(tex) << ": " << result.error().message);
  return result.value();
}

// What stands inside <math …>.
inline std::string inside(std::string_view tex, bool display = false) {
  const std::string whole = mathml(tex, display);
  const size_t begin = whole.find('>') + 1;
  return whole.substr(begin, whole.rfind("</math>") - begin);
}

inline FormulaError mistake(std::string_view tex, bool display = false) {
  Result<std::string, FormulaError> result = shared_renderer().to_mathml(tex, display);
  if (result.ok()) FAIL(std::string(tex) << " gave " << result.value().substr(0, 200));
  return result.error();
}

}  // namespace milepost
