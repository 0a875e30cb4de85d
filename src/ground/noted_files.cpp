#include "ground/noted_files.h"

namespace milepost {

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

}  // namespace milepost
