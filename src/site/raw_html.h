// Addresses in a post's raw HTML, resolved like those of its Markdown, so that `<img src="/x.png">` is found
// below a sub-path, from file://, in lists and in feeds. Everything else of the HTML stays as written.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/markdown.h"
#include "site/links.h"

namespace milepost::site {

// One HTML node with addresses of this site.
struct RawHtml {
  markdown::Node* node;
  // By turns: HTML as written, an address as links.h resolves it, HTML, …
  std::vector<std::string> pieces;
  std::string shown;  // what stands in the tree now
};

using RawHtmlList = std::vector<RawHtml>;

// The nodes that name something of this site, and a warning for what is not there. An attribute whose address
// would run a program (`javascript:`, `vbscript:`, `data:` but images) is taken out of the tree, with a warning.
RawHtmlList resolve_raw_html(markdown::Document& document, const SourceText& source, const LinkScope& scope,
                             Diagnostics& diagnostics);

// Puts the addresses into the tree as `address` writes them; for each rendering anew.
void show_raw_html(RawHtmlList& list, const std::function<std::string(std::string_view)>& address);

}  // namespace milepost::site
