// What the readers share.
#include "import/readers.h"

#include <algorithm>

namespace milepost::import {

namespace {

constexpr size_t kMostNamed = 3;

// "a/b/" of "a/b/c" and "a/b/d/e".
std::string common_folder(const std::vector<std::string>& names) {
  std::string folder = names.front().substr(0, names.front().rfind('/') + 1);
  const auto is_in_folder = [&](const std::string& name) { return name.starts_with(folder); };
  while (!std::ranges::all_of(names, is_in_folder)) folder.erase(folder.rfind('/', folder.size() - 2) + 1);
  return folder;
}

}  // namespace

void NotImported::add(const std::string& name, const std::string& reason) {
  const size_t slash = name.find('/');
  const std::string folder = slash == name.npos ? name : name.substr(0, slash + 1);
  auto found = std::ranges::find_if(parts_, [&](const Part& p) { return p.folder == folder && p.reason == reason; });
  if (found == parts_.end()) found = parts_.insert(parts_.end(), {folder, reason, {}});
  found->names.push_back(name);
}

void NotImported::tell() {
  for (const Part& part : parts_) tell_part(part);
  parts_.clear();
}

void NotImported::tell_part(const Part& part) {
  const size_t count = part.names.size();
  const bool is_all = part.folder.ends_with('/') && files_.below(part.folder).size() == count;
  const std::string folder = is_all ? part.folder : common_folder(part.names);
  const std::string many = std::to_string(count) + " files of this folder are not taken over";
  if (is_all) return tell_one(folder, count == 1 ? "this is not taken over" : many, part);
  if (count > kMostNamed) return tell_one(folder, many + ", such as `" + files_.shown(part.names.front()) + "`", part);
  for (const std::string& name : part.names) tell_one(name, "this is not taken over", part);
}

void NotImported::tell_one(const std::string& name, const std::string& what, const Part& part) {
  diagnostics_.add(code::kNotImported, files_.place(name), what, part.reason);
}

void add_static(ImportedSite& site, const std::string& from, const std::string& address, NotImported& left) {
  constexpr std::string_view kOurs[] = {"index.html", "404.html", "robots.txt", "sitemap.xml", "atom.xml"};
  if (std::ranges::find(kOurs, address) != std::end(kOurs)) return left.add(from, "milepost makes this file itself");
  site.files.push_back({from, "static/" + address});
}

}  // namespace milepost::import
