// The lexical rule of the file-system door: which relative paths may be asked for at all.
// Links are another matter; each FileSystem follows them by itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace milepost {

// The path with "." parts and surplus slashes dropped ("" is the root); nothing where it is
// absolute, has a ".." part or a NUL.
std::optional<std::string> normal_path(std::string_view path);

// The folder that holds the entry ("" at the top), and the entry's name.
std::string_view folder_of(std::string_view normal_path);
std::string_view name_of(std::string_view normal_path);

}  // namespace milepost
