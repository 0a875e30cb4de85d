// openat2(2) with RESOLVE_BENEATH; where a link is absolute, or the system has no openat2, the
// path is resolved first and checked to lie inside. See beneath.h.
#include "ground/beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstdlib>
#include <memory>

#include "ground/interrupted.h"
#include "ground/normal_path.h"

namespace milepost {
namespace {

constexpr int kAlways = O_CLOEXEC | O_NONBLOCK | O_NOCTTY;  // O_NONBLOCK: a pipe must not stop the build
constexpr int kTries = 16;                                  // openat2 says EAGAIN while others rename

UniqueFd open_beneath(int root, const char* path, int flags, unsigned mode, uint64_t resolve) {
  open_how how{};
  how.flags = static_cast<uint64_t>(flags);
  how.mode = (flags & O_CREAT) != 0 ? mode : 0;
  how.resolve = resolve;
  long fd = -1;
  for (int i = 0; i < kTries; ++i) {
    fd = ::syscall(SYS_openat2, root, path, &how, sizeof how);
    if (fd >= 0 || (errno != EINTR && errno != EAGAIN)) break;
  }
  return UniqueFd(static_cast<int>(fd));
}

// The path without any link, or "" (errno is set).
std::string real_path(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> resolved(::realpath(path.c_str(), nullptr), std::free);
  return resolved ? std::string(resolved.get()) : std::string();
}

// What follows `root` in `path` ("" for the root itself, false where the path lies outside).
bool strip_root(const std::string& root, std::string& path) {
  if (path == root) return path.clear(), true;
  const std::string prefix = root == "/" ? root : root + '/';
  if (path.compare(0, prefix.size(), prefix) != 0) return false;
  path.erase(0, prefix.size());
  return true;
}

}  // namespace

RootFolder::RootFolder(const std::string& path) : real_path_(real_path(path)) {
  if (!real_path_.empty()) fd_ = UniqueFd(::open(real_path_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!fd_) problem_ = errno;
}

UniqueFd RootFolder::open(const std::string& path, int flags, unsigned mode) const {
  if ((flags & O_PATH) == 0) flags |= kAlways;
  flags |= O_CLOEXEC;
  const char* name = path.empty() ? "." : path.c_str();
  UniqueFd fd = open_beneath(fd_.get(), name, flags, mode, RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS);
  const bool is_refused = !fd && (errno == EXDEV || errno == ENOSYS || errno == EPERM);
  return is_refused ? open_resolved(path, flags, mode) : std::move(fd);
}

UniqueFd RootFolder::open_resolved(const std::string& path, int flags, unsigned mode) const {
  const bool keeps_name = (flags & (O_NOFOLLOW | O_CREAT)) != 0 && !path.empty();
  const std::string_view inner = keeps_name ? folder_of(path) : std::string_view(path);
  std::string resolved = real_path(real_path_ + '/' + std::string(inner));
  if (resolved.empty()) return UniqueFd();
  if (!strip_root(real_path_, resolved)) return errno = EXDEV, UniqueFd();
  if (keeps_name) resolved += (resolved.empty() ? "" : "/") + std::string(name_of(path));
  const char* name = resolved.empty() ? "." : resolved.c_str();
  UniqueFd fd = open_beneath(fd_.get(), name, flags, mode, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS);
  if (fd || (errno != ENOSYS && errno != EPERM)) return fd;
  return UniqueFd(uninterrupted([&] { return ::openat(fd_.get(), name, flags | O_NOFOLLOW, mode); }));
}

}  // namespace milepost
