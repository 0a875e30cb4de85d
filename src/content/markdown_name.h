// Which files are Markdown, by their names, whatever the case: the one answer for all stages. And the extensions of
// others.
#pragma once

#include <string>
#include <string_view>

#include "ground/ascii.h"

namespace milepost {

// The extension of any file with its dot; "" where there is none, as in ".htaccess".
inline std::string_view extension_of(std::string_view name) {
  const size_t dot = name.rfind('.');
  return dot == name.npos || dot == 0 ? std::string_view() : name.substr(dot);
}

// The extension of a Markdown file with its dot; "" for all others.
inline std::string_view markdown_extension(std::string_view name) {
  const std::string lower = ascii_lower(name);
  for (const std::string_view extension :
       {std::string_view(".md"), std::string_view(".markdown"), std::string_view(".mkd"), std::string_view(".mkdn"),
        std::string_view(".mkdown")})
    if (lower.ends_with(extension)) return name.substr(name.size() - extension.size());
  return {};
}

inline bool is_markdown(std::string_view name) { return !markdown_extension(name).empty(); }

}  // namespace milepost
