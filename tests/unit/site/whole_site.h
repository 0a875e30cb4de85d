// A whole site in one string, built in memory: the language of the site tests.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "../content/folder_text.h"
#include "content/config.h"
#include "ground/memory_file_system.h"
#include "site/build.h"

namespace milepost::site {

class WholeSite {
 public:
  explicit WholeSite(std::string_view text);

  MemoryFileSystem& disk() { return *disk_; }
  Selection selection{false, false, std::chrono::sys_seconds{std::chrono::sys_days{std::chrono::year{2026} / 6 / 1}}};
  unsigned jobs = 1;
  bool strict = false;
  std::string output = "public";
  const std::atomic<bool>* stop = nullptr;
  std::optional<Share> share;
  std::vector<ShardFolder> shards;

  BuildReport build();
  // The output file's text; fails the test where there is none.
  std::string page(const std::string& path);
  bool has_page(const std::string& path) const;
  // The output tree, manifest left out.
  std::map<std::string, std::string> tree() const;

 private:
  std::unique_ptr<MemoryFileSystem> disk_;
};

}  // namespace milepost::site
