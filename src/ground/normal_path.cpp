// Splitting at slashes. See normal_path.h.
#include "ground/normal_path.h"

#include <algorithm>

namespace milepost {

std::optional<std::string> normal_path(std::string_view path) {
  if (!path.empty() && path.front() == '/') return std::nullopt;
  if (path.find('\0') != std::string_view::npos) return std::nullopt;
  std::string out;
  out.reserve(path.size());
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), part.size() + 1));
    if (part.empty() || part == ".") continue;
    if (part == "..") return std::nullopt;
    if (!out.empty()) out += '/';
    out += part;
  }
  return out;
}

std::string_view folder_of(std::string_view normal_path) {
  const size_t slash = normal_path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : normal_path.substr(0, slash);
}

std::string_view name_of(std::string_view normal_path) { return normal_path.substr(normal_path.rfind('/') + 1); }

}  // namespace milepost
