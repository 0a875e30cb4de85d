// What every reader makes of its export, and what the writer writes: posts and pages with front matter in milepost's
// keys, files to copy, settings. Knows neither the export's own form nor the target's disk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "formats/date.h"
#include "formats/value.h"
#include "ground/diagnostic.h"

namespace milepost::import {

// A file of the export that is copied as it is.
struct ImportedFile {
  std::string from;  // its name in the export
  std::string to;    // of a post: below its folder; else below the target
};

struct ImportedPost {
  std::string source;      // its name in the export
  Place place;             // of messages about the whole post
  uint32_t body_line = 0;  // lines of the source above `body`, where it comes from Markdown
  bool is_page = false;
  std::string page_folder;  // of pages: below content/pages, "" at the top
  std::string slug;         // for the file's name and, unless the front matter says otherwise, the address
  std::optional<WrittenDate> date;
  Map front_matter;                        // in milepost's keys, in the order in which they are written
  std::vector<std::string> old_addresses;  // "/2022/04/25/a.html"; those of the front matter's aliases included
  std::string body;                        // Markdown, ends with a line end
  std::vector<ImportedFile> files;         // a post with files becomes a bundle
  std::string options;                     // a proposed option set, as YAML; empty: none
};

struct ImportedSettings {
  std::string title, description, author, base_url, timezone, lang;
  std::string dialect;  // empty: milepost's own
};

struct ImportedSite {
  ImportedSettings settings;
  std::vector<ImportedPost> posts;  // and pages, in the order of their names in the export
  std::vector<ImportedFile> files;  // static files, templates' includes
  std::vector<std::string> broken;  // names of posts that cannot be imported; why is told as errors
};

}  // namespace milepost::import
