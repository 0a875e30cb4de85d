// Failure: how the parts of this folder give up on a template. Thrown inside src/templating only:
// Environment catches it and makes a Diagnostic of it, with the place where the work stood.
#pragma once

#include <optional>
#include <string>

#include "ground/codes.h"
#include "ground/source_text.h"

namespace milepost::templating {

struct Failure {
  const Code* code = nullptr;
  std::string message;
  std::string cause;
  std::string fix;
  std::optional<Span> span;  // absent: where the evaluator stands
};

// For a value that an operation cannot work with.
[[noreturn]] void fail_value(std::string message, std::string fix = {});
// For a bound that was passed.
[[noreturn]] void fail_limit(std::string message, std::string fix = {});
// For an operation on something undefined.
[[noreturn]] void fail_undefined(std::string message, std::string fix = {});

}  // namespace milepost::templating
