// The door of src/import: an export's files -> a site's files. Order: read, settle addresses, plan, write.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/diagnostic.h"
#include "import/export_files.h"
#include "import/write_site.h"

namespace milepost::import {

enum class Kind { kJekyll, kHugo, kSubstack, kMedium, kText };

std::optional<Kind> kind_named(std::string_view name);
const std::vector<std::string_view>& kind_names();

struct ImportRequest {
  Kind kind = Kind::kText;
  const ExportFiles& files;
  ImportTarget target;
  bool keep_going = false;  // writes the rest where posts are broken
  bool dry_run = false;     // writes nothing
};

struct ImportReport {
  Diagnostics diagnostics;
  size_t posts = 0, pages = 0;
  std::vector<std::string> broken;  // posts that were left out, by their names in the export
  WrittenFiles files;
  bool done = false;  // all is written (or would be); false: nothing is
};

ImportReport import_export(const ImportRequest& request, Diagnostics diagnostics = {});

}  // namespace milepost::import
