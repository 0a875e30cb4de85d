// Character references to characters, as HTML's parser reads them (html.unescape in Python).
#include "formats/entities.h"

#include <algorithm>
#include <iterator>

#include "ground/utf8.h"

namespace milepost {
namespace {

struct Entity {
  std::string_view name;  // with its ";" where it needs one
  std::string_view text;
};

#include "formats/entities.inc"

constexpr size_t kLongestName = 32;

// What browsers read in the numbers 0x80 to 0x9f: Windows-1252.
constexpr char32_t kWindows1252[] = {0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021,
                                     0x2c6,  0x2030, 0x160,  0x2039, 0x152,  0x8d,   0x17d,  0x8f,
                                     0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                     0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};

bool is_forbidden(char32_t c) {
  bool is_control = (c >= 1 && c <= 8) || (c >= 0xe && c <= 0x1f) || (c >= 0x7f && c <= 0x9f) || c == 0xb;
  return is_control || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

void append_referred(std::string& out, uint64_t number) {
  if (number >= 0x80 && number <= 0x9f) return append_utf8(out, kWindows1252[number - 0x80]);
  bool is_none = number == 0 || (number >= 0xD800 && number <= 0xDFFF) || number > 0x10FFFF;
  char32_t c = is_none ? U'\uFFFD' : static_cast<char32_t>(number);
  if (!is_forbidden(c)) append_utf8(out, c);
}

int digit_of(char c, int base) {
  int digit = c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : 99;
  return digit < base ? digit : -1;
}

// At "&#": the offset after the reference, or 0 where it is none.
size_t read_number_reference(std::string_view text, size_t at, std::string& out) {
  size_t i = at + 2;
  int base = i < text.size() && (text[i] | 0x20) == 'x' ? 16 : 10;
  if (base == 16) ++i;
  size_t begin = i;
  uint64_t number = 0;
  for (; i < text.size() && digit_of(text[i], base) >= 0; ++i) {
    number = std::min<uint64_t>(number * static_cast<uint64_t>(base) + static_cast<uint64_t>(digit_of(text[i], base)),
                                0x110000);
  }
  if (i == begin) return 0;
  append_referred(out, number);
  return i < text.size() && text[i] == ';' ? i + 1 : i;
}

// At "&": the longest name that stands here; 0 where none does.
size_t read_name(std::string_view text, size_t at, std::string& out) {
  std::string_view rest = text.substr(at + 1, kLongestName + 1);
  size_t end = rest.find_first_of("\t\n\f <&#;");
  rest = end == std::string_view::npos ? rest : rest.substr(0, end + (rest[end] == ';' ? 1 : 0));
  for (size_t size = rest.size(); size > 1; --size) {
    std::string_view name = rest.substr(0, size);
    auto place = std::lower_bound(std::begin(kEntities), std::end(kEntities), name,
                                  [](const Entity& entity, std::string_view n) { return entity.name < n; });
    if (place == std::end(kEntities) || place->name != name) continue;
    out += place->text;
    return at + 1 + size;
  }
  return 0;
}

}  // namespace

std::string unescape_entities(std::string_view text) {
  std::string out;
  size_t done = 0;
  for (size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', std::max(done, at + 1))) {
    std::string replacement;
    bool is_number = at + 1 < text.size() && text[at + 1] == '#';
    size_t end = is_number ? read_number_reference(text, at, replacement) : read_name(text, at, replacement);
    if (end == 0) continue;
    out.append(text, done, at - done);
    out += replacement;
    done = end;
  }
  return out.append(text, done);
}

}  // namespace milepost
