#include "formats/hugo_cascade.h"

#include <string_view>

#include "ground/ascii.h"

namespace milepost {
namespace {

// `*` and `**` stand for anything, `?` for one byte. Linear in the product of the lengths.
bool fits(std::string_view path, std::string_view pattern) {
  size_t at = 0, in_pattern = 0, star = pattern.npos, star_at = 0;
  while (at < path.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++;
      star_at = at;
    } else if (in_pattern < pattern.size() && (pattern[in_pattern] == '?' || pattern[in_pattern] == path[at])) {
      ++at, ++in_pattern;
    } else if (star != pattern.npos) {
      in_pattern = star + 1;
      at = ++star_at;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', in_pattern) == pattern.npos;
}

bool is_meant(const Value& target, const CascadeTarget& page) {
  const Value* path = target.find("path");
  const Value* kind = target.find("kind");
  if (kind && kind->is_text() && kind->text() != (page.is_section ? "section" : "page")) return false;
  if (!path || !path->is_text()) return true;
  const std::string whole = "/" + ascii_lower(page.path);
  const std::string pattern = (path->text().starts_with('/') ? "" : "/") + ascii_lower(path->text());
  return fits(whole, pattern) || fits(whole.substr(0, whole.rfind('.')), pattern);
}

// Places in another file than the one that gets the value would lead astray.
Value without_places(const Value& value) {
  Value copy = value;
  copy.span = {};
  return copy;
}

void add_from(const Value& map, const CascadeTarget& page, Map& values) {
  if (!map.is_map()) return;
  const Value* target = map.find("_target");
  if (target && !is_meant(*target, page)) return;
  for (const Member& member : map.map())
    if (member.key != "_target" && !values.find(member.key)) values.set(member.key, without_places(member.value));
}

}  // namespace

void add_cascade(const Value& cascade, const CascadeTarget& target, Map& values) {
  if (!cascade.is_list()) return add_from(cascade, target, values);
  for (const Value& one : cascade.list()) add_from(one, target, values);
}

}  // namespace milepost
