// Which files of a Jekyll folder are inputs at all: by Jekyll's entry_filter.rb.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/config.h"
#include "ground/file_system.h"

namespace milepost {

// Whether `pattern` of `exclude`, `include` or `defaults` fits `path`: `*` and `?` stand for any characters, also '/'.
bool fits_pattern(std::string_view path, std::string_view pattern);

class JekyllFilter {
 public:
  JekyllFilter(const FileSystem& root, const Config& config);

  // True for what Jekyll never reads, and for output folders of milepost's.
  bool leaves_out(const std::string& path, bool is_folder) const;

 private:
  bool is_excluded(std::string_view path, bool is_folder) const;
  bool is_included(std::string_view path) const;
  bool is_special(std::string_view path) const;
  bool is_output(const std::string& path) const;

  const FileSystem& root_;
  const JekyllRules& rules_;
  std::string output_;
  bool has_own_templates_;
  std::vector<std::string> exclude_;
};

}  // namespace milepost
