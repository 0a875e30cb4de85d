// The writer: an ImportedSite to files. All or nothing where the target is new; else each file whole, none overwritten.
#pragma once

#include <string>
#include <vector>

#include "ground/file_system.h"
#include "import/export_files.h"
#include "import/imported_site.h"

namespace milepost::import {

// One file to be: its bytes, or where they are in the export.
struct PlannedFile {
  std::string path;  // below the target
  std::string bytes;
  std::string from;  // a name in the export; empty: `bytes`
};

// By path; paths differ.
std::vector<PlannedFile> plan_files(const ImportedSite& site);

struct ImportTarget {
  FileSystem& files;
  std::string folder;  // below files, does not exist yet; "": the root of `files`, which does
};

struct WrittenFiles {
  std::vector<std::string> written;    // with `dry_run`: what would be
  std::vector<std::string> unchanged;  // were there with these bytes
  std::vector<std::string> left;       // were there with others
  bool failed = false;                 // why is told
};

WrittenFiles write_files(const std::vector<PlannedFile>& plan, const ExportFiles& from, const ImportTarget& target,
                         bool dry_run, Diagnostics& diagnostics);

}  // namespace milepost::import
