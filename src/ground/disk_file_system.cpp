// Reading, writing and changing names on the disk, each through RootFolder::open. Removing a whole
// tree is in remove_tree.cpp. See disk_file_system.h.
#include "ground/disk_file_system.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>

#include "ground/beneath.h"
#include "ground/file_errors.h"
#include "ground/interrupted.h"
#include "ground/normal_path.h"
#include "ground/open_folder.h"
#include "ground/remove_tree.h"

namespace milepost {
namespace {

EntryKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return EntryKind::kFile;
  return S_ISDIR(mode) ? EntryKind::kFolder : EntryKind::kOther;
}

// Short writes and interruptions are gone on with. False: errno says why.
bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = uninterrupted([&] { return ::write(fd, bytes.data(), bytes.size()); });
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

// Reads to the end, or `most` bytes; `size` is what fstat said, and spares growing.
bool read_all(int fd, size_t size, size_t most, std::string& bytes) {
  bytes.resize(std::min(size + 1, most));  // one more, so that the end is seen without a second buffer
  size_t filled = 0;
  while (filled < most) {
    if (filled == bytes.size()) bytes.resize(std::min(bytes.size() * 2, most));
    const ssize_t got = uninterrupted([&] { return ::read(fd, bytes.data() + filled, bytes.size() - filled); });
    if (got < 0) return false;
    if (got == 0) break;
    filled += static_cast<size_t>(got);
  }
  bytes.resize(filled);
  return true;
}

// A deferred write error (a full quota, a lost disk) may come only with close(2).
bool close_checked(UniqueFd fd) { return ::close(fd.release()) == 0 || errno == EINTR; }

}  // namespace

DiskFileSystem::DiskFileSystem(const std::string& root) : root_(std::make_unique<RootFolder>(root)) {}
DiskFileSystem::~DiskFileSystem() = default;

// Every call starts here: the lexical check, and the root's own problem.
FileResult<std::string> DiskFileSystem::checked(std::string_view path) const {
  if (root_->problem() != 0) return file_error(path, root_->problem());
  std::optional<std::string> normal = normal_path(path);
  if (!normal) return outside_error(path);
  return *std::move(normal);
}

FileResult<std::vector<Entry>> DiskFileSystem::list(std::string_view folder) const {
  const FileResult<std::string> path = checked(folder);
  if (!path) return path.error();
  UniqueFd fd = root_->open(*path, O_RDONLY | O_DIRECTORY);
  if (!fd) return file_error(folder);
  const OpenFolder stream(::fdopendir(fd.get()));
  if (!stream) return file_error(folder);
  fd.release();
  std::vector<Entry> entries;
  errno = 0;
  while (const dirent* found = ::readdir(stream.get())) {
    const std::string name = found->d_name;
    if (name == "." || name == "..") continue;
    if (found->d_type == DT_REG || found->d_type == DT_DIR) {
      entries.push_back({name, found->d_type == DT_DIR ? EntryKind::kFolder : EntryKind::kFile, false});
    } else if (const FileResult<Entry> seen = look(path->empty() ? name : *path + '/' + name)) {
      entries.push_back(*seen);
    } else if (seen.error().kind != FileError::kNotFound) {
      entries.push_back({name, EntryKind::kOther, true});  // a link that leads out
    }
    errno = 0;
  }
  if (errno != 0) return file_error(folder);
  return entries;
}

FileResult<std::string> DiskFileSystem::read(std::string_view file) const {
  return read_start(file, std::string().max_size());
}

FileResult<std::string> DiskFileSystem::read_start(std::string_view file, size_t most) const {
  const FileResult<std::string> path = checked(file);
  if (!path) return path.error();
  const UniqueFd fd = root_->open(*path, O_RDONLY);
  struct stat info {};
  if (!fd || ::fstat(fd.get(), &info) != 0) return file_error(file);
  if (!S_ISREG(info.st_mode)) return file_error(file, S_ISDIR(info.st_mode) ? EISDIR : ENXIO);
  std::string bytes;
  if (!read_all(fd.get(), static_cast<size_t>(info.st_size), most, bytes)) return file_error(file);
  return bytes;
}

// A link that leads nowhere is there, and is neither file nor folder.
FileResult<Entry> DiskFileSystem::look(std::string_view path) const {
  const FileResult<std::string> normal = checked(path);
  if (!normal) return normal.error();
  UniqueFd fd = root_->open(*normal, O_PATH | O_NOFOLLOW);
  struct stat info {};
  if (!fd || ::fstat(fd.get(), &info) != 0) return file_error(path);
  Entry entry{std::string(name_of(*normal)), kind_of(info.st_mode), S_ISLNK(info.st_mode)};
  if (!entry.is_link) return entry;
  fd = root_->open(*normal, O_PATH);
  if (!fd && errno == ENOENT) return entry;
  if (!fd || ::fstat(fd.get(), &info) != 0) return file_error(path);
  entry.kind = kind_of(info.st_mode);
  return entry;
}

FileResult<Done> DiskFileSystem::write(std::string_view file, std::string_view bytes) {
  return write_with(O_TRUNC, file, bytes);
}

FileResult<Done> DiskFileSystem::append(std::string_view file, std::string_view bytes) {
  return write_with(O_APPEND, file, bytes);
}

FileResult<Done> DiskFileSystem::write_with(int flags, std::string_view file, std::string_view bytes) {
  const FileResult<std::string> path = checked(file);
  if (!path) return path.error();
  UniqueFd fd = root_->open(*path, O_WRONLY | O_CREAT | O_NOFOLLOW | flags, 0666);
  if (!fd || !write_all(fd.get(), bytes) || !close_checked(std::move(fd))) return file_error(file);
  return Done{};
}

// Mostly all but the last are there: the nearest that is, is looked for from below.
FileResult<Done> DiskFileSystem::make_folders(std::string_view folder) {
  const FileResult<std::string> path = checked(folder);
  if (!path) return path.error();
  std::string_view above = *path;
  UniqueFd parent;
  while (!parent && !above.empty()) {
    above = folder_of(above);
    parent = root_->open(std::string(above), kFolderHandle);
    if (!parent && errno != ENOENT) return file_error(folder);
  }
  while (above.size() < path->size()) {
    const size_t begin = above.empty() ? 0 : above.size() + 1;
    above = std::string_view(*path).substr(0, path->find('/', begin));
    const std::string name(above.substr(begin));
    const int made = uninterrupted([&] { return ::mkdirat(parent.get(), name.c_str(), 0777); });
    if (made != 0 && errno != EEXIST) return file_error(folder);
    if (made == 0 && above.size() == path->size()) return Done{};
    parent = root_->open(std::string(above), kFolderHandle);
    if (!parent) return file_error(folder);  // what was there may be a file
  }
  return Done{};
}

FileResult<Done> DiskFileSystem::copy_from(const FileSystem& source, std::string_view from, std::string_view to) {
  const FileResult<std::string> bytes = source.read(from);
  if (!bytes) return bytes.error();
  return write(to, *bytes);
}

FileResult<Done> DiskFileSystem::move(std::string_view from, std::string_view to, unsigned flags) {
  const FileResult<std::string> from_path = checked(from), to_path = checked(to);
  if (!from_path) return from_path.error();
  if (!to_path) return to_path.error();
  if (from_path->empty() || to_path->empty()) return file_error(from, EINVAL);
  const UniqueFd from_parent = root_->open(std::string(folder_of(*from_path)), kFolderHandle);
  if (!from_parent) return file_error(from);
  const UniqueFd to_parent = root_->open(std::string(folder_of(*to_path)), kFolderHandle);
  if (!to_parent) return file_error(to);
  const std::string from_name(name_of(*from_path)), to_name(name_of(*to_path));
  const int moved = uninterrupted(
      [&] { return ::renameat2(from_parent.get(), from_name.c_str(), to_parent.get(), to_name.c_str(), flags); });
  if (moved == 0) return Done{};
  FileError error = file_error(from);
  // EINVAL: a file system without the exchange; EXDEV: the two lie on different file systems.
  if (errno == EXDEV || (errno == EINVAL && flags != 0)) error.kind = FileError::kUnsupported;
  return error;
}

FileResult<Done> DiskFileSystem::rename(std::string_view from, std::string_view to) { return move(from, to, 0); }

FileResult<Done> DiskFileSystem::exchange(std::string_view a, std::string_view b) {
  return move(a, b, RENAME_EXCHANGE);
}

FileResult<Done> DiskFileSystem::unlink(std::string_view path, int flags) {
  const FileResult<std::string> normal = checked(path);
  if (!normal) return normal.error();
  const UniqueFd parent = root_->open(std::string(folder_of(*normal)), kFolderHandle);
  const std::string name(name_of(*normal));
  if (!parent || uninterrupted([&] { return ::unlinkat(parent.get(), name.c_str(), flags); }) != 0)
    return file_error(path);
  return Done{};
}

FileResult<Done> DiskFileSystem::remove_file(std::string_view file) { return unlink(file, 0); }
FileResult<Done> DiskFileSystem::remove_empty_folder(std::string_view folder) { return unlink(folder, AT_REMOVEDIR); }

FileResult<Done> DiskFileSystem::remove_tree(std::string_view folder) {
  const FileResult<std::string> path = checked(folder);
  if (!path) return path.error();
  UniqueFd top = root_->open(*path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  if (!top) return file_error(folder);
  const int error_number = empty_folder(std::move(top));
  if (error_number != 0) return file_error(folder, error_number);
  return path->empty() ? FileResult<Done>(Done{}) : unlink(*path, AT_REMOVEDIR);
}

FileResult<Done> DiskFileSystem::sync(std::string_view path) {
  const FileResult<std::string> normal = checked(path);
  if (!normal) return normal.error();
  const UniqueFd fd = root_->open(*normal, O_RDONLY);
  struct stat info {};
  if (!fd || ::fstat(fd.get(), &info) != 0) return file_error(path);
  // fsync of a folder covers its names only, so a tree is synced with its whole file system.
  const bool is_folder = S_ISDIR(info.st_mode);
  const int result = uninterrupted([&] { return is_folder ? ::syncfs(fd.get()) : ::fsync(fd.get()); });
  if (result != 0) return file_error(path);
  return Done{};
}

}  // namespace milepost
