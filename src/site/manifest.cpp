#include "site/manifest.h"

#include <algorithm>

#include "formats/json.h"

namespace milepost::site {

namespace {

// One file a line: a manifest that is kept under version control shows what came and went.
std::string listed_text(const Manifest& manifest, const std::string& head, const std::string& tail, bool has_sizes) {
  std::string text = head;
  bool first = true;
  for (const auto& [path, size] : manifest) {
    text += first ? "\n" : ",\n";
    text += to_json(Value(path));
    if (has_sizes) text += ": " + std::to_string(size);
    first = false;
  }
  return text + tail;
}

std::optional<Manifest> manifest_of(const Value& files) {
  Manifest manifest;
  if (files.is_list()) {
    for (const Value& path : files.list()) {
      if (!path.is_text()) return std::nullopt;
      manifest.emplace(path.text(), 0);
    }
    return manifest;
  }
  if (!files.is_map()) return std::nullopt;
  for (const Member& member : files.map()) {
    if (!member.value.is_integer()) return std::nullopt;
    manifest.emplace(member.key, static_cast<uint64_t>(member.value.integer()));
  }
  return manifest;
}

}  // namespace

std::string manifest_text(const Manifest& manifest) {
  return listed_text(manifest, "{\"milepost-manifest\": 2, \"files\": [", "\n]}\n", false);
}

std::string shard_manifest_text(const Manifest& manifest) {
  return listed_text(manifest, "{\"milepost-manifest\": 1, \"files\": {", "\n}}\n", true);
}

std::optional<Manifest> read_manifest(const FileSystem& files, const std::string& folder) {
  FileResult<std::string> text = files.read(folder + "/" + std::string(kManifestFile));
  if (!text.ok()) return std::nullopt;
  Result<Value> value = parse_json(SourceText(std::string(kManifestFile), std::move(text).value()));
  if (!value.ok() || !value->find("milepost-manifest")) return std::nullopt;
  const Value* list = value->find("files");
  return list ? manifest_of(*list) : std::nullopt;
}

FileResult<TreeListing> list_tree(const FileSystem& files, const std::string& folder) {
  TreeListing listing;
  std::vector<std::string> below{""};
  for (size_t i = 0; i < below.size(); i++) {
    const std::string prefix = below[i].empty() ? "" : below[i] + "/";
    FileResult<std::vector<Entry>> entries = files.list(below[i].empty() ? folder : folder + "/" + below[i]);
    if (!entries.ok()) return entries.error();
    for (const Entry& entry : entries.value()) {
      if (entry.is_link || entry.kind == EntryKind::kOther) {
        listing.others.push_back(prefix + entry.name);
      } else if (entry.kind == EntryKind::kFolder) {
        below.push_back(prefix + entry.name);
      } else {
        listing.files.push_back(prefix + entry.name);
      }
    }
  }
  listing.folders.assign(below.begin() + 1, below.end());
  std::sort(listing.files.begin(), listing.files.end());
  std::sort(listing.others.begin(), listing.others.end());
  std::sort(listing.folders.begin(), listing.folders.end());
  return listing;
}

}  // namespace milepost::site
