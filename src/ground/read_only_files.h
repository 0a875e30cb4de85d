// A view of a folder through which nothing is changed: all that would change something is kDenied. What is asked of
// the folder is for those that derive from it to answer.
#pragma once

#include "ground/file_system.h"

namespace milepost {

class ReadOnlyFiles : public FileSystem {
 public:
  FileResult<Done> write(std::string_view file, std::string_view bytes) final;
  FileResult<Done> make_folders(std::string_view folder) final;
  FileResult<Done> copy_from(const FileSystem& source, std::string_view from, std::string_view to) final;
  FileResult<Done> rename(std::string_view from, std::string_view to) final;
  FileResult<Done> exchange(std::string_view a, std::string_view b) final;
  FileResult<Done> remove_file(std::string_view file) final;
  FileResult<Done> remove_empty_folder(std::string_view folder) final;
  FileResult<Done> remove_tree(std::string_view folder) final;
  FileResult<Done> sync(std::string_view path) final;
  FileResult<std::unique_ptr<FileLock>> lock(std::string_view file) final;
};

}  // namespace milepost
