// Two lines of text as paths, permalinks and old addresses: what becomes a path of the site never leaves its root, a
// path written from a folder leads to itself, and what may be claimed is one file on every system.
#include "content/address.h"
#include "content/claims.h"
#include "content/foreign_address.h"
#include "formats/slug.h"
#include "ground/normal_path.h"
#include "lines.h"
#include "promise.h"

namespace {

using namespace milepost;

void promise_normal(const std::string& path) { promise(normal_path(path) == path); }

// A path below the site's root, as the file system takes it.
void promise_normal_path(const std::string& text) {
  const std::optional<std::string> path = normal_path(text);
  if (!path) return;
  promise_normal(*path);
  const std::string folder(folder_of(*path)), name(name_of(*path));
  promise(path->empty() || is_plain_name(name));
  promise((folder.empty() ? name : folder + "/" + name) == *path);
}

void promise_resolved(const std::string& folder, const std::string& relative) {
  const std::optional<std::string> clean = normal_path(folder);
  if (!clean || relative.find('\0') != relative.npos) return;
  const std::optional<std::string> path = resolve_path(*clean, relative);
  if (!path) return;
  const std::string without_slash = path->ends_with('/') ? path->substr(0, path->size() - 1) : *path;
  promise_normal(without_slash);
  promise(resolve_path("", *path) == *path);
  const size_t depth = clean->empty() ? 0 : depth_of(*clean) + 1;
  promise(resolve_path(*clean, up_prefix(depth) + *path) == *path);
}

// A permalink without a problem is the path of a file, and has no problem where it is written once more.
void promise_permalink(const std::string& permalink) {
  using namespace std::chrono;
  if (!permalink_problem(permalink).empty()) return;
  for (const auto& day : {std::optional<year_month_day>(), std::optional(year{2024} / 5 / 2)}) {
    const std::string path = site_path_for(permalink, {"two-offers", day});
    promise_normal(output_path(path));
    const bool is_long = permalink.size() > 150;  // tokens make it longer
    promise(path.empty() || is_long || permalink_problem(path).empty());
    promise(up_prefix(depth_of(path)).size() == 3 * depth_of(path));
  }
}

void promise_claims(const std::string& first, const std::string& second) {
  const std::string key = claim_key(first);
  promise(claim_key(key) == key && !first_invalid_utf8(key));
  std::string capitals = first;
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  promise(claim_key(capitals) == key);
  Claims claims;
  Diagnostics diagnostics;
  claims.claim(first, "a.md", {}, diagnostics);
  claims.claim(second, "b.md", {}, diagnostics);
  promise(diagnostics.has_errors() == (key == claim_key(second)));
  promise(claims.has(first) && claims.paths().size() == (key == claim_key(second) ? 1u : 2u));
  claims.check_folders(diagnostics);
  for (const Diagnostic& problem : diagnostics.all()) promise_told(problem);
}

// Old addresses as other generators read them.
void promise_foreign(const std::string& url) {
  promise_normal(output_path(jekyll_site_path(url)));
  promise_normal(output_path(hugo_site_path(url)));
  const std::string term = hugo_term_slug(url);
  promise(term.empty() || is_plain_name(term));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text = as_text(data, size);
  std::string_view rest = text;
  const std::string first = take_line(rest), second = take_line(rest);
  promise_normal_path(first);
  promise_resolved(first, second);
  promise_permalink(first);
  promise_claims(first, second);
  if (first.find('\0') == first.npos) promise_foreign(first);
  promise(with_prefix(first, up_prefix(2)).find(kUp) == std::string::npos);
  split_post_name(first);
  return 0;
}
