// Other generators' ways to name a page by its file: Hugo's `ref`, Zola's `@/`, Pelican's `{filename}`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/config.h"
#include "content/site_index.h"

namespace milepost::site {

// The path in "@/posts/a.md" or "{filename}/posts/a.md"; nothing where `url` names no file in such a way.
std::optional<std::string_view> named_file(std::string_view url);

// The site path of the page or file that `path` means in the file `source`: a path below the content, or beside the
// source, with or without extension; else a file's name alone. Nothing where there is none.
std::optional<std::string> address_of_file(std::string_view path, std::string_view source, const Config& config,
                                           const SiteIndex& index);

}  // namespace milepost::site
