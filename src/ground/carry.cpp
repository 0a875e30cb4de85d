// DiskFileSystem::carry: a second name for a file, else a copy that keeps permissions and times.
#include <fcntl.h>
#include <sys/stat.h>

#include "ground/beneath.h"
#include "ground/disk_file_system.h"
#include "ground/file_errors.h"
#include "ground/interrupted.h"
#include "ground/normal_path.h"
#include "ground/open_folder.h"

namespace milepost {
namespace {

bool link(const RootFolder& root, const std::string& from, const std::string& to) {
  const UniqueFd from_parent = root.open(std::string(folder_of(from)), kFolderHandle);
  const UniqueFd to_parent = root.open(std::string(folder_of(to)), kFolderHandle);
  if (!from_parent || !to_parent) return false;
  const std::string from_name(name_of(from)), to_name(name_of(to));
  return uninterrupted(
             [&] { return ::linkat(from_parent.get(), from_name.c_str(), to_parent.get(), to_name.c_str(), 0); }) == 0;
}

}  // namespace

FileResult<Done> DiskFileSystem::carry(std::string_view from, std::string_view to) {
  const FileResult<std::string> from_path = checked(from), to_path = checked(to);
  if (!from_path) return from_path.error();
  if (!to_path) return to_path.error();
  if (link(*root_, *from_path, *to_path)) return Done{};
  // Some file systems know no second names, and some systems allow them to a file's owner only.
  const FileResult<Done> copied = copy_from(*this, from, to);
  return copied ? keep_permissions_and_times(*from_path, *to_path) : copied;
}

FileResult<Done> DiskFileSystem::keep_permissions_and_times(const std::string& from, const std::string& to) {
  const UniqueFd original = root_->open(from, O_RDONLY), copy = root_->open(to, O_WRONLY | O_NOFOLLOW);
  struct stat info {};
  if (!original || ::fstat(original.get(), &info) != 0) return file_error(from);
  if (!copy) return file_error(to);
  const timespec times[] = {info.st_atim, info.st_mtim};
  const auto keep_times = [&] { return ::futimens(copy.get(), times); };
  const auto keep_rights = [&] { return ::fchmod(copy.get(), info.st_mode & 07777); };
  if (uninterrupted(keep_times) != 0 || uninterrupted(keep_rights) != 0) return file_error(to);
  return Done{};
}

}  // namespace milepost
