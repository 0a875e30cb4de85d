// What an import takes from Jekyll's _config.yml: the site's name and place, the pattern of addresses, defaults of
// front matter, files that are left out. All else is told.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "import/export_files.h"
#include "import/imported_site.h"

namespace milepost::import {

struct JekyllDefaults {
  std::string path, type;
  Map values;
};

struct JekyllConfig {
  std::string permalink = "date";
  std::vector<JekyllDefaults> defaults;
  std::vector<std::string> exclude;
  std::string data_folder;  // where it is not `_data`
  std::optional<TimeZone> timezone;

  bool leaves_out(std::string_view name) const;
  // The defaults for a file of `type` ("posts", "drafts", "pages"): the more exact scope wins.
  Map defaults_for(std::string_view name, std::string_view type) const;
  // The day that stands in an address.
  std::chrono::year_month_day address_day(const WrittenDate& date) const;
};

// A file that cannot be read is an error; none at all gives Jekyll's own defaults.
JekyllConfig read_jekyll_config(const ExportFiles& files, ImportedSettings& settings, Diagnostics& diagnostics);

// The site's address from its host and the path below: "https://a.org" and "/blog" -> "https://a.org/blog/".
std::string base_url_of(const std::string& host, const std::string& path);
// The text at `key` of a map, or "".
std::string text_at(const Value& map, std::string_view key);

}  // namespace milepost::import
