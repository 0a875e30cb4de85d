#include "content/claims.h"

#include <algorithm>

#include "content/address.h"

namespace milepost {
namespace {

void report(const std::string& path, const std::string& first, const std::string& second, const std::string& cause,
            const Place& place, Diagnostics& diagnostics) {
  diagnostics.add(code::kClaimedTwice, place, "`" + second + "` and `" + first + "` both claim `" + path + "`", cause,
                  "give one of them another `slug` or `permalink`, or another name");
}

}  // namespace

std::string Claims::key_of(std::string_view path) const { return gives_way_ ? std::string(path) : claim_key(path); }

bool Claims::claim(const std::string& path, const std::string& owner, const Place& place, Diagnostics& diagnostics) {
  auto [at, is_new] = owners_.try_emplace(key_of(path), Owner{path, owner, place, false});
  if (is_new) {
    order_.push_back(path);
    if (gives_way_) by_folded_[claim_key(path)].push_back(path);
    return true;
  }
  if (gives_way_) {
    diagnostics.add(code::kOverridden, place,
                    "`" + owner + "` and `" + at->second.name + "` have one address, `/" + path + "`",
                    "`" + at->second.name + "` is shown", "give one of them another name or address");
    return false;
  }
  std::string cause = at->second.path == path ? "" : "`" + at->second.path + "` differs only in case";
  report(path, at->second.name, owner, cause, place, diagnostics);
  return true;
}

bool Claims::claim_generated(const std::string& path, const std::string& owner, Diagnostics& diagnostics) {
  auto at = owners_.find(key_of(path));
  if (at == owners_.end()) {
    claim(path, owner, Place{}, diagnostics);
    return true;
  }
  if (gives_way_ || (at->second.is_copy && at->second.path == path)) return false;
  report(path, owner, at->second.name, "milepost makes this page itself", at->second.place, diagnostics);
  return true;
}

bool Claims::claim_copy(const std::string& path, const std::string& source, Diagnostics& diagnostics) {
  Place place;
  place.file = source;
  const bool is_ours = claim(path, source, place, diagnostics);
  auto at = owners_.find(key_of(path));
  if (at->second.name == source) at->second.is_copy = true;
  return is_ours;
}

bool Claims::has(std::string_view path) const {
  auto at = owners_.find(key_of(path));
  return at != owners_.end() && at->second.path == path;
}

std::string Claims::same_but_for_case(std::string_view path) const {
  const std::string key = claim_key(path);
  const auto differs = [&](const std::string& owned) { return owned.size() == path.size() && owned != path; };
  if (!gives_way_) {
    const auto at = owners_.find(key);
    return at != owners_.end() && differs(at->second.path) ? at->second.path : "";
  }
  const auto at = by_folded_.find(key);
  if (at == by_folded_.end()) return "";
  const auto found = std::find_if(at->second.begin(), at->second.end(), differs);
  return found == at->second.end() ? "" : *found;
}

bool Claims::is_copied(std::string_view path) const {
  auto at = owners_.find(key_of(path));
  return at != owners_.end() && at->second.path == path && at->second.is_copy;
}

void Claims::check_folders(Diagnostics& diagnostics) const {
  for (const std::string& path : order_) {
    for (std::string_view folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
      auto at = owners_.find(key_of(folder));
      if (at == owners_.end()) continue;
      const Owner& inner = owners_.at(key_of(path));
      report(std::string(folder), at->second.name, inner.name, "it would be a file and a folder at once",
             inner.place.file.empty() ? at->second.place : inner.place, diagnostics);
    }
  }
}

}  // namespace milepost
