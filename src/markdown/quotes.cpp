// From CLDR 42 (main/<language>, delimiters), and for French the space that its printers set.
#include "markdown/quotes.h"

#include <string>

#include "ground/ascii.h"

namespace milepost::markdown {
namespace {

constexpr QuoteMarks kLowHigh{"„", "“", "‚", "‘"};
constexpr QuoteMarks kLowRight{"„", "”", "‚", "’"};
constexpr QuoteMarks kRightRight{"”", "”", "’", "’"};
constexpr QuoteMarks kAngles{"«", "»", "‹", "›"};
constexpr QuoteMarks kAnglesThenHigh{"«", "»", "“", "”"};
constexpr QuoteMarks kAnglesThenLow{"«", "»", "„", "“"};
constexpr QuoteMarks kAnglesThenSingle{"«", "»", "‘", "’"};
constexpr QuoteMarks kSpacedAngles{"«\u202F", "\u202F»", "“", "”"};
constexpr QuoteMarks kLowThenAngles{"„", "”", "«", "»"};
constexpr QuoteMarks kHungarian{"„", "”", "»", "«"};

struct Language {
  std::string_view tag;
  const QuoteMarks& marks;
};

// A tag with a region stands before its language.
constexpr Language kLanguages[] = {
    {"de-ch", kAngles},        {"de-li", kAngles},        {"de", kLowHigh},           {"cs", kLowHigh},
    {"sk", kLowHigh},          {"sl", kLowHigh},          {"et", kLowHigh},           {"is", kLowHigh},
    {"lt", kLowHigh},          {"bg", kLowHigh},          {"mk", kLowHigh},           {"sq", kAnglesThenHigh},
    {"fr-ch", kAngles},        {"fr", kSpacedAngles},     {"es", kAnglesThenHigh},    {"ca", kAnglesThenHigh},
    {"it", kAnglesThenHigh},   {"el", kAnglesThenHigh},   {"pt-pt", kAnglesThenHigh}, {"hy", kAngles},
    {"ru", kAnglesThenLow},    {"uk", kAnglesThenLow},    {"be", kAnglesThenLow},     {"nb", kAnglesThenSingle},
    {"no", kAnglesThenSingle}, {"nn", kAnglesThenSingle}, {"sv", kRightRight},        {"fi", kRightRight},
    {"pl", kLowThenAngles},    {"ro", kLowThenAngles},    {"hu", kHungarian},         {"hr", kLowRight},
    {"sr", kLowRight},         {"bs", kLowRight},
};

bool is_of(std::string_view tag, std::string_view language) {
  return tag.starts_with(language) && (tag.size() == language.size() || tag[language.size()] == '-');
}

}  // namespace

const QuoteMarks& quotes_of(std::string_view language_tag) {
  const std::string tag = ascii_lower(language_tag);
  for (const Language& language : kLanguages)
    if (is_of(tag, language.tag)) return language.marks;
  return kEnglishQuotes;
}

}  // namespace milepost::markdown
