// What stands in {{ … }}: a value and its filters. Reads and computes; reports nothing itself.
#pragma once

#include <string>
#include <string_view>

#include "markdown/markdown.h"

namespace milepost::markdown {

// The text of an expression, or why there is none.
struct LiquidText {
  enum class Problem { kNone, kSyntax, kUnknownName, kUnknownFilter };
  Problem problem = Problem::kNone;
  std::string text;   // the result
  std::string about;  // the name or words that are the problem
};

// `expression` is what stands between the braces: `site.title`, `"/a.css" | relative_url`.
LiquidText evaluate_liquid(std::string_view expression, const LiquidScope& scope);

// A date by strftime's format: the directives of docs/options of Jekyll's `date` filter that need no clock.
// Nothing where `text` is no date or the format asks for something else.
bool format_liquid_date(std::string_view text, std::string_view format, std::string& out);

// For "did you mean".
std::string nearest_liquid_filter(std::string_view name);

}  // namespace milepost::markdown
