// The one door to files. A FileSystem is a view of one folder (its root); every path
// is relative to it, with '/' between parts, and can never lead out of it: "..", absolute
// paths and links that end outside are refused with FileError::kOutside.
// DiskFileSystem (disk_file_system.h) is the real one, MemoryFileSystem its pure twin for tests.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ground/result.h"

namespace milepost {

enum class EntryKind { kFile, kFolder, kOther };

struct Entry {
  std::string name;
  EntryKind kind = EntryKind::kFile;  // of what a link leads to
  bool is_link = false;
};

struct FileError {
  enum Kind { kNotFound, kDenied, kOutside, kNoSpace, kWrongKind, kExists, kUnsupported, kBusy, kOther };
  Kind kind = kOther;
  std::string path;
  std::string detail;  // the operating system's words
};

template <class T>
using FileResult = Result<T, FileError>;

// Held until it is destroyed or the process ends, however that ends.
class FileLock {
 public:
  virtual ~FileLock() = default;
};

// Thread rule: const and non-const calls may run at once from several threads when they
// concern different paths.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // Entries of a folder in no particular order; callers sort.
  virtual FileResult<std::vector<Entry>> list(std::string_view folder) const = 0;
  virtual FileResult<std::string> read(std::string_view file) const = 0;
  // The first bytes, at most `most`. What follows may or may not have been read.
  virtual FileResult<std::string> read_start(std::string_view file, size_t most) const {
    FileResult<std::string> bytes = read(file);
    if (bytes.ok() && bytes->size() > most) bytes->resize(most);
    return bytes;
  }
  virtual FileResult<Entry> look(std::string_view path) const = 0;  // kNotFound where there is nothing

  virtual FileResult<Done> write(std::string_view file, std::string_view bytes) = 0;  // creates or replaces
  // A file that is there gets other bytes in one step and keeps its permissions; kWrongKind for a link.
  virtual FileResult<Done> replace(std::string_view file, std::string_view bytes) { return write(file, bytes); }
  virtual FileResult<Done> make_folders(std::string_view folder) = 0;  // like mkdir -p
  virtual FileResult<Done> copy_from(const FileSystem& source, std::string_view from, std::string_view to) = 0;
  // `to` is what `from` is, with its permissions and times: the same file under a second name where the system
  // can. Write to neither before one of them is removed.
  virtual FileResult<Done> carry(std::string_view from, std::string_view to) { return copy_from(*this, from, to); }
  virtual FileResult<Done> rename(std::string_view from, std::string_view to) = 0;
  // Both names change places in one step; kUnsupported where the system cannot.
  virtual FileResult<Done> exchange(std::string_view a, std::string_view b) = 0;
  virtual FileResult<Done> remove_file(std::string_view file) = 0;
  virtual FileResult<Done> remove_empty_folder(std::string_view folder) = 0;
  virtual FileResult<Done> remove_tree(std::string_view folder) = 0;  // does not follow links
  virtual FileResult<Done> sync(std::string_view path) = 0;           // its bytes are on the disk

  // An exclusive lock named `file`, which is made for it and goes with it. kBusy where somebody else holds
  // it, kUnsupported where the system has no locks.
  virtual FileResult<std::unique_ptr<FileLock>> lock(std::string_view file) = 0;
};

}  // namespace milepost
