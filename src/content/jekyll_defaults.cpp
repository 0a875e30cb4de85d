// Jekyll's front matter defaults: by its frontmatter_defaults.rb. See foreign_post.h.
#include "content/foreign_post.h"
#include "content/jekyll_filter.h"

namespace milepost {
namespace {

bool fits_path(std::string_view path, std::string_view scope) {
  if (scope.find('*') == scope.npos) return path.starts_with(scope);
  // A pattern fits a file or one of its folders.
  for (size_t end = path.size(); end != path.npos && end > 0; end = path.rfind('/', end - 1))
    if (fits_pattern(path.substr(0, end), scope)) return true;
  return false;
}

bool applies(const ScopedDefaults& defaults, std::string_view path, std::string_view type) {
  return (!defaults.type || *defaults.type == type) && fits_path(path, defaults.path);
}

// The longer path wins; of two alike the one with a type, and then the later one.
bool goes_before(const ScopedDefaults* old, const ScopedDefaults& fresh) {
  if (!old) return true;
  if (old->path.size() != fresh.path.size()) return fresh.path.size() > old->path.size();
  return fresh.type.has_value() || !old->type.has_value();
}

void put_on_top(const Value& values, Value& target) {
  for (const Member& member : values.map())
    if (!member.value.is_null()) target.mutable_map().set(member.key, member.value);
}

}  // namespace

Value jekyll_defaults(const std::vector<ScopedDefaults>& defaults, std::string_view path, std::string_view type) {
  Value merged{Map{}};
  const ScopedDefaults* winner = nullptr;
  for (const ScopedDefaults& scoped : defaults) {
    if (!applies(scoped, path, type)) continue;
    Value below = goes_before(winner, scoped) ? merged : scoped.values;
    put_on_top(goes_before(winner, scoped) ? scoped.values : merged, below);
    if (goes_before(winner, scoped)) winner = &scoped;
    merged = std::move(below);
  }
  return merged;
}

}  // namespace milepost
