// A folder that is only read, and whose every question is noted: afterwards it is known what an answer rested on.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "ground/read_only_files.h"

namespace milepost {

class NotedFiles final : public ReadOnlyFiles {
 public:
  explicit NotedFiles(const FileSystem& files) : files_(files) {}

  FileResult<std::vector<Entry>> list(std::string_view folder) const override;
  FileResult<std::string> read(std::string_view file) const override;
  FileResult<std::string> read_start(std::string_view file, size_t most) const override;
  FileResult<Entry> look(std::string_view path) const override;

  // To be called when no thread asks any more. Every path that was asked for, and whether there was something, the
  // last time.
  const std::map<std::string, bool, std::less<>>& asked() const { return asked_; }
  // Likewise: every folder that was listed, and what was in it, the last time.
  const std::map<std::string, std::vector<Entry>, std::less<>>& listed() const { return listed_; }
  // False where a path was there at one time and not at another.
  bool is_steady() const;

 private:
  template <class T>
  FileResult<T> noted(std::string_view path, FileResult<T> result) const;

  const FileSystem& files_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, bool, std::less<>> asked_;
  mutable std::map<std::string, std::vector<Entry>, std::less<>> listed_;
  mutable bool is_steady_ = true;
};

}  // namespace milepost
