// Which post may have which old address: each path of the new site has one owner.
#include <algorithm>
#include <map>
#include <set>

#include "formats/slug.h"
#include "ground/ascii.h"
#include "import/old_addresses.h"

namespace milepost::import {
namespace {

// A second post of the same slug gets its date, or a number, behind it.
void make_slugs_differ(ImportedSite& site, std::set<std::string>& claims) {
  for (ImportedPost& post : site.posts) {
    const std::string wanted = post.slug;
    if (claims.count(address_claim(own_address(post))) > 0 && post.date && !post.is_page)
      post.slug = wanted + "-" + to_iso(*post.date);
    for (int number = 2; !claims.insert(address_claim(own_address(post))).second; ++number)
      post.slug = wanted + "-" + std::to_string(number);
    if (post.slug != wanted) post.front_matter.set("slug", Value(post.slug));
  }
}

void give_aliases(ImportedPost& post, std::set<std::string>& claims, Diagnostics& diagnostics) {
  List aliases;
  std::set<std::string> own{address_claim(own_address(post))};
  for (const std::string& address : post.old_addresses) {
    std::string problem = alias_problem(address);
    const std::string claim = address_claim(address);
    if (problem.empty() && !own.insert(claim).second) continue;
    if (problem.empty() && !claims.insert(claim).second) problem = "another page stands there";
    if (problem.empty()) {
      aliases.emplace_back(address);
    } else if (address != "/") {
      diagnostics.add(code::kAddressDropped, post.place, "the old address `" + address + "` cannot be kept", problem,
                      "links to it will end there");
    }
  }
  if (!aliases.empty()) post.front_matter.set("aliases", Value(std::move(aliases)));
}

}  // namespace

std::string address_claim(std::string_view address) {
  std::string path = ascii_lower(address.starts_with('/') ? address.substr(1) : address);
  const size_t slash = path.rfind('/');
  const std::string last = path.substr(slash == path.npos ? 0 : slash + 1);
  const bool is_file =
      last.ends_with(".html") || last.ends_with(".htm") || last.ends_with(".xml") || last.ends_with(".txt");
  if (is_file) return path;
  if (!path.empty() && !path.ends_with('/')) path += '/';
  return path + "index.html";
}

std::string own_address(const ImportedPost& post) {
  if (!post.is_page) return "posts/" + post.slug + "/";
  std::string path;
  for (std::string_view rest = post.page_folder; !rest.empty();) {
    const std::string_view part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    path += slugify(part) + "/";
  }
  return path + post.slug + "/";
}

void settle_addresses(ImportedSite& site, Diagnostics& diagnostics) {
  // What milepost makes of itself.
  std::set<std::string> claims{"index.html", "404.html",           "atom.xml",        "sitemap.xml",
                               "robots.txt", "archive/index.html", "tags/index.html", "categories/index.html"};
  for (const ImportedFile& file : site.files)
    if (file.to.starts_with("static/")) claims.insert(address_claim(file.to.substr(7)));
  make_slugs_differ(site, claims);
  for (ImportedPost& post : site.posts) give_aliases(post, claims, diagnostics);
}

}  // namespace milepost::import
