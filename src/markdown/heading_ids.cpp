// See heading_ids.h.
#include "markdown/heading_ids.h"

#include "formats/slug.h"
#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

// GitHub's rule knows the letters of all scripts; what it drops and pandoc keeps is the full stop.
std::string with_stops(std::string_view words) {
  std::string id;
  while (true) {
    size_t stop = words.find('.');
    id += github_heading_id(words.substr(0, stop));
    if (stop == std::string_view::npos) return id;
    id += '.';
    words.remove_prefix(stop + 1);
  }
}

std::string squeezed(const std::string& id) {
  std::string out;
  for (char c : id) {
    if (c != '-' || (!out.empty() && out.back() != '-')) out += c;
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

}  // namespace

std::string heading_id(HeadingIds rule, std::string_view words) {
  return rule == HeadingIds::kPandoc ? pandoc_heading_id(words) : github_heading_id(words);
}

std::string pandoc_heading_id(std::string_view words) {
  std::string id = squeezed(with_stops(words));
  size_t first = 0;
  while (first < id.size() && !is_letter_byte(id[first])) ++first;
  return id.substr(first);
}

std::string kramdown_heading_id(std::string_view words) {
  std::string id;
  for (char c : words) {
    if (id.empty() && !is_ascii_letter(c)) continue;
    if (is_ascii_alphanumeric(c) || c == '-') id += ascii_lower(c);
    if (c == ' ') id += '-';
  }
  return id;
}

}  // namespace milepost::markdown
