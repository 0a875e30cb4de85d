// OpenFolder: the entries of a folder as readdir(3) gives them, closed at its end. Private to src/ground.
#pragma once

#include <dirent.h>
#include <fcntl.h>

#include <memory>

namespace milepost {

struct FolderCloser {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, FolderCloser>;

// How a folder is opened that is only a place to begin from.
constexpr int kFolderHandle = O_PATH | O_DIRECTORY;

}  // namespace milepost
