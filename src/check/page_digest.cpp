#include "check/page_digest.h"

#include <algorithm>
#include <optional>

#include "check/html_links.h"
#include "content/address.h"
#include "formats/html_addresses.h"
#include "formats/url.h"
#include "ground/ascii.h"
#include "site/tag_scope.h"

namespace milepost::check {
namespace {

using markdown::Kind;
using markdown::Node;

std::string decoded(std::string_view text) { return decode_percent(text).value_or(std::string(text)); }

std::string path_of(const std::string& site_path) { return output_path(site_path); }

bool is_outer(const UrlParts& parts) {
  return parts.has_authority && (parts.scheme == "http" || parts.scheme == "https");
}

class Digester {
 public:
  Digester(const site::MadePage& page, const PageSource& source, PageDigest& digest)
      : page_(page), source_(source), digest_(digest) {}

  void add_tree() {
    const Node* root = page_.post.document.root();
    for (const Node* node = root; node; node = markdown::next_in_order(node, root)) {
      const bool is_image = node->kind == Kind::kImage;
      if (is_image || node->kind == Kind::kLink) add(node->url, is_image, source_.place(*node));
    }
  }

  // Raw HTML names this site's addresses in every second piece.
  void add_raw_html() {
    for (const site::RawHtml& raw : page_.post.raw_html)
      for (size_t i = 1; i < raw.pieces.size(); i += 2) add(raw.pieces[i], false, source_.place(*raw.node));
  }

 private:
  void add(std::string_view url, bool is_image, const Place& place) {
    if (url.starts_with(kUp)) return add_inner(url.substr(1), place);
    if (url.starts_with('#')) {
      digest_.links.push_back({path_of(page_.address), decoded(url.substr(1)), place});
    } else if (is_outer(split_url(url))) {
      digest_.outer.push_back({std::string(url), is_image, place});
    }
  }

  void add_inner(std::string_view url, const Place& place) {
    const UrlParts parts = split_url(url);
    digest_.links.push_back({path_of(decoded(parts.path)), decoded(parts.fragment), place});
  }

  const site::MadePage& page_;
  const PageSource& source_;
  PageDigest& digest_;
};

// The address with a leading slash where it counts from the site's root; nothing where it leads to another host.
std::optional<std::string> below_root(std::string_view url, const Config& config) {
  if (!config.base_url.empty() && url.starts_with(config.base_url))
    return "/" + decoded(split_url(url.substr(config.base_url.size())).path);
  const UrlParts parts = split_url(url);
  if (parts.has_authority || !parts.scheme.empty() || parts.path.empty()) return std::nullopt;
  std::string path = decoded(parts.path);
  const std::string base = site::base_path(config);
  const bool is_below = !base.empty() && (path == base || path.starts_with(base + "/"));
  return is_below ? "/" + path.substr(std::min(base.size() + 1, path.size())) : path;
}

}  // namespace

std::set<std::string> ids_of(std::string_view html) {
  std::set<std::string> ids;
  for (std::string_view key : {" id=", " name="}) {
    for (size_t at = html.find(key); at != html.npos; at = html.find(key, at + 1)) {
      std::string_view rest = html.substr(at + key.size());
      const char quote = rest.empty() ? ' ' : rest.front();
      const bool is_quoted = quote == '"' || quote == '\'';
      const size_t end = is_quoted ? rest.find(quote, 1) : rest.find_first_of(" \t\n/>");
      if (end != rest.npos) ids.emplace(rest.substr(is_quoted ? 1 : 0, end - (is_quoted ? 1 : 0)));
    }
  }
  return ids;
}

std::set<std::string> paths_named(std::string_view html, const std::string& output_path, const Config& config) {
  std::set<std::string> paths;
  for (const HtmlAddress& found : find_html_addresses(html)) {
    const std::optional<std::string> path = below_root(trim(html.substr(found.begin, found.length)), config);
    if (!path) continue;
    const std::string_view from = path->starts_with('/') ? std::string_view() : folder_of(output_path);
    if (const auto whole = resolve_path(from, *path)) paths.insert(path_of(*whole));
  }
  return paths;
}

PageDigest digest_page(const site::MadePage& page, const PageSource& source, const Config& config) {
  PageDigest digest;
  Digester digester(page, source, digest);
  digester.add_tree();
  digester.add_raw_html();
  add_outer_html_links(page.post.document, source, digest.outer);
  digest.is_made = !page.html.empty();
  digest.ids = ids_of(page.html);
  const std::string own = path_of(page.address);
  digest.leads_to = paths_named(page.html, own, config);
  digest.leads_to.erase(own);
  return digest;
}

}  // namespace milepost::check
