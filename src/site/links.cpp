#include "site/links.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "content/address.h"
#include "content/markdown_name.h"
#include "formats/url.h"
#include "site/lost_target.h"
#include "site/source_references.h"
#include "site/tag_scope.h"

namespace milepost::site {
namespace {

using markdown::Kind;
using markdown::Node;

enum class Finding { kElsewhere, kHere, kUnsafe, kUnknownScheme, kNotThere };

struct Resolved {
  Finding finding = Finding::kElsewhere;
  std::string url;  // what shall stand in the tree
};

// "?query#fragment" as written.
std::string tail_of(const UrlParts& parts) {
  std::string tail;
  if (!parts.query.empty()) tail += "?" + std::string(parts.query);
  if (!parts.fragment.empty()) tail += "#" + std::string(parts.fragment);
  return tail;
}

// The site path that `path` (below the site's root) means: as written, as a folder, without index.html.
std::optional<std::string> known_address(const SiteIndex& index, std::string path) {
  if (path.ends_with("/index.html") || path == "index.html") path.resize(path.size() - 10);
  if (index.claims.has(output_path(path))) return path;
  if (!path.ends_with('/') && index.claims.has(path + "/index.html")) return path + "/";
  if (!path.ends_with('/') && index.claims.has(path + ".html")) return path + ".html";
  return std::nullopt;
}

std::optional<std::string> rooted_address(const LinkScope& scope, std::string_view path) {
  path.remove_prefix(1);
  if (std::optional<std::string> address = known_address(scope.index, std::string(path))) return address;
  if (const std::string* address = scope.index.address_of_source(path)) return *address;
  if (!is_markdown(path)) return std::nullopt;
  std::optional<size_t> post = scope.index.post_named(path);
  return post ? std::optional(scope.index.addresses[*post]) : std::nullopt;
}

// First as a path between source files, then as a path between pages.
std::optional<std::string> relative_address(const LinkScope& scope, std::string_view path) {
  if (const std::optional<std::string_view> file = named_file(path))
    return address_of_file(*file, scope.source, scope.config, scope.index);
  std::optional<std::string> file = resolve_path(folder_of(scope.source), path);
  if (file)
    if (const std::string* address = scope.index.address_of_source(*file)) return *address;
  std::optional<std::string> page = resolve_path(folder_of(scope.address), path);
  if (page)
    if (std::optional<std::string> address = known_address(scope.index, *page)) return address;
  if (!is_markdown(path)) return std::nullopt;
  std::optional<size_t> post = scope.index.post_named(path);
  return post ? std::optional(scope.index.addresses[*post]) : std::nullopt;
}

// The path below the root that a url with a host or a leading slash names; nothing where it is elsewhere.
std::optional<std::string> path_below_root(std::string_view url, const UrlParts& parts, const Config& config) {
  if (parts.has_authority || !parts.scheme.empty()) {
    bool is_ours = !config.base_url.empty() && url.starts_with(config.base_url);
    if (!is_ours) return std::nullopt;
    return "/" + std::string(split_url(url.substr(config.base_url.size())).path);
  }
  return std::string(parts.path);
}

// A path below the root that is no address of the site, as what follows kUp. Where a page has nothing to put in its
// place, a first part with a colon would be a scheme, and an empty one a host: "./" keeps them parts of a path (RFC
// 3986, 4.2). In raw HTML "&" may begin either.
std::string relative_reference(std::string_view path) {
  const std::string_view first = path.substr(0, path.find('/'));
  const bool is_misread = path.starts_with('/') || first.find_first_of(":&\\") != first.npos;
  return (is_misread ? "./" : "") + std::string(path);
}

std::string mark_up(const std::string& address, const UrlParts& parts) {
  return kUp + encode_path(address) + tail_of(parts);
}

Resolved resolve_rooted(std::string path, const UrlParts& parts, const LinkScope& scope) {
  std::string base = base_path(scope.config);
  std::string decoded = decode_percent(path).value_or(path);
  const bool has_base = !base.empty() && (decoded == base || decoded.starts_with(base + "/"));
  if (has_base) {
    std::string below = decoded.substr(base.size());
    if (std::optional<std::string> address = rooted_address(scope, below.empty() ? "/" : below))
      return {Finding::kHere, mark_up(*address, parts)};
  }
  if (std::optional<std::string> address = rooted_address(scope, decoded))
    return {Finding::kHere, mark_up(*address, parts)};
  // What is not there may be put there later: the address keeps its meaning, below the base once.
  if (has_base && path.starts_with(base)) path.erase(0, base.size());
  path.erase(0, 1);
  return {Finding::kNotThere, kUp + relative_reference(path) + tail_of(parts)};
}

Resolved resolve(std::string_view url, bool is_image, const LinkScope& scope) {
  const UrlSafety safety = safety_of_url(url, is_image);
  if (safety == UrlSafety::kDangerous) return {Finding::kUnsafe, ""};
  if (safety == UrlSafety::kUnknown) return {Finding::kUnknownScheme, std::string(url)};
  UrlParts parts = split_url(url);
  if (!scope.knows_site) return {Finding::kElsewhere, std::string(url)};
  if (parts.path.empty() && parts.scheme.empty() && !parts.has_authority)
    return {Finding::kElsewhere, std::string(url)};
  std::optional<std::string> path = path_below_root(url, parts, scope.config);
  if (!path) return {Finding::kElsewhere, std::string(url)};
  if (path->starts_with('/')) return resolve_rooted(*path, parts, scope);
  std::string decoded = decode_percent(*path).value_or(*path);
  if (std::optional<std::string> address = relative_address(scope, decoded))
    return {Finding::kHere, mark_up(*address, parts)};
  return {Finding::kNotThere, std::string(url)};
}

Place place_of(const Node& node, const SourceText& source) {
  if (node.line == 0) return source.whole();
  return source.place_at(node.line, node.column == 0 ? 1 : node.column, 1);
}

void report_not_there(std::string_view url, bool is_image, const Place& place, const LinkScope& scope,
                      Diagnostics& diagnostics) {
  LostTarget lost = explain_lost_target(url, is_image, scope);
  const std::string what = "`" + std::string(url) + "`";
  diagnostics.add(is_image ? code::kMissingImage : code::kDeadLink, place,
                  is_image ? "there is no image " + what : "the link to " + what + " leads nowhere",
                  std::move(lost.cause), std::move(lost.fix));
}

void report_unsafe(std::string_view url, const Place& place, Diagnostics& diagnostics) {
  std::string_view scheme = url.substr(0, url.find(':'));
  diagnostics.add(code::kUnsafeLink, place, "`" + std::string(scheme.substr(0, 24)) + ":` is no safe scheme for a link",
                  "such an address could run a program in a reader's browser; the link is taken out, its words stay",
                  "link to an https address, or write the address as code");
}

void report_unknown_scheme(std::string_view url, const Place& place, Diagnostics& diagnostics) {
  std::string_view scheme = url.substr(0, url.find(':'));
  diagnostics.add(code::kUnsafeLink, place,
                  "`" + std::string(scheme.substr(0, 24)) + ":` is no scheme that browsers know; the address is kept",
                  "a reader gets nowhere, unless a program of theirs knows it",
                  "link to an https address, or write the address as code");
}

// To know a place costs more than to resolve a link.
bool is_told(Finding finding) { return finding != Finding::kElsewhere && finding != Finding::kHere; }

void report(const Resolved& resolved, std::string_view url, bool is_image, const Place& place, const LinkScope& scope,
            Diagnostics& diagnostics) {
  if (resolved.finding == Finding::kNotThere) report_not_there(url, is_image, place, scope, diagnostics);
  if (resolved.finding == Finding::kUnsafe) report_unsafe(url, place, diagnostics);
  if (resolved.finding == Finding::kUnknownScheme) report_unknown_scheme(url, place, diagnostics);
}

}  // namespace

void resolve_links(markdown::Document& document, const SourceText& source, const LinkScope& scope,
                   Diagnostics& diagnostics) {
  Node* root = document.root();
  for (Node* node = root; node;) {
    Node* next = markdown::next_in_order(node, root);
    bool has_target = (node->kind == Kind::kLink || node->kind == Kind::kImage) && !node->url.empty();
    if (has_target) {
      const bool is_image = node->kind == Kind::kImage;
      Resolved resolved = resolve(node->url, is_image, scope);
      if (is_told(resolved.finding)) report(resolved, node->url, is_image, place_of(*node, source), scope, diagnostics);
      node->url = resolved.url == node->url ? node->url : document.keep(resolved.url);
      if (resolved.finding == Finding::kUnsafe) markdown::replace_by_children(node);
    }
    node = next;
  }
}

std::string resolved_url(std::string_view url, bool is_image, const LinkScope& scope) {
  return resolve(url, is_image, scope).url;
}

std::string resolved_html_url(std::string_view url, bool is_image, const Node& node, const SourceText& source,
                              const LinkScope& scope, Diagnostics& diagnostics) {
  Resolved resolved = resolve(url, is_image, scope);
  if (resolved.finding == Finding::kNotThere)
    report_not_there(url, is_image, place_of(node, source), scope, diagnostics);
  return resolved.finding == Finding::kUnsafe ? std::string(url) : resolved.url;
}

void check_url(std::string_view url, bool is_image, const Place& place, const LinkScope& scope,
               Diagnostics& diagnostics) {
  Resolved resolved = resolve(url, is_image, scope);
  report(resolved, url, is_image, place, scope, diagnostics);
}

std::string url_from_elsewhere(std::string_view url, const std::string& address) {
  if (!url.starts_with('#')) return std::string(url);
  return kUp + encode_path(address) + std::string(url);
}

std::string href_in_page(std::string_view url, std::string_view prefix, LinkStyle style) {
  if (!url.starts_with(kUp)) return std::string(url);
  url.remove_prefix(1);
  size_t end = std::min(url.find_first_of("?#"), url.size());
  std::string href(prefix);
  href += url.substr(0, end);
  bool is_folder = end == 0 || url[end - 1] == '/';
  if (is_folder && style == LinkStyle::kFiles) href += "index.html";
  if (href.empty()) href = "./";
  return href.append(url.substr(end));
}

std::string href_from_page(std::string_view url, const std::string& address, LinkStyle style) {
  const std::string own = encode_path(address);
  size_t shared = 0;  // bytes of the folders that both stand in
  if (url.starts_with(kUp))
    for (size_t i = 0; i < own.size() && i + 1 < url.size() && own[i] == url[i + 1]; i++)
      if (own[i] == '/') shared = i + 1;
  if (shared == 0) return href_in_page(url, up_prefix(depth_of(address)), style);
  std::string rest = kUp + std::string(url.substr(1 + shared));
  return href_in_page(rest, up_prefix(depth_of(own.substr(shared))), style);
}

std::string href_in_feed(std::string_view url, const Config& config) {
  if (!url.starts_with(kUp)) return std::string(url);
  return config.base_url.empty() ? href_in_page(url, "", config.links) : config.base_url + std::string(url.substr(1));
}

}  // namespace milepost::site
