// A walk with a stack of open folders, so that depth costs handles and not the program's stack.
// See remove_tree.h.
#include "ground/remove_tree.h"

#include <fcntl.h>

#include <cerrno>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ground/interrupted.h"
#include "ground/open_folder.h"

namespace milepost {
namespace {

struct BegunFolder {
  OpenFolder stream;
  std::string name;  // in the folder below it on the stack
};

// 0 or an errno.
int push(std::vector<BegunFolder>& stack, UniqueFd fd, std::string name) {
  if (!fd) return errno;
  OpenFolder stream(::fdopendir(fd.get()));
  if (!stream) return errno;
  fd.release();
  stack.push_back({std::move(stream), std::move(name)});
  return 0;
}

int remove_entry(std::vector<BegunFolder>& stack, const dirent& entry) {
  const std::string_view name = entry.d_name;
  if (name == "." || name == "..") return 0;
  const int folder = ::dirfd(stack.back().stream.get());
  if (entry.d_type != DT_DIR) {
    const int removed = uninterrupted([&] { return ::unlinkat(folder, entry.d_name, 0); });
    if (removed == 0 || errno == ENOENT) return 0;
    if (errno != EISDIR) return errno;  // EISDIR: a file system that does not tell kinds
  }
  constexpr int kFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
  return push(stack, UniqueFd(uninterrupted([&] { return ::openat(folder, entry.d_name, kFlags); })), entry.d_name);
}

// The folder on top is empty now.
int pop(std::vector<BegunFolder>& stack) {
  const std::string name = std::move(stack.back().name);
  stack.pop_back();
  if (stack.empty()) return 0;
  const int folder = ::dirfd(stack.back().stream.get());
  return uninterrupted([&] { return ::unlinkat(folder, name.c_str(), AT_REMOVEDIR); }) == 0 ? 0 : errno;
}

}  // namespace

int empty_folder(UniqueFd folder) {
  std::vector<BegunFolder> stack;
  int problem = push(stack, std::move(folder), {});
  while (problem == 0 && !stack.empty()) {
    errno = 0;
    const dirent* entry = ::readdir(stack.back().stream.get());
    if (entry != nullptr) {
      problem = remove_entry(stack, *entry);
    } else {
      problem = errno != 0 ? errno : pop(stack);
    }
  }
  return problem;
}

}  // namespace milepost
