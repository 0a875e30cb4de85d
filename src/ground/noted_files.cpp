#include "ground/noted_files.h"

namespace milepost {
namespace {

FileError denied(std::string_view path) {
  return FileError{FileError::kDenied, std::string(path), "this view of the folder is for reading"};
}

}  // namespace

template <class T>
FileResult<T> NotedFiles::noted(std::string_view path, FileResult<T> result) const {
  const bool is_there = result.ok() || result.error().kind != FileError::kNotFound;
  const std::scoped_lock lock(mutex_);
  const auto known = asked_.find(path);
  if (known == asked_.end()) {
    asked_.emplace(path, is_there);
  } else {
    is_steady_ = is_steady_ && known->second == is_there;
    known->second = is_there;
  }
  return result;
}

std::map<std::string, bool, std::less<>> NotedFiles::asked() const {
  const std::scoped_lock lock(mutex_);
  return asked_;
}

std::map<std::string, std::vector<Entry>, std::less<>> NotedFiles::listed() const {
  const std::scoped_lock lock(mutex_);
  return listed_;
}

bool NotedFiles::is_steady() const {
  const std::scoped_lock lock(mutex_);
  return is_steady_;
}

FileResult<std::vector<Entry>> NotedFiles::list(std::string_view folder) const {
  FileResult<std::vector<Entry>> entries = noted(folder, files_.list(folder));
  if (entries.ok()) {
    const std::scoped_lock lock(mutex_);
    listed_[std::string(folder)] = *entries;
  }
  return entries;
}

FileResult<std::string> NotedFiles::read(std::string_view file) const { return noted(file, files_.read(file)); }

FileResult<std::string> NotedFiles::read_start(std::string_view file, size_t most) const {
  return noted(file, files_.read_start(file, most));
}

FileResult<Entry> NotedFiles::look(std::string_view path) const { return noted(path, files_.look(path)); }

FileResult<Done> NotedFiles::write(std::string_view file, std::string_view) { return denied(file); }
FileResult<Done> NotedFiles::make_folders(std::string_view folder) { return denied(folder); }
FileResult<Done> NotedFiles::copy_from(const FileSystem&, std::string_view, std::string_view to) { return denied(to); }
FileResult<Done> NotedFiles::rename(std::string_view from, std::string_view) { return denied(from); }
FileResult<Done> NotedFiles::exchange(std::string_view a, std::string_view) { return denied(a); }
FileResult<Done> NotedFiles::remove_file(std::string_view file) { return denied(file); }
FileResult<Done> NotedFiles::remove_empty_folder(std::string_view folder) { return denied(folder); }
FileResult<Done> NotedFiles::remove_tree(std::string_view folder) { return denied(folder); }
FileResult<Done> NotedFiles::sync(std::string_view path) { return denied(path); }
FileResult<std::unique_ptr<FileLock>> NotedFiles::lock(std::string_view file) { return denied(file); }

}  // namespace milepost
