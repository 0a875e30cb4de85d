// The addresses that Jekyll and Hugo give to posts and pages, so that every old link still leads to its page.
// Pure text; who owns which address is site_index.h's business.
#pragma once

#include <string>

#include "content/config.h"
#include "content/discover.h"
#include "content/post_meta.h"

namespace milepost {

// The site path of a document, by Jekyll's url.rb, url_drop.rb and page.rb.
std::string jekyll_address(const PostMeta& meta, const DocumentInput& input, const Config& config);
// The same of an address as `permalink` and `redirect_from` write it: "/old/path" is the file old/path.html.
std::string jekyll_site_path(const std::string& url);

// The site path of a document, by Hugo's rules.
std::string hugo_address(const PostMeta& meta, const DocumentInput& input, const Config& config);
// "/old/path" is the file old/path/index.html.
std::string hugo_site_path(const std::string& url);
// The folder of a tag's or category's page: "C++ & me" -> "c++-me". May be empty.
std::string hugo_term_slug(const std::string& name);

// Of the site's convention; requires a foreign one.
std::string foreign_address(const PostMeta& meta, const DocumentInput& input, const Config& config);
std::string foreign_site_path(const std::string& url, const Config& config);

}  // namespace milepost
