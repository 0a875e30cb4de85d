// Shared by the tests of whole imports: an export in memory, imported into a folder in memory.
#pragma once

#include <map>
#include <string>

#include "ground/memory_file_system.h"
#include "import/import.h"

namespace milepost::import {

using Files = std::map<std::string, std::string>;

struct Imported {
  ImportReport report;
  Files files;  // of the target afterwards

  // "MP0815 …" for each, in order.
  std::string told() const;
  const std::string& file(const std::string& path) const;  // "(no such file)" where it is not there
};

struct ImportOptions {
  Files target = {};
  std::string folder = "";  // new; "": the target's root
  bool keep_going = false, dry_run = false;
};
Imported import_files(Kind kind, const Files& files, const ImportOptions& options = {});

}  // namespace milepost::import
