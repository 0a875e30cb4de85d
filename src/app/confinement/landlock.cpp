// By system call, since libc has no functions for it. <linux/landlock.h> is seen in this file only; what newer kernels
// know beyond Debian 12's header stands here by number, as the kernel's manual (userspace-api/landlock) lists it.
#include "app/confinement/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include <cstdint>

#include "ground/unique_fd.h"

namespace milepost::app {
namespace {

constexpr uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr uint64_t kTruncate = uint64_t{1} << 14;     // from version 3 on
constexpr uint64_t kDeviceIoctl = uint64_t{1} << 15;  // from version 5 on
constexpr uint64_t kWrite = kRead | kTruncate | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG |
                            LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                            LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REFER;
constexpr uint64_t kOfFiles = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | kTruncate;
constexpr uint64_t kFirstVersion = LANDLOCK_ACCESS_FS_REFER - 1;  // the rights before REFER: those of version 1

// What this kernel can forbid; 0 where it has no Landlock.
uint64_t known_rights() {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  uint64_t rights = version >= 1 ? kFirstVersion : 0;
  if (version >= 2) rights |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) rights |= kTruncate;
  if (version >= 5) rights |= kDeviceIoctl;
  return rights;
}

// False where the kernel refuses the rule; a path that is not there needs none.
bool allow(const UniqueFd& rules, const std::string& path, uint64_t rights) {
  const UniqueFd place(::open(path.c_str(), O_PATH | O_CLOEXEC));
  struct stat info {};
  if (!place || ::fstat(place.get(), &info) != 0) return true;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = S_ISDIR(info.st_mode) ? rights : rights & kOfFiles;
  rule.parent_fd = place.get();
  return ::syscall(SYS_landlock_add_rule, rules.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

bool allow_all(const UniqueFd& rules, const std::vector<std::string>& paths, uint64_t rights) {
  for (const std::string& path : paths)
    if (!allow(rules, path, rights)) return false;
  return true;
}

}  // namespace

bool confine_files(const std::vector<std::string>& reads, const std::vector<std::string>& writes) {
  const uint64_t known = known_rights();
  if (known == 0) return false;
  landlock_ruleset_attr handled{};
  handled.handled_access_fs = known;
  const UniqueFd rules(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0)));
  return rules && allow_all(rules, reads, kRead & known) && allow_all(rules, writes, kWrite & known) &&
         ::syscall(SYS_landlock_restrict_self, rules.get(), 0) == 0;
}

}  // namespace milepost::app
