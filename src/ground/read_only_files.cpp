#include "ground/read_only_files.h"

namespace milepost {
namespace {

FileError denied(std::string_view path) {
  return FileError{FileError::kDenied, std::string(path), "this view of the folder is for reading"};
}

}  // namespace

FileResult<Done> ReadOnlyFiles::write(std::string_view file, std::string_view) { return denied(file); }
FileResult<Done> ReadOnlyFiles::make_folders(std::string_view folder) { return denied(folder); }
FileResult<Done> ReadOnlyFiles::copy_from(const FileSystem&, std::string_view, std::string_view to) {
  return denied(to);
}
FileResult<Done> ReadOnlyFiles::rename(std::string_view from, std::string_view) { return denied(from); }
FileResult<Done> ReadOnlyFiles::exchange(std::string_view a, std::string_view) { return denied(a); }
FileResult<Done> ReadOnlyFiles::remove_file(std::string_view file) { return denied(file); }
FileResult<Done> ReadOnlyFiles::remove_empty_folder(std::string_view folder) { return denied(folder); }
FileResult<Done> ReadOnlyFiles::remove_tree(std::string_view folder) { return denied(folder); }
FileResult<Done> ReadOnlyFiles::sync(std::string_view path) { return denied(path); }
FileResult<std::unique_ptr<FileLock>> ReadOnlyFiles::lock(std::string_view file) { return denied(file); }

}  // namespace milepost
