// MemoryFileSystem: the pure twin of DiskFileSystem, for tests. It can hold links, fail on
// command, list in any order, and tells afterwards what was changed.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <set>

#include "ground/file_system.h"

namespace milepost {

// Unlike the disk, one lock makes every call safe from any thread.
class MemoryFileSystem final : public FileSystem {
 public:
  MemoryFileSystem() = default;
  // Files by path; their folders come by themselves.
  explicit MemoryFileSystem(const std::map<std::string, std::string>& files);

  FileResult<std::vector<Entry>> list(std::string_view folder) const override;
  FileResult<std::string> read(std::string_view file) const override;
  FileResult<Entry> look(std::string_view path) const override;

  FileResult<Done> write(std::string_view file, std::string_view bytes) override;
  FileResult<Done> make_folders(std::string_view folder) override;
  FileResult<Done> copy_from(const FileSystem& source, std::string_view from, std::string_view to) override;
  FileResult<Done> rename(std::string_view from, std::string_view to) override;
  FileResult<Done> exchange(std::string_view a, std::string_view b) override;
  FileResult<Done> remove_file(std::string_view file) override;
  FileResult<Done> remove_empty_folder(std::string_view folder) override;
  FileResult<Done> remove_tree(std::string_view folder) override;
  FileResult<Done> sync(std::string_view path) override;
  FileResult<std::unique_ptr<FileLock>> lock(std::string_view file) override;  // makes no file

  // For tests.
  void add_file(std::string_view file, std::string bytes);    // with its folders; not logged
  void add_link(std::string_view path, std::string target);   // the target as symlink(2) takes it
  void fail_after(size_t changes, FileError::Kind kind);      // so many changes succeed, every later one fails
  void fail_on(std::string_view path, FileError::Kind kind);  // every call on this path fails
  void refuse_exchange();                                     // exchange() is kUnsupported, as on some disks
  void shuffle_lists(uint64_t seed);                          // list() in an order of its own
  std::map<std::string, std::string> files() const;           // all files and their bytes
  std::vector<std::string> changes() const;                   // "write a/b", "rename a b", … in order

 private:
  enum class NodeKind { kFile, kFolder, kLink };
  struct Node {
    NodeKind kind = NodeKind::kFile;
    std::string bytes;  // a file's content, a link's target
  };
  struct HeldLocks {
    std::mutex mutex;
    std::set<std::string> paths;
  };
  class Lock;
  using Tree = std::map<std::string, Node>;  // by normal path; the root "" is not in it

  FileResult<std::string> resolved(std::string_view path, bool follow_last) const;
  const Node* find(const std::string& path) const;
  FileResult<std::string> changing(std::string_view path, const std::string& log);
  FileResult<Done> remove(std::string_view path, NodeKind kind, const std::string& log);
  Tree take_subtree(const std::string& path);
  void put_subtree(const std::string& path, Tree subtree);
  bool is_empty_folder(const std::string& path) const;

  mutable std::mutex mutex_;
  std::shared_ptr<HeldLocks> locks_ = std::make_shared<HeldLocks>();  // a lock may outlive the file system
  Tree nodes_;
  std::map<std::string, FileError::Kind> failing_paths_;
  std::optional<size_t> changes_left_;
  FileError::Kind failure_ = FileError::kOther;
  bool refuses_exchange_ = false;
  std::optional<uint64_t> shuffle_seed_;
  std::vector<std::string> changes_;
};

}  // namespace milepost
