// Paths of the command line become views of folders; errors name the path as it was written.
#include "app/opened_site.h"

#include <filesystem>

#include "app/wording.h"

namespace milepost::app {
namespace {

namespace fs = std::filesystem;

void check_root(const std::string& root, Diagnostics& diagnostics) {
  std::error_code error;
  if (fs::is_directory(root, error)) return;
  const bool exists = fs::exists(root, error);
  diagnostics.add(code::kNoSuchPath, {}, "there is no folder " + in_backticks(root),
                  exists ? "it is a file" : "`--root` names the site's folder", "write the path of the site's folder");
}

void put_on_top(const Invocation& invocation, Config& config, Diagnostics& diagnostics) {
  if (invocation.base_url.empty()) return;
  config.base_url = normalized_base_url(invocation.base_url);
  if (!config.base_url.empty()) return;
  diagnostics.add(code::kBadOptionValue, {}, "`--base-url` cannot be " + in_backticks(invocation.base_url), "",
                  "it takes an address such as `https://example.org/notes/`");
}

// The path of `path` below `folder`: "" for the folder itself, nothing where it lies elsewhere.
std::optional<std::string> path_below(const fs::path& path, const fs::path& folder) {
  const std::string relative = path.lexically_relative(folder).generic_string();
  if (relative == ".") return "";
  if (relative.empty() || relative == ".." || relative.starts_with("../")) return std::nullopt;
  return relative;
}

// Absolute, with the links of its parent resolved: the output folder itself must not be a link.
fs::path resolved_output(fs::path written, const fs::path& base, std::error_code& error) {
  written = (base / written).lexically_normal();
  if (!written.has_filename()) written = written.parent_path();
  return fs::canonical(written.parent_path(), error) / written.filename();
}

// "public/" -> "public.shard-2-of-8"
std::string configured_output(std::string output, const std::optional<site::Share>& share) {
  if (!share) return output;
  while (output.ends_with('/')) output.pop_back();
  return output + ".shard-" + std::to_string(share->number) + "-of-" + std::to_string(share->count);
}

OpenedOutput placed_output(const fs::path& path, const fs::path& root) {
  OpenedOutput output;
  output.path_in_site = path_below(path, root);
  output.holds_site = path_below(root, path).has_value();
  const bool is_inside = output.path_in_site && !output.path_in_site->empty();
  output.folder = is_inside ? *output.path_in_site : path.filename().string();
  output.root = is_inside ? root.string() : path.parent_path().string();
  output.files = std::make_unique<DiskFileSystem>(output.root);
  return output;
}

}  // namespace

OpenedSite open_site(const Invocation& invocation, Diagnostics& diagnostics) {
  OpenedSite site;
  check_root(invocation.root, diagnostics);
  std::error_code error;
  site.path = fs::canonical(invocation.root, error).string();
  site.root = std::make_unique<DiskFileSystem>(site.path);
  site.noted = std::make_unique<NotedFiles>(*site.root);
  if (diagnostics.has_errors()) return site;
  const std::string file = invocation.config.empty() ? std::string(kConfigFile) : invocation.config;
  site.config = load_config(*site.noted, file, diagnostics);
  put_on_top(invocation, site.config, diagnostics);
  return site;
}

OpenedOutput open_output(const OpenedSite& site, const Invocation& invocation, Diagnostics& diagnostics) {
  std::error_code error;
  const bool configured = invocation.output.empty();
  const std::string written = configured ? configured_output(site.config.output, invocation.share) : invocation.output;
  const fs::path base = configured ? fs::path(site.path) : fs::current_path(error);
  const fs::path path = resolved_output(written, base, error);
  if (error) {
    diagnostics.add(code::kNoSuchPath, {}, "the output folder " + in_backticks(written) + " has no place",
                    "the folder that would hold it does not exist", "make that folder, or name another output folder");
  }
  OpenedOutput output = placed_output(path, site.path);
  output.shown = written;
  return output;
}

Selection selection_of(const Invocation& invocation, const Clock& clock) {
  return {invocation.drafts, invocation.future, invocation.clock.value_or(clock.now())};
}

}  // namespace milepost::app
