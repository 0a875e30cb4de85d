// What the readers share.
#include "import/readers.h"

#include <algorithm>

namespace milepost::import {

void NotImported::add(const std::string& name, const std::string& reason) {
  const size_t slash = name.find('/');
  const std::string part = slash == name.npos ? name : name.substr(0, slash + 1);
  auto found = std::ranges::find(parts_, part, [](const auto& entry) { return entry.first; });
  if (found == parts_.end()) found = parts_.insert(parts_.end(), {part, {reason, 0}});
  ++found->second.count;
}

void NotImported::tell() {
  for (const auto& [name, part] : parts_) {
    const std::string what = part.count == 1 ? "this is not taken over"
                                             : std::to_string(part.count) + " files of this folder are not taken over";
    diagnostics_.add(code::kNotImported, files_.place(name), what, part.reason);
  }
  parts_.clear();
}

void add_static(ImportedSite& site, const std::string& from, const std::string& address, NotImported& left) {
  constexpr std::string_view kOurs[] = {"index.html", "404.html", "robots.txt", "sitemap.xml", "atom.xml"};
  if (std::ranges::find(kOurs, address) != std::end(kOurs)) return left.add(from, "milepost makes this file itself");
  site.files.push_back({from, "static/" + address});
}

}  // namespace milepost::import
