// Opening what lies beneath a folder, and nothing else, whatever links say. The one choke point
// of DiskFileSystem; private to src/ground.
#pragma once

#include <string>

#include "ground/unique_fd.h"

namespace milepost {

class RootFolder {
 public:
  explicit RootFolder(const std::string& path);

  // 0, or the errno with which opening the folder failed.
  int problem() const { return problem_; }
  int fd() const { return fd_.get(); }

  // open(2) of a normal path ("" is the root itself). Links are followed as long as they end inside;
  // fails with EXDEV where they do not. O_CLOEXEC and O_NONBLOCK are always set. errno as open(2).
  UniqueFd open(const std::string& path, int flags, unsigned mode = 0) const;

 private:
  UniqueFd open_resolved(const std::string& path, int flags, unsigned mode) const;

  UniqueFd fd_;
  std::string real_path_;  // where the root lies, without links
  int problem_ = 0;
};

}  // namespace milepost
