#include "check/verbatim_parts.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "ground/ascii.h"

namespace milepost::check {
namespace {

constexpr std::string_view kNames[] = {"raw", "highlight", "comment", "verbatim"};

// The first word of the tag that begins at `at`: "raw", "endraw", "/highlight".
std::string_view tag_name(std::string_view text, size_t at) {
  const size_t begin = std::min(text.find_first_not_of("{%< \t-", at), text.size());
  const size_t end = std::min(text.find_first_of(" \t\r\n%>}-", begin), text.size());
  return text.substr(begin, end - begin);
}

size_t next_tag(std::string_view text, size_t from) {
  return std::min({text.find("{%", from), text.find("{{<", from), text.find("{{%", from)});
}

bool ends(std::string_view tag, std::string_view name) {
  return tag == "end" + std::string(name) || tag == "/" + std::string(name);
}

}  // namespace

std::vector<Span> verbatim_parts(std::string_view text) {
  std::vector<Span> parts;
  std::string_view open;
  size_t begin = 0;
  for (size_t at = next_tag(text, 0); at != text.npos; at = next_tag(text, at + 3)) {
    const std::string_view name = tag_name(text, at);
    const auto* known = std::ranges::find(kNames, name);
    if (open.empty() && known != std::end(kNames)) {
      open = *known;
      begin = at;
    } else if (!open.empty() && ends(name, open)) {
      parts.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(at - begin)});
      open = {};
    }
  }
  if (!open.empty()) parts.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(text.size() - begin)});
  return parts;
}

bool is_within(const std::vector<Span>& parts, size_t offset) {
  const auto behind = std::ranges::upper_bound(parts, offset, {}, &Span::begin);
  return behind != parts.begin() && offset < std::prev(behind)->begin + size_t{std::prev(behind)->length};
}

}  // namespace milepost::check
