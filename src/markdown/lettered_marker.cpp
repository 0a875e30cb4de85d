// See lettered_marker.h. The rules are pandoc's ("fancy lists").
#include "markdown/lettered_marker.h"

#include <algorithm>
#include <array>

#include "ground/ascii.h"
#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr size_t kLongestNumber = 9, kLongestRoman = 20;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

template <class Predicate>
bool is_all(string_view word, Predicate is_such) {
  return std::all_of(word.begin(), word.end(), is_such);
}

// Of a numeral in lower case; 0: none. As many of a kind may follow each other as one likes: iiii is four.
int roman_value(string_view numeral) {
  struct Step {
    string_view letters;
    int value;
    bool repeats;
  };
  static constexpr std::array<Step, 13> kSteps = {{{"m", 1000, true},
                                                   {"cm", 900, false},
                                                   {"d", 500, false},
                                                   {"cd", 400, false},
                                                   {"c", 100, true},
                                                   {"xc", 90, false},
                                                   {"l", 50, false},
                                                   {"xl", 40, false},
                                                   {"x", 10, true},
                                                   {"ix", 9, false},
                                                   {"v", 5, false},
                                                   {"iv", 4, false},
                                                   {"i", 1, true}}};
  if (numeral.size() > kLongestRoman) return 0;
  int value = 0;
  for (const Step& step : kSteps) {
    for (bool again = true; again && numeral.starts_with(step.letters); again = step.repeats) {
      numeral.remove_prefix(step.letters.size());
      value += step.value;
    }
  }
  return numeral.empty() ? value : 0;
}

struct Number {
  char numbers = 0;
  int value = 0;
};

int decimal_value(string_view word) {
  int value = 0;
  for (const char c : word) value = value * 10 + (c - '0');
  return value;
}

Number roman(string_view word) {
  const int value = roman_value(ascii_lower(word));
  if (value == 0 || (!is_all(word, is_lower) && !is_all(word, is_upper))) return {};
  return {is_lower(word.front()) ? 'i' : 'I', value};
}

Number letter(string_view word) {
  if (word.size() != 1 || !is_ascii_letter(word[0])) return {};
  return is_lower(word[0]) ? Number{'a', word[0] - 'a' + 1} : Number{'A', word[0] - 'A' + 1};
}

Number number_of(string_view word, char open) {
  if (is_all(word, is_ascii_digit)) return word.size() > kLongestNumber ? Number{} : Number{'1', decimal_value(word)};
  const Number as_letter = letter(word), as_roman = roman(word);
  if (as_letter.numbers != 0 && as_letter.numbers == open) return as_letter;
  if (as_roman.numbers != 0 && as_roman.numbers == open) return as_roman;
  const bool is_one = word == "i" || word == "I";
  return as_letter.numbers != 0 && !is_one ? as_letter : as_roman;
}

// `B. Russell` is a name: behind a capital and its full stop a list has two blanks.
bool may_be_initial(const LetteredMarker& marker) {
  constexpr size_t kOneLetter = 2;
  return marker.style.delimiter == '.' && marker.length == kOneLetter &&
         (marker.style.numbers == 'A' || marker.style.numbers == 'I');
}

// `p. 12`
bool is_page(string_view line) { return line.starts_with("p. ") && line.size() > 3 && is_ascii_digit(line[3]); }

}  // namespace

std::optional<LetteredMarker> read_lettered_marker(string_view line, ListStyle open) {
  const bool is_around = line.starts_with('(');
  const size_t begin = is_around ? 1 : 0;
  size_t end = begin;
  while (end < line.size() && end - begin <= kLongestRoman && is_ascii_alphanumeric(line[end])) ++end;
  if (end == begin || end >= line.size() || is_page(line)) return std::nullopt;
  const bool is_end = line[end] == ')' || (line[end] == '.' && !is_around);
  if (!is_end || (end + 1 < line.size() && !is_blank(line[end + 1]))) return std::nullopt;
  LetteredMarker marker;
  marker.style.delimiter = is_around ? '(' : line[end];
  const char numbers = open.delimiter == marker.style.delimiter ? open.numbers : '\0';
  const Number number = number_of(line.substr(begin, end - begin), numbers);
  // `1.` and `1)` are every dialect's.
  if (number.numbers == 0 || (number.numbers == '1' && !is_around)) return std::nullopt;
  marker.style.numbers = number.numbers;
  marker.number = number.value;
  marker.length = end + 1;
  if (may_be_initial(marker) && !line.substr(marker.length).starts_with("  ")) return std::nullopt;
  return marker;
}

}  // namespace milepost::markdown
