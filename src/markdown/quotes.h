// The quotation marks of languages. Spec: tests/conformance/typography.md.
#pragma once

#include <string_view>

namespace milepost::markdown {

// Outer and inner marks; between French marks and words stands a narrow no-break space, which is part of the mark.
struct QuoteMarks {
  std::string_view open_double, close_double, open_single, close_single;
};

inline constexpr QuoteMarks kEnglishQuotes{"\u201C", "\u201D", "\u2018", "\u2019"};

// By a language tag such as "de" or "pt-BR", in any case; English where the language is not known.
const QuoteMarks& quotes_of(std::string_view language_tag);

}  // namespace milepost::markdown
