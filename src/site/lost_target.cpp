#include "site/lost_target.h"

#include <optional>
#include <vector>

#include "content/address.h"
#include "formats/url.h"
#include "ground/suggest.h"

namespace milepost::site {
namespace {

// The paths below the root that the address could mean: between source files, and between pages.
std::vector<std::string> paths_meant(std::string_view url, const LinkScope& scope) {
  if (!scope.config.base_url.empty() && url.starts_with(scope.config.base_url))
    url.remove_prefix(scope.config.base_url.size() - 1);
  const std::string_view written = split_url(url).path;
  const std::string path = decode_percent(written).value_or(std::string(written));
  if (path.starts_with('/')) return {path.substr(1)};
  std::vector<std::string> paths;
  for (const std::string& from : {scope.source, scope.address})
    if (std::optional<std::string> whole = resolve_path(folder_of(from), path)) paths.push_back(std::move(*whole));
  return paths;
}

// The files that could answer `path`.
std::vector<std::string> answers(const std::string& path) {
  if (path.empty() || path.ends_with('/')) return {path + "index.html"};
  return {path, path + "/index.html", path + ".html"};
}

const Withheld* find_withheld(const std::vector<std::string>& paths, const SiteIndex& index) {
  for (const std::string& path : paths) {
    if (const Withheld* found = index.withheld_at(path)) return found;
    for (const std::string& answer : answers(path))
      if (const Withheld* found = index.withheld_at(answer)) return found;
  }
  return nullptr;
}

// What the site has at such a path but for capitals: the name as it should be written.
std::string other_case(const std::vector<std::string>& paths, const SiteIndex& index) {
  for (const std::string& path : paths) {
    for (const std::string& answer : answers(path))
      if (std::string found = index.claims.same_but_for_case(answer); !found.empty())
        return found.substr(0, found.size() - (answer.size() - path.size()));
    const std::string key = claim_key(path);
    for (const Copy& copy : index.copies)
      if (copy.source.size() == path.size() && claim_key(copy.source) == key) return copy.source;
  }
  return "";
}

std::string near_name(std::string_view url, const LinkScope& scope) {
  std::vector<std::string_view> names;
  for (const Copy& copy : scope.index.copies)
    if (folder_of(copy.source) == folder_of(scope.source)) names.push_back(name_of(copy.source));
  return std::string(nearest(name_of(url), names));
}

}  // namespace

LostTarget explain_lost_target(std::string_view url, bool is_image, const LinkScope& scope) {
  const std::vector<std::string> paths = paths_meant(url, scope);
  if (const Withheld* withheld = find_withheld(paths, scope.index))
    return {"`" + withheld->source + "` is left out: " + withheld->reason,
            "take the link out until that page is published"};
  if (const std::string same = other_case(paths, scope.index); !same.empty())
    return {"`" + same + "` differs in capitals, which most hosts tell apart", "write it as `" + same + "` has it"};
  const std::string near = near_name(url, scope);
  if (!near.empty()) {
    return {is_image ? "neither beside the post nor among the site's files"
                     : "no page or file of this site has that address",
            "did you mean `" + near + "`?"};
  }
  if (is_image)
    return {"neither beside the post nor among the site's files", "put the file beside the post or into `static/`"};
  return {"no page or file of this site has that address", ""};
}

}  // namespace milepost::site
