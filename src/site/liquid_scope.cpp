#include "site/liquid_scope.h"

#include "ground/suggest.h"
#include "site/address.h"
#include "site/source_references.h"

namespace milepost::site {
namespace {

// The scheme and host of a base URL: "https://a.org".
std::string origin(const Config& config) {
  if (config.base_url.empty()) return "";
  size_t slash = config.base_url.find('/', config.base_url.find("://") + 3);
  return config.base_url.substr(0, slash);
}

// "a, b, c"
std::string enumerated(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

// Follows "a.b.c" through maps; nullptr where a part is missing.
const Value* member_of(const Value& start, std::string_view dotted) {
  const Value* value = &start;
  while (value && !dotted.empty()) {
    size_t dot = std::min(dotted.find('.'), dotted.size());
    value = value->find(dotted.substr(0, dot));
    dotted.remove_prefix(std::min(dot + 1, dotted.size()));
  }
  return value;
}

}  // namespace

std::string base_path(const Config& config) {
  if (config.base_url.empty()) return config.conventions.base_path;
  std::string path = config.base_url.substr(origin(config).size());
  if (path.ends_with('/')) path.pop_back();
  return path;
}

PostLiquidScope::PostLiquidScope(const Config& config, const SiteIndex& index, const PostMeta& meta,
                                 std::string_view address)
    : config_(config), index_(index), meta_(meta) {
  values_["site.baseurl"] = Value(base_path(config));
  values_["site.url"] = Value(origin(config));
  values_["site.title"] = Value(config.title);
  values_["site.description"] = Value(config.description);
  values_["site.author"] = Value(config.author);
  values_["site.lang"] = Value(config.lang);
  values_["page.title"] = Value(meta.title);
  values_["page.lang"] = Value(meta.lang);
  values_["page.slug"] = Value(meta.slug);
  values_["page.url"] = Value("/" + std::string(address));
  values_["page.subtitle"] = Value(meta.subtitle);
  values_["page.author"] = Value(enumerated(meta.authors.empty() ? std::vector{config.author} : meta.authors));
  values_["page.tags"] = Value(enumerated(meta.tags));
  values_["page.categories"] = Value(enumerated(meta.categories));
  if (meta.date) values_["page.date"] = Value(config.timezone.rfc3339(*meta.date));
  if (!meta.summary.empty()) values_["page.excerpt"] = Value(meta.summary);
}

const Value* PostLiquidScope::variable(std::string_view name) const {
  auto at = values_.find(name);
  if (at != values_.end()) return &at->second;
  if (name.starts_with("page.")) return member_of(meta_.front_matter, name.substr(5));
  if (name.starts_with("site.")) return member_of(config_.raw, name.substr(5));
  return nullptr;
}

// Names of front matter and settings are known too; `page.date` also where the post has none.
std::string PostLiquidScope::nearest_name(std::string_view name) const {
  std::vector<std::string> names{"page.date", "page.excerpt"};
  for (const auto& [known, value] : values_) names.push_back(known);
  for (const auto& [prefix, values] : {std::pair("page.", &meta_.front_matter), std::pair("site.", &config_.raw)})
    if (values->is_map())
      for (const Member& member : values->map()) names.push_back(prefix + member.key);
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return std::string(nearest(name, candidates));
}

std::string PostLiquidScope::address_of(std::string_view tag, std::string_view argument) const {
  if (tag == "ref") return address_of_reference(argument);
  if (std::optional<size_t> post = index_.post_named(argument)) return "/" + index_.addresses[*post];
  if (tag != "link") return "";
  // Jekyll's `link` also names files: {% link assets/cv.pdf %}.
  while (argument.starts_with('/')) argument.remove_prefix(1);
  return index_.claims.has(argument) ? "/" + std::string(argument) : "";
}

// Hugo's `ref` and `relref`, perhaps with a place in the page.
std::string PostLiquidScope::address_of_reference(std::string_view argument) const {
  const size_t hash = std::min(argument.find('#'), argument.size());
  if (hash == 0) return std::string(argument);
  const std::optional<std::string> address = address_of_file(argument.substr(0, hash), meta_.source, config_, index_);
  return address ? "/" + *address + std::string(argument.substr(hash)) : "";
}

std::string PostLiquidScope::nearest_post(std::string_view argument) const {
  std::string_view name = name_of(argument);
  if (size_t dot = name.rfind('.'); dot != name.npos) name = name.substr(0, dot);
  std::vector<std::string_view> names(index_.post_names().begin(), index_.post_names().end());
  return std::string(nearest(name, names));
}

}  // namespace milepost::site
