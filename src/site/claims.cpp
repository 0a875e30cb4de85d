#include "site/claims.h"

#include "site/address.h"

namespace milepost::site {
namespace {

void report(const std::string& path, const std::string& first, const std::string& second, const std::string& cause,
            const Place& place, Diagnostics& diagnostics) {
  diagnostics.add(code::kClaimedTwice, place, "`" + second + "` and `" + first + "` both claim `" + path + "`", cause,
                  "give one of them another `slug` or `permalink`, or another name");
}

}  // namespace

void Claims::claim(const std::string& path, const std::string& owner, const Place& place, Diagnostics& diagnostics) {
  auto [at, is_new] = owners_.try_emplace(claim_key(path), Owner{path, owner, place, false});
  if (is_new) {
    order_.push_back(path);
    return;
  }
  std::string cause = at->second.path == path ? "" : "`" + at->second.path + "` differs only in case";
  report(path, at->second.name, owner, cause, place, diagnostics);
}

bool Claims::claim_generated(const std::string& path, const std::string& owner, Diagnostics& diagnostics) {
  auto at = owners_.find(claim_key(path));
  if (at == owners_.end()) {
    claim(path, owner, Place{}, diagnostics);
    return true;
  }
  if (at->second.is_copy && at->second.path == path) return false;
  report(path, owner, at->second.name, "milepost makes this page itself", at->second.place, diagnostics);
  return true;
}

void Claims::claim_copy(const std::string& path, const std::string& source, Diagnostics& diagnostics) {
  Place place;
  place.file = source;
  claim(path, source, place, diagnostics);
  auto at = owners_.find(claim_key(path));
  if (at->second.name == source) at->second.is_copy = true;
}

bool Claims::has(std::string_view path) const {
  auto at = owners_.find(claim_key(path));
  return at != owners_.end() && at->second.path == path;
}

bool Claims::is_copied(std::string_view path) const {
  auto at = owners_.find(claim_key(path));
  return at != owners_.end() && at->second.path == path && at->second.is_copy;
}

void Claims::check_folders(Diagnostics& diagnostics) const {
  for (const std::string& path : order_) {
    for (std::string_view folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
      auto at = owners_.find(claim_key(folder));
      if (at == owners_.end()) continue;
      const Owner& inner = owners_.at(claim_key(path));
      report(std::string(folder), at->second.name, inner.name, "it would be a file and a folder at once",
             inner.place.file.empty() ? at->second.place : inner.place, diagnostics);
    }
  }
}

}  // namespace milepost::site
