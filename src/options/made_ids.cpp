#include "options/made_ids.h"

#include "formats/slug.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

std::string ascii_slug(std::string_view name) {
  std::string slug;
  for (const char c : slugify(name))
    if (is_ascii_alphanumeric(c) || (c == '-' && !slug.empty() && slug.back() != '-')) slug += c;
  while (slug.ends_with('-')) slug.pop_back();
  return slug;
}

}  // namespace

std::string MadeIds::id_for(std::string_view name) {
  std::string slug = ascii_slug(name);
  if (slug.empty()) slug = fallback_;
  std::string id = slug;
  size_t& number = numbers_.emplace(slug, 1).first->second;
  while (!taken_.insert(id).second) id = slug + "-" + std::to_string(++number);
  return id;
}

}  // namespace milepost
