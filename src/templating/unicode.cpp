// Case and classes of characters, from the tables that make_unicode_tables.py wrote.
#include "templating/unicode.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "ground/utf8.h"

namespace milepost::templating {
namespace {

struct CaseRun {
  char32_t first, last;
  int step, delta;
};
struct SpecialCase {
  char32_t from;
  const char* to;
};
struct CodePointRange {
  char32_t first, last;
};

#include "templating/unicode_tables.inc"

template <class Run>
const Run* find_run(std::span<const Run> runs, char32_t c) {
  auto after = std::upper_bound(runs.begin(), runs.end(), c, [](char32_t x, const Run& r) { return x < r.first; });
  if (after == runs.begin()) return nullptr;
  const Run& run = *std::prev(after);
  return c <= run.last ? &run : nullptr;
}

char32_t mapped(std::span<const CaseRun> runs, char32_t c) {
  const CaseRun* run = find_run(runs, c);
  if (run == nullptr || (c - run->first) % static_cast<char32_t>(run->step) != 0) return c;
  return static_cast<char32_t>(static_cast<int32_t>(c) + run->delta);
}

void append_cased(std::string& out, char32_t c, std::span<const SpecialCase> specials, std::span<const CaseRun> runs) {
  if (c >= 0x80) {
    auto place = std::lower_bound(specials.begin(), specials.end(), c,
                                  [](const SpecialCase& s, char32_t x) { return s.from < x; });
    if (place != specials.end() && place->from == c) {
      out += place->to;
      return;
    }
  }
  append_utf8(out, mapped(runs, c));
}

// Greek writes a small sigma differently at a word's end.
bool is_final_sigma(std::string_view text, size_t begin, size_t end) {
  bool letter_before = false;
  for (size_t i = 0; i < begin;) letter_before = is_cased(next_code_point(text, i));
  return letter_before && (end >= text.size() || !is_cased(next_code_point(text, end)));
}

void append_lower(std::string& out, std::string_view text, size_t begin) {
  for (size_t i = begin; i < text.size();) {
    size_t start = i;
    char32_t c = next_code_point(text, i);
    if (c == U'\u03A3' && is_final_sigma(text, start, i)) {
      append_utf8(out, U'\u03C2');
    } else {
      append_cased(out, c, kLowerSpecials, kLowerRuns);
    }
  }
}

}  // namespace

std::string to_upper(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) append_cased(out, next_code_point(text, i), kUpperSpecials, kUpperRuns);
  return out;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_lower(out, text, 0);
  return out;
}

std::string capitalized(std::string_view text) {
  std::string out;
  if (text.empty()) return out;
  size_t i = 0;
  char32_t c = next_code_point(text, i);
  bool has_title_form = find_run(std::span<const CaseRun>(kTitleRuns), c) != nullptr;
  append_cased(out, c, kTitleSpecials, has_title_form ? std::span<const CaseRun>(kTitleRuns) : kUpperRuns);
  append_lower(out, text, i);
  return out;
}

bool is_space(char32_t c) {
  return (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

bool is_word(char32_t c) { return find_run(std::span<const CodePointRange>(kWordRanges), c) != nullptr; }
bool is_printable(char32_t c) { return find_run(std::span<const CodePointRange>(kHiddenRanges), c) == nullptr; }
bool is_cased(char32_t c) { return mapped(kUpperRuns, c) != c || mapped(kLowerRuns, c) != c; }

size_t offset_of(std::string_view text, size_t index) {
  size_t offset = 0;
  for (; index > 0 && offset < text.size(); --index) next_code_point(text, offset);
  return offset;
}

}  // namespace milepost::templating
