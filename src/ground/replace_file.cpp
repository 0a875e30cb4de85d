// DiskFileSystem::replace: the new bytes are written beside the file, are on the disk, and take its name.
#include <fcntl.h>
#include <sys/stat.h>

#include "ground/beneath.h"
#include "ground/disk_file_system.h"
#include "ground/file_errors.h"
#include "ground/interrupted.h"
#include "ground/normal_path.h"

namespace milepost {

FileResult<Done> DiskFileSystem::replace(std::string_view file, std::string_view bytes) {
  const FileResult<Entry> entry = look(file);
  if (!entry) return entry.error();
  if (entry->is_link || entry->kind != EntryKind::kFile)
    return FileError{FileError::kWrongKind, std::string(file), entry->is_link ? "it is a link" : "it is no file"};
  const std::string beside = std::string(file) + ".milepost-new";
  if (look(beside)) return FileError{FileError::kExists, beside, "it is there already"};
  FileResult<Done> done = write(beside, bytes);
  if (done) done = keep_permissions(*normal_path(file), *normal_path(beside));
  if (done) done = sync(beside);
  if (done) done = rename(beside, file);
  if (!done) static_cast<void>(remove_file(beside));
  return done;
}

FileResult<Done> DiskFileSystem::keep_permissions(const std::string& from, const std::string& to) {
  const UniqueFd original = root_->open(from, O_RDONLY), copy = root_->open(to, O_WRONLY | O_NOFOLLOW);
  struct stat info {};
  if (!original || ::fstat(original.get(), &info) != 0) return file_error(from);
  if (!copy || uninterrupted([&] { return ::fchmod(copy.get(), info.st_mode & 07777); }) != 0) return file_error(to);
  return Done{};
}

}  // namespace milepost
