// A lock between programs: flock(2) on a file of its own, which is taken away with it. The system gives up
// the lock of a process that dies; the file that then stays behind is taken over by the next.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "ground/beneath.h"
#include "ground/disk_file_system.h"
#include "ground/file_errors.h"
#include "ground/interrupted.h"
#include "ground/normal_path.h"

namespace milepost {
namespace {

constexpr int kMostTries = 100;

class DiskLock final : public FileLock {
 public:
  DiskLock(UniqueFd folder, std::string name, UniqueFd file)
      : folder_(std::move(folder)), name_(std::move(name)), file_(std::move(file)) {}
  // The name goes first, while the lock is still held.
  ~DiskLock() override {
    static_cast<void>(uninterrupted([&] { return ::unlinkat(folder_.get(), name_.c_str(), 0); }));
  }

 private:
  UniqueFd folder_;
  std::string name_;
  UniqueFd file_;
};

// Whether `name` still is the file that was locked, and not one made after its last holder took it away.
bool still_named(const UniqueFd& folder, const std::string& name, const UniqueFd& file) {
  struct stat by_name {
  }, locked{};
  return ::fstatat(folder.get(), name.c_str(), &by_name, AT_SYMLINK_NOFOLLOW) == 0 &&
         ::fstat(file.get(), &locked) == 0 && by_name.st_ino == locked.st_ino && by_name.st_dev == locked.st_dev;
}

}  // namespace

FileResult<std::unique_ptr<FileLock>> DiskFileSystem::lock(std::string_view file) {
  const FileResult<std::string> path = checked(file);
  if (!path) return path.error();
  UniqueFd folder = root_->open(std::string(folder_of(*path)), O_PATH | O_DIRECTORY);
  if (!folder) return file_error(file);
  const std::string name(name_of(*path));
  for (int tries = 0; tries < kMostTries; ++tries) {
    UniqueFd fd = root_->open(*path, O_RDWR | O_CREAT | O_NOFOLLOW, 0666);
    if (!fd) return file_error(file);
    if (uninterrupted([&] { return ::flock(fd.get(), LOCK_EX | LOCK_NB); }) != 0) {
      FileError error = file_error(file);
      if (errno == EWOULDBLOCK) error.kind = FileError::kBusy;
      if (errno == ENOLCK) error.kind = FileError::kUnsupported;
      // Where nobody can hold it, nobody would take it away either.
      if (error.kind != FileError::kBusy) static_cast<void>(::unlinkat(folder.get(), name.c_str(), 0));
      return error;
    }
    if (still_named(folder, name, fd))
      return std::unique_ptr<FileLock>(std::make_unique<DiskLock>(std::move(folder), name, std::move(fd)));
  }
  return FileError{FileError::kBusy, std::string(file), "it changes hands all the time"};
}

}  // namespace milepost
