#include "options/hidden_names.h"

#include <algorithm>

#include "ground/ascii.h"
#include "ground/utf8.h"

namespace milepost {
namespace {

constexpr size_t kFewestLetters = 4;

bool is_name_byte(char c) { return static_cast<unsigned char>(c) >= 0x80 || is_ascii_alphanumeric(c); }

std::string_view without_emphasis(std::string_view name) {
  const size_t begin = name.find_first_not_of(" \t\r\n*_`");
  if (begin == name.npos) return {};
  return name.substr(begin, name.find_last_not_of(" \t\r\n*_`") + 1 - begin);
}

// The length of `name` where it begins at `at`, its blanks being any white space; 0 where it does not.
size_t length_at(std::string_view text, size_t at, std::string_view name) {
  size_t end = at;
  for (size_t i = 0; i < name.size(); i++) {
    if (end == text.size()) return 0;
    if (!is_ascii_space(name[i])) {
      if (text[end++] != name[i]) return 0;
      continue;
    }
    if (!is_ascii_space(text[end])) return 0;
    while (end < text.size() && is_ascii_space(text[end])) end++;
    while (i + 1 < name.size() && is_ascii_space(name[i + 1])) i++;
  }
  const bool is_whole = (at == 0 || !is_name_byte(text[at - 1])) && (end == text.size() || !is_name_byte(text[end]));
  return is_whole ? end - at : 0;
}

}  // namespace

void HiddenNames::add(std::string_view name) {
  name = without_emphasis(name);
  if (count_code_points(name) < kFewestLetters) return;
  if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.emplace_back(name);
}

void HiddenNames::add(const HiddenNames& others) {
  for (const std::string& name : others.names_) add(name);
}

std::vector<HiddenNames::Found> HiddenNames::find_in(std::string_view text) const {
  std::vector<Found> found;
  for (const std::string& name : names_) {
    const std::string_view first_word = std::string_view(name).substr(0, name.find_first_of(" \t\r\n"));
    Found one{{}, 0};
    for (size_t at = text.find(first_word); at != text.npos; at = text.find(first_word, at + 1)) {
      const size_t length = length_at(text, at, name);
      if (length > 0 && one.places++ == 0) one.first = {static_cast<uint32_t>(at), static_cast<uint32_t>(length)};
    }
    if (one.places > 0) found.push_back(one);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.first.begin < b.first.begin; });
  return found;
}

}  // namespace milepost
