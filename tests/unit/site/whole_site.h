// A whole site in one string, built in memory: the language of the site tests.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ground/memory_file_system.h"
#include "site/build.h"
#include "site/config.h"

namespace milepost::site {

// "-- path --" lines, each followed by that file's text.
std::map<std::string, std::string> files_of(std::string_view text);

class WholeSite {
 public:
  explicit WholeSite(std::string_view text);

  MemoryFileSystem& disk() { return *disk_; }
  Selection selection{false, false, std::chrono::sys_seconds{std::chrono::sys_days{std::chrono::year{2026} / 6 / 1}}};
  unsigned jobs = 1;
  bool strict = false;
  std::string output = "public";
  const std::atomic<bool>* stop = nullptr;

  BuildReport build();
  // The output file's text; fails the test where there is none.
  std::string page(const std::string& path);
  bool has_page(const std::string& path) const;
  // The output tree, manifest left out.
  std::map<std::string, std::string> tree() const;

 private:
  std::unique_ptr<MemoryFileSystem> disk_;
};

// "MP0506 content/posts/a.md:3:1 unknown key `x`", one a line, notes left out.
std::string told(const Diagnostics& diagnostics);
// The codes alone: "MP0506 MP0101".
std::string codes(const Diagnostics& diagnostics);

bool contains(const std::string& text, const std::string& part);
// A file of a whole site: a post with these lines of front matter.
std::string post_file(const std::string& path, const std::string& keys, const std::string& body = "Words.");

}  // namespace milepost::site
