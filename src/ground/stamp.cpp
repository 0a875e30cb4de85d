// Stamps by fstatat(2). Nothing is opened, so that links need not be confined: all that is learnt is whether they
// changed.
#include "ground/stamp.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

#include "ground/beneath.h"

namespace milepost {
namespace {

constexpr uint64_t kMix = 0x9e3779b97f4a7c15;  // 2^64 over the golden ratio: spreads the bits of small numbers

int64_t nanoseconds(const timespec& time) { return int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec; }

Stamp stamp_of(const struct stat& info) {
  return {info.st_mode, static_cast<uint64_t>(info.st_size), nanoseconds(info.st_mtim), nanoseconds(info.st_ctim),
          static_cast<uint64_t>(info.st_ino)};
}

// Of a link: its own and its target's, so that neither changes unseen.
Stamp joined(const Stamp& link, const Stamp& target) {
  Stamp both = target;
  both.kind = (link.kind * kMix + target.kind) | 1;
  both.modified_ns = std::max(link.modified_ns, target.modified_ns);
  both.changed_ns = std::max(link.changed_ns, target.changed_ns);
  both.inode = link.inode * kMix + target.inode;
  return both;
}

}  // namespace

DiskStamps::DiskStamps(const std::string& root) : root_(std::make_unique<RootFolder>(root)) {}
DiskStamps::~DiskStamps() = default;

Stamp DiskStamps::stamp(std::string_view path) const {
  if (root_->problem() != 0) return {};
  const std::string name(path.empty() ? "." : path);
  struct stat info {};
  if (::fstatat(root_->fd(), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) return {};
  const Stamp own = stamp_of(info);
  if (!S_ISLNK(info.st_mode)) return own;
  const bool leads_somewhere = ::fstatat(root_->fd(), name.c_str(), &info, 0) == 0;
  return joined(own, leads_somewhere ? stamp_of(info) : Stamp{});
}

}  // namespace milepost
