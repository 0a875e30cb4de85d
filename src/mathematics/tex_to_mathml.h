// TeX formulas to MathML, without a script in the page. KaTeX decides what a formula means; see docs/mathematics.md.
// The same formula gives the same markup in every thread and in every order.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "ground/result.h"

namespace milepost {

// Why a formula cannot be converted. Lower case, no full stop, names in backticks.
struct FormulaError {
  std::string message;
  std::string fix;    // what the writer can do; may be empty
  size_t offset = 0;  // bytes from the formula's begin; with length, within it
  size_t length = 0;
};

// Longer formulas are not converted.
inline constexpr size_t kLongestFormulaBytes = 20'000;

class MathRenderer {
 public:
  MathRenderer();
  ~MathRenderer();
  MathRenderer(const MathRenderer&) = delete;
  MathRenderer& operator=(const MathRenderer&) = delete;

  // `tex` without its delimiters, valid UTF-8, to one `<math>` element that carries it as `alttext`; to nothing where
  // the formula shows nothing because it only defines commands. `definitions`: as PageFormulas collects them. Thread
  // safe; results are kept. The first call starts an engine (7 ms, 3 MB), as does each thread that finds none free.
  Result<std::string, FormulaError> to_mathml(std::string_view tex, bool display, std::string_view definitions = {});

  // How many engines have been started: none where no formula was converted.
  size_t engines_started() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The formulas of one page, in their order: commands that one defines are known to those after it, as in MathJax.
class PageFormulas {
 public:
  explicit PageFormulas(MathRenderer& renderer) : renderer_(renderer) {}

  Result<std::string, FormulaError> next(std::string_view tex, bool display);

 private:
  MathRenderer& renderer_;
  std::string definitions_;  // formulas with definitions, U+0001 between them
};

}  // namespace milepost
