#include "app/explain_target.h"

#include <filesystem>

#include "app/wording.h"
#include "formats/url.h"
#include "ground/normal_path.h"

namespace milepost::app {
namespace {

namespace fs = std::filesystem;

bool is_there(const std::string& path, const OpenedSite& site) { return !path.empty() && site.root->look(path).ok(); }

std::optional<std::string> path_from_here(const std::string& asked, const OpenedSite& site) {
  std::error_code error;
  fs::path path = fs::absolute(asked, error).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  const fs::path folder = fs::weakly_canonical(path.parent_path(), error);
  const std::string below = (folder / path.filename()).lexically_relative(site.path).generic_string();
  const bool is_below = below != "." && below != ".." && !below.starts_with("../");
  return is_below && is_there(below, site) ? std::optional(below) : std::nullopt;
}

std::optional<std::string> path_from_root(const std::string& asked, const OpenedSite& site) {
  const std::optional<std::string> path = normal_path(asked);
  return path && is_there(*path, site) ? path : std::nullopt;
}

// A folder of the machine may have the name of an address: `/archive/`, `/tmp/`.
bool is_file_elsewhere(const std::string& asked) {
  std::error_code error;
  return fs::is_regular_file(asked, error);
}

// "https://example.org/blog/" -> "/blog/"
std::string base_path(const Config& config) {
  std::string path(split_url(config.base_url).path);
  if (path.empty()) path = config.conventions.base_path;
  return path.ends_with('/') ? path : path + "/";
}

std::string_view without_scheme(std::string_view url) { return url.substr(url.find("://") + 3); }

bool is_of_site(const std::string& url, const Config& config) {
  if (config.base_url.empty()) return true;  // any host may be the one
  const std::string with_slash = url.substr(0, url.find_first_of("?#")) + "/";
  return without_scheme(with_slash).starts_with(without_scheme(config.base_url));
}

std::optional<std::string> address_in(const std::string& asked, const Config& config) {
  std::string path = decode_percent(split_url(asked).path).value_or(asked);
  const std::string base = base_path(config);
  if (path + "/" == base) path = base;
  path.erase(0, path.starts_with(base) ? base.size() : path.starts_with('/') ? 1 : 0);
  return path;
}

}  // namespace

ExplainTarget explain_target(const std::string& asked, const OpenedSite& site) {
  ExplainTarget target;
  if (asked.find("://") != std::string::npos) {
    target.address = address_in(asked, site.config);
    if (!is_of_site(asked, site.config))
      target.refusal = "the site's `base_url` is " + in_backticks(site.config.base_url);
    return target;
  }
  target.path = path_from_here(asked, site);
  if (!target.path) target.path = path_from_root(asked, site);
  if (!target.path && is_file_elsewhere(asked)) {
    target.refusal = "it lies outside the site's folder, and nothing outside is read";
    return target;
  }
  target.address = address_in(asked, site.config);
  return target;
}

}  // namespace milepost::app
