// A folder in one string, and what was said of it: the language of the tests of content and site.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ground/diagnostic.h"

namespace milepost {

// "-- path --" lines, each followed by that file's text.
std::map<std::string, std::string> files_of(std::string_view text);

// "MP0506 content/posts/a.md:3:1 unknown key `x`", one a line, notes left out.
std::string told(const Diagnostics& diagnostics);
// The codes alone: "MP0506 MP0101".
std::string codes(const Diagnostics& diagnostics);

bool contains(const std::string& text, const std::string& part);
// A file of a whole site: a post with these lines of front matter.
std::string post_file(const std::string& path, const std::string& keys, const std::string& body = "Words.");

}  // namespace milepost
