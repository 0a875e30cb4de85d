// A whole site in one string and what `check` says of it: the language of the check tests.
#pragma once

#include <string>
#include <string_view>

#include "check/check.h"
#include "whole_site.h"

namespace milepost::check {

// "-- path --" lines, each followed by that file's text.
class CheckedSite {
 public:
  explicit CheckedSite(std::string_view text);

  MemoryFileSystem& disk() { return disk_; }
  bool strict = false;
  unsigned jobs = 1;

  CheckReport check() const;
  // What is said, one a line, as told() has it: "MP0906 content/posts/a.md:2:8 …".
  std::string told() const { return milepost::told(check().diagnostics); }

 private:
  MemoryFileSystem disk_;
};

// A post with nothing to be said of, but for its body.
std::string post(const std::string& path, const std::string& title, const std::string& body);
// What is said of one post of this body, which begins on line 6; without the file's name: "MP0902 7:1 …".
std::string told_of(const std::string& body);

}  // namespace milepost::check
