// The one door to Duktape: an engine that has run the formula script. Knows nothing of TeX.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace milepost {

struct FormulaAnswer {
  bool has_markup = false;
  std::string text;      // the markup, or the script's message
  long position = -1;    // of a message: UTF-16 units from the formula's begin; -1: none
  bool is_worn = false;  // a bound was reached: no formula is to be given to this engine again
};

class ScriptEngine {
 public:
  // Null where there is no memory for one.
  static std::unique_ptr<ScriptEngine> start();
  ~ScriptEngine();
  ScriptEngine(const ScriptEngine&) = delete;
  ScriptEngine& operator=(const ScriptEngine&) = delete;

  // Asks the script's `formula`. One thread at a time. `definitions`: earlier formulas that define commands, separated
  // by U+0001. Requires valid UTF-8.
  FormulaAnswer ask(std::string_view tex, bool display, std::string_view definitions);

  size_t bytes_in_use() const;

 private:
  struct Heap;
  explicit ScriptEngine(std::unique_ptr<Heap> heap);
  std::unique_ptr<Heap> heap_;
};

}  // namespace milepost
