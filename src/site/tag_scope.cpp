#include "site/tag_scope.h"

#include "content/address.h"
#include "content/foreign_value.h"
#include "ground/suggest.h"
#include "site/source_references.h"

namespace milepost::site {
namespace {

// `path` may lead down: `pay.start` is `start` in the map `pay`.
std::optional<std::string> text_below(const Value* map, std::string_view path) {
  while (map) {
    const size_t dot = path.find('.');
    map = member_in_any_case(*map, path.substr(0, dot));
    if (dot == path.npos) return map ? text_in(*map) : std::nullopt;
    path.remove_prefix(dot + 1);
  }
  return std::nullopt;
}

}  // namespace

std::string origin(const Config& config) {
  if (config.base_url.empty()) return "";
  size_t slash = config.base_url.find('/', config.base_url.find("://") + 3);
  return config.base_url.substr(0, slash);
}

std::string base_path(const Config& config) {
  if (config.base_url.empty()) return config.conventions.base_path;
  std::string path = config.base_url.substr(origin(config).size());
  if (path.ends_with('/')) path.pop_back();
  return path;
}

std::string SiteTagScope::address_of(std::string_view tag, std::string_view argument) const {
  if (tag == "ref") return address_of_reference(argument);
  if (std::optional<size_t> post = index_.post_named(argument)) return "/" + index_.addresses[*post];
  if (tag != "link") return "";
  // Jekyll's `link` also names files: {% link assets/cv.pdf %}.
  while (argument.starts_with('/')) argument.remove_prefix(1);
  return index_.claims.has(argument) ? "/" + std::string(argument) : "";
}

// Hugo's `ref` and `relref`, perhaps with a place in the page.
std::string SiteTagScope::address_of_reference(std::string_view argument) const {
  const size_t hash = std::min(argument.find('#'), argument.size());
  if (hash == 0) return std::string(argument);
  const std::optional<std::string> address = address_of_file(argument.substr(0, hash), meta_.source, config_, index_);
  return address ? "/" + *address + std::string(argument.substr(hash)) : "";
}

std::optional<std::string> SiteTagScope::parameter(std::string_view name) const {
  const Value front = meta_.kept_front_matter.value();
  for (const Value* map : {member_in_any_case(front, "params"), &front, member_in_any_case(config_.raw, "params")}) {
    if (std::optional<std::string> text = text_below(map, name)) return text;
  }
  return std::nullopt;
}

std::string SiteTagScope::nearest_post(std::string_view argument) const {
  std::string_view name = name_of(argument);
  if (size_t dot = name.rfind('.'); dot != name.npos) name = name.substr(0, dot);
  std::vector<std::string_view> names(index_.post_names().begin(), index_.post_names().end());
  return std::string(nearest(name, names));
}

}  // namespace milepost::site
