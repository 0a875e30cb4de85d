// Files, folders and links in one ordered map: what lies below a folder is the range behind it.
// See memory_file_system.h.
#include "ground/memory_file_system.h"

#include <algorithm>
#include <random>

#include "ground/normal_path.h"

namespace milepost {
namespace {

constexpr int kMostLinks = 40;  // as the kernel

FileError failure(FileError::Kind kind, std::string_view path, std::string_view detail) {
  return FileError{kind, std::string(path), std::string(detail)};
}

bool lies_below(std::string_view path, std::string_view folder) {
  if (folder.empty()) return true;
  return path.size() > folder.size() && path.substr(0, folder.size()) == folder && path[folder.size()] == '/';
}

std::string join(std::string_view folder, std::string_view name) {
  return folder.empty() ? std::string(name) : std::string(folder) + '/' + std::string(name);
}

// `folder`/`target` with ".." resolved; nothing where it climbs out of the root.
std::optional<std::string> follow(std::string_view folder, std::string_view target) {
  if (!target.empty() && target.front() == '/') return std::nullopt;
  std::string at(folder);
  while (!target.empty()) {
    const std::string_view part = target.substr(0, target.find('/'));
    target.remove_prefix(std::min(target.size(), part.size() + 1));
    if (part.empty() || part == ".") continue;
    if (part == ".." && at.empty()) return std::nullopt;
    at = part == ".." ? std::string(folder_of(at)) : join(at, part);
  }
  return at;
}

}  // namespace

MemoryFileSystem::MemoryFileSystem(const std::map<std::string, std::string>& files) {
  for (const auto& [path, bytes] : files) add_file(path, bytes);
}

// Requires the lock, as all private members do. Walks part by part, since any part may be a link.
FileResult<std::string> MemoryFileSystem::resolved(std::string_view path, bool follow_last) const {
  const std::optional<std::string> normal = normal_path(path);
  if (!normal) return failure(FileError::kOutside, path, "the path leads out of the folder");
  const auto scripted = failing_paths_.find(*normal);
  if (scripted != failing_paths_.end()) return failure(scripted->second, path, "scripted failure");
  std::string at, rest = *normal;
  for (int links = 0; !rest.empty();) {
    const std::string part = rest.substr(0, rest.find('/'));
    rest.erase(0, part.size() + 1);
    const std::string next = join(at, part);
    const Node* node = find(next);
    const bool is_link = node != nullptr && node->kind == NodeKind::kLink && (follow_last || !rest.empty());
    if (!is_link) {
      at = next;
      continue;
    }
    if (++links > kMostLinks) return failure(FileError::kWrongKind, path, "too many links");
    const std::optional<std::string> target = follow(at, node->bytes);
    if (!target) return failure(FileError::kOutside, path, "the path leads out of the folder");
    rest = rest.empty() ? *target : join(*target, rest);
    at.clear();
  }
  return at;
}

const MemoryFileSystem::Node* MemoryFileSystem::find(const std::string& path) const {
  static const Node root{NodeKind::kFolder, {}};
  if (path.empty()) return &root;
  const auto found = nodes_.find(path);
  return found == nodes_.end() ? nullptr : &found->second;
}

// The path of a change, its last part not followed; counts and logs the change.
FileResult<std::string> MemoryFileSystem::changing(std::string_view path, const std::string& log) {
  if (changes_left_ && *changes_left_ == 0) return failure(failure_, path, "scripted failure");
  FileResult<std::string> at = resolved(path, false);
  if (!at) return at;
  const Node* parent = find(std::string(folder_of(*at)));
  if (parent == nullptr) return failure(FileError::kNotFound, path, "no such folder");
  if (parent->kind != NodeKind::kFolder) return failure(FileError::kWrongKind, path, "not a folder");
  if (changes_left_) --*changes_left_;
  changes_.push_back(log);
  return at;
}

FileResult<std::vector<Entry>> MemoryFileSystem::list(std::string_view folder) const {
  std::vector<Entry> entries;
  {
    const std::scoped_lock lock(mutex_);
    const FileResult<std::string> at = resolved(folder, true);
    if (!at) return at.error();
    const Node* node = find(*at);
    if (node == nullptr) return failure(FileError::kNotFound, folder, "no such folder");
    if (node->kind != NodeKind::kFolder) return failure(FileError::kWrongKind, folder, "not a folder");
    for (const auto& [path, child] : nodes_) {
      if (!lies_below(path, *at) || folder_of(path) != *at) continue;
      entries.push_back({path, EntryKind::kOther, child.kind == NodeKind::kLink});
    }
  }
  for (Entry& entry : entries) {
    const FileResult<Entry> seen = look(entry.name);
    if (seen) entry.kind = seen->kind;
    entry.name = std::string(name_of(entry.name));
  }
  if (shuffle_seed_) std::shuffle(entries.begin(), entries.end(), std::mt19937_64(*shuffle_seed_));
  return entries;
}

FileResult<std::string> MemoryFileSystem::read(std::string_view file) const {
  const std::scoped_lock lock(mutex_);
  const FileResult<std::string> at = resolved(file, true);
  if (!at) return at.error();
  const Node* node = find(*at);
  if (node == nullptr) return failure(FileError::kNotFound, file, "no such file");
  if (node->kind != NodeKind::kFile) return failure(FileError::kWrongKind, file, "not a file");
  return node->bytes;
}

FileResult<Entry> MemoryFileSystem::look(std::string_view path) const {
  const std::scoped_lock lock(mutex_);
  const FileResult<std::string> at = resolved(path, false);
  if (!at) return at.error();
  const Node* node = find(*at);
  if (node == nullptr) return failure(FileError::kNotFound, path, "nothing there");
  Entry entry{std::string(name_of(*at)), EntryKind::kOther, node->kind == NodeKind::kLink};
  if (entry.is_link) {
    const FileResult<std::string> target = resolved(path, true);
    if (!target) return target.error();
    node = find(*target);
  }
  if (node != nullptr) entry.kind = node->kind == NodeKind::kFolder ? EntryKind::kFolder : EntryKind::kFile;
  return entry;
}

FileResult<Done> MemoryFileSystem::write(std::string_view file, std::string_view bytes) {
  const std::scoped_lock lock(mutex_);
  const FileResult<std::string> at = changing(file, "write " + std::string(file));
  if (!at) return at.error();
  const Node* node = find(*at);
  if (node != nullptr && node->kind != NodeKind::kFile) return failure(FileError::kWrongKind, file, "not a file");
  nodes_[*at] = Node{NodeKind::kFile, std::string(bytes)};
  return Done{};
}

FileResult<Done> MemoryFileSystem::make_folders(std::string_view folder) {
  const std::scoped_lock lock(mutex_);
  const FileResult<std::string> at = resolved(folder, true);
  if (!at) return at.error();
  for (size_t end = 0; end != std::string::npos && !at->empty();) {
    end = at->find('/', end + 1);
    const std::string part = at->substr(0, end);
    const Node* node = find(part);
    if (node != nullptr && node->kind != NodeKind::kFolder)
      return failure(FileError::kWrongKind, folder, "not a folder");
    if (node != nullptr) continue;
    const FileResult<std::string> made = changing(part, "make_folder " + part);
    if (!made) return made.error();
    nodes_[part] = Node{NodeKind::kFolder, {}};
  }
  return Done{};
}

FileResult<Done> MemoryFileSystem::copy_from(const FileSystem& source, std::string_view from, std::string_view to) {
  const FileResult<std::string> bytes = source.read(from);
  if (!bytes) return bytes.error();
  return write(to, *bytes);
}

FileResult<Done> MemoryFileSystem::sync(std::string_view path) {
  const FileResult<Entry> entry = look(path);
  if (!entry) return entry.error();
  const std::scoped_lock lock(mutex_);
  changes_.push_back("sync " + std::string(path));
  return Done{};
}

}  // namespace milepost
