// Link and image targets of one post: from what a writer writes (other source files, root-absolute
// addresses, files of the bundle) to addresses of this site.
#pragma once

#include <string>
#include <string_view>

#include "content/config.h"
#include "content/post_meta.h"
#include "content/site_index.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"

namespace milepost::site {

struct LinkScope {
  const Config& config;
  const SiteIndex& index;
  std::string source;   // the post's path
  std::string address;  // the post's site path
  // False where a text stands alone: nothing is known of other files, and only unsafe links are touched.
  bool knows_site = true;
};

// Changes every link's and image's url in the tree. A target on this site becomes kUp and the encoded
// site path (see href_in_page); other addresses stay. Unsafe ones are taken out; targets that are not
// there are warnings and stay.
void resolve_links(markdown::Document& document, const SourceText& source, const LinkScope& scope,
                   Diagnostics& diagnostics);

// The same for one address outside the text (menus, front matter); nothing is reported.
std::string resolved_url(std::string_view url, bool is_image, const LinkScope& scope);

// The same for one address in the raw HTML of `node`; what is not there is a warning. Unsafe ones stay.
std::string resolved_html_url(std::string_view url, bool is_image, const markdown::Node& node, const SourceText& source,
                              const LinkScope& scope, Diagnostics& diagnostics);

// Reports, at `place`, an address outside the text that leads nowhere, or is unsafe.
void check_url(std::string_view url, bool is_image, const Place& place, const LinkScope& scope,
               Diagnostics& diagnostics);

// A url of resolve_links that stands in another page than its own: "#fig-a" needs the page's address then.
std::string url_from_elsewhere(std::string_view url, const std::string& address);

// A url of resolve_links as it stands in a page: kUp becomes `prefix`, folders get "index.html" as the
// style says. Pass std::string(1, kUp) to keep the mark.
std::string href_in_page(std::string_view url, std::string_view prefix, LinkStyle style);
// The same, as short as it can be in the page at `address`.
std::string href_from_page(std::string_view url, const std::string& address, LinkStyle style);
// The same for feeds: absolute where the site has a base URL, else relative to the site's root.
std::string href_in_feed(std::string_view url, const Config& config);

}  // namespace milepost::site
