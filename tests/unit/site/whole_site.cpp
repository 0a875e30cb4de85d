#include "whole_site.h"

#include <catch2/catch.hpp>

#include "site/manifest.h"

namespace milepost::site {

WholeSite::WholeSite(std::string_view text) : disk_(std::make_unique<MemoryFileSystem>(files_of(text))) {}

BuildReport WholeSite::build() {
  Diagnostics diagnostics;
  Config config = load_config(*disk_, kConfigFile, diagnostics);
  INFO(told(diagnostics));
  REQUIRE(!diagnostics.has_errors());
  BuildRequest request{*disk_, config, {*disk_, output, output, false}, selection, strict, jobs, "1.2.3", stop, {}};
  request.share = share;
  request.shards = shards;
  return site::build(request);
}

std::string WholeSite::page(const std::string& path) {
  FileResult<std::string> text = disk_->read(output + "/" + path);
  INFO("no page " << path);
  REQUIRE(text.ok());
  return text.value();
}

bool WholeSite::has_page(const std::string& path) const { return disk_->look(output + "/" + path).ok(); }

std::map<std::string, std::string> WholeSite::tree() const {
  std::map<std::string, std::string> tree;
  for (const auto& [path, bytes] : disk_->files()) {
    if (!path.starts_with(output + "/")) continue;
    std::string name = path.substr(output.size() + 1);
    if (name != kManifestFile) tree[name] = bytes;
  }
  return tree;
}

}  // namespace milepost::site
