// The changes of whole subtrees, and the tests' own controls, of MemoryFileSystem.
#include <memory>
#include <utility>

#include "ground/memory_file_system.h"
#include "ground/normal_path.h"

namespace milepost {

// The node at `path` and all below it leave the map, by their path relative to `path`.
MemoryFileSystem::Tree MemoryFileSystem::take_subtree(const std::string& path) {
  Tree subtree;
  for (auto it = nodes_.begin(); it != nodes_.end();) {
    const bool is_inside = it->first == path || it->first.rfind(path + '/', 0) == 0;
    if (is_inside) subtree.emplace(it->first.substr(path.size()), std::move(it->second));
    it = is_inside ? nodes_.erase(it) : std::next(it);
  }
  return subtree;
}

void MemoryFileSystem::put_subtree(const std::string& path, Tree subtree) {
  for (auto& [rest, node] : subtree) nodes_[path + rest] = std::move(node);
}

bool MemoryFileSystem::is_empty_folder(const std::string& path) const {
  if (path.empty()) return nodes_.empty();
  const auto next = nodes_.upper_bound(path + '/');
  return next == nodes_.end() || next->first.rfind(path + '/', 0) != 0;
}

FileResult<Done> MemoryFileSystem::rename(std::string_view from, std::string_view to) {
  const std::scoped_lock lock(mutex_);
  const FileResult<std::string> target = resolved(to, false);
  if (!target) return target.error();
  const FileResult<std::string> source = changing(from, "rename " + std::string(from) + ' ' + std::string(to));
  if (!source) return source.error();
  if (source->empty() || target->empty()) return FileError{FileError::kOther, std::string(from), "the root itself"};
  if (find(*source) == nullptr) return FileError{FileError::kNotFound, std::string(from), "nothing there"};
  if (find(std::string(folder_of(*target))) == nullptr) {
    return FileError{FileError::kNotFound, std::string(to), "no such folder"};
  }
  const Node* old = find(*target);
  if (old != nullptr && old->kind == NodeKind::kFolder && !is_empty_folder(*target)) {
    return FileError{FileError::kExists, std::string(to), "the folder is not empty"};
  }
  Tree subtree = take_subtree(*source);
  nodes_.erase(*target);
  put_subtree(*target, std::move(subtree));
  return Done{};
}

FileResult<Done> MemoryFileSystem::exchange(std::string_view a, std::string_view b) {
  const std::scoped_lock lock(mutex_);
  const FileResult<std::string> second = resolved(b, false);
  if (!second) return second.error();
  const FileResult<std::string> first = changing(a, "exchange " + std::string(a) + ' ' + std::string(b));
  if (!first) return first.error();
  if (refuses_exchange_) return FileError{FileError::kUnsupported, std::string(a), "no exchange on this disk"};
  if (first->empty() || second->empty()) return FileError{FileError::kOther, std::string(a), "the root itself"};
  for (const std::string* path : {&*first, &*second}) {
    if (find(*path) == nullptr) return FileError{FileError::kNotFound, *path, "nothing there"};
  }
  Tree first_tree = take_subtree(*first), second_tree = take_subtree(*second);
  put_subtree(*first, std::move(second_tree));
  put_subtree(*second, std::move(first_tree));
  return Done{};
}

// The node must be of that kind (kFile: anything but a folder).
FileResult<Done> MemoryFileSystem::remove(std::string_view path, NodeKind kind, const std::string& log) {
  const FileResult<std::string> at = changing(path, log);
  if (!at) return at.error();
  const Node* node = find(*at);
  if (node == nullptr) return FileError{FileError::kNotFound, std::string(path), "nothing there"};
  if ((node->kind == NodeKind::kFolder) != (kind == NodeKind::kFolder)) {
    return FileError{FileError::kWrongKind, std::string(path), "of another kind"};
  }
  if (at->empty()) {
    nodes_.clear();
  } else {
    take_subtree(*at);
  }
  return Done{};
}

FileResult<Done> MemoryFileSystem::remove_file(std::string_view file) {
  const std::scoped_lock lock(mutex_);
  return remove(file, NodeKind::kFile, "remove_file " + std::string(file));
}

FileResult<Done> MemoryFileSystem::remove_empty_folder(std::string_view folder) {
  const std::scoped_lock lock(mutex_);
  const FileResult<std::string> at = resolved(folder, false);
  if (at && !is_empty_folder(*at)) return FileError{FileError::kExists, std::string(folder), "the folder is not empty"};
  return remove(folder, NodeKind::kFolder, "remove_empty_folder " + std::string(folder));
}

FileResult<Done> MemoryFileSystem::remove_tree(std::string_view folder) {
  const std::scoped_lock lock(mutex_);
  return remove(folder, NodeKind::kFolder, "remove_tree " + std::string(folder));
}

class MemoryFileSystem::Lock final : public FileLock {
 public:
  Lock(std::shared_ptr<HeldLocks> locks, std::string path) : locks_(std::move(locks)), path_(std::move(path)) {}
  ~Lock() override {
    const std::scoped_lock lock(locks_->mutex);
    locks_->paths.erase(path_);
  }

 private:
  std::shared_ptr<HeldLocks> locks_;
  std::string path_;
};

FileResult<std::unique_ptr<FileLock>> MemoryFileSystem::lock(std::string_view file) {
  const std::scoped_lock lock(mutex_, locks_->mutex);
  const FileResult<std::string> at = resolved(file, false);
  if (!at) return at.error();
  if (!locks_->paths.insert(*at).second) return FileError{FileError::kBusy, std::string(file), "somebody holds it"};
  return std::unique_ptr<FileLock>(std::make_unique<Lock>(locks_, *at));
}

void MemoryFileSystem::add_file(std::string_view file, std::string bytes) {
  const std::scoped_lock lock(mutex_);
  for (std::string_view folder = folder_of(file); !folder.empty(); folder = folder_of(folder)) {
    nodes_.try_emplace(std::string(folder), Node{NodeKind::kFolder, {}});
  }
  nodes_[std::string(file)] = Node{NodeKind::kFile, std::move(bytes)};
}

void MemoryFileSystem::add_link(std::string_view path, std::string target) {
  add_file(path, std::move(target));
  const std::scoped_lock lock(mutex_);
  nodes_[std::string(path)].kind = NodeKind::kLink;
}

void MemoryFileSystem::fail_after(size_t changes, FileError::Kind kind) {
  const std::scoped_lock lock(mutex_);
  changes_left_ = changes;
  failure_ = kind;
}

void MemoryFileSystem::fail_on(std::string_view path, FileError::Kind kind) {
  const std::scoped_lock lock(mutex_);
  failing_paths_[std::string(path)] = kind;
}

void MemoryFileSystem::refuse_exchange() {
  const std::scoped_lock lock(mutex_);
  refuses_exchange_ = true;
}

void MemoryFileSystem::shuffle_lists(uint64_t seed) {
  const std::scoped_lock lock(mutex_);
  shuffle_seed_ = seed;
}

std::map<std::string, std::string> MemoryFileSystem::files() const {
  const std::scoped_lock lock(mutex_);
  std::map<std::string, std::string> out;
  for (const auto& [path, node] : nodes_) {
    if (node.kind == NodeKind::kFile) out[path] = node.bytes;
  }
  return out;
}

std::vector<std::string> MemoryFileSystem::changes() const {
  const std::scoped_lock lock(mutex_);
  return changes_;
}

}  // namespace milepost
