// The site's settings, from milepost.toml or another generator's file. Knows nothing of the command line: src/app loads
// a Config, puts its own choices on top and hands it to the stages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/conventions.h"
#include "formats/date.h"
#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "markdown/markdown.h"

namespace milepost {

struct MenuEntry {
  std::string title;
  std::string href;  // as written: "/about/", "posts/x/" or a whole URL
  Place place = {};  // of `href`
};

enum class LinkStyle {
  kFiles,    // links end in index.html, so that the tree works from file://
  kFolders,  // links end in /
};

// The theme's optional scripts, in the order of their loading.
inline constexpr std::string_view kScriptNames[] = {"sort", "weights", "link"};

struct Config {
  std::string title = "My retrospectives";
  std::string description, author;
  std::string lang = "en";
  TimeZone timezone = TimeZone::utc();
  bool timezone_is_set = false;
  std::string base_url;  // "" or absolute with one slash at its end
  std::string theme = "via";
  std::vector<std::string> scripts;  // of kScriptNames
  bool typography = true;
  bool repair_encoding = true;
  bool liquid_in_code = false;
  bool social_cards = true;
  LinkStyle links = LinkStyle::kFiles;
  size_t home_posts = 20;
  size_t feed_posts = 20;
  std::string permalink = "posts/:slug/";
  std::vector<MenuEntry> menu;
  std::string footer;             // inline Markdown
  std::string output = "public";  // as written: relative to the site's root, or absolute
  markdown::Dialect dialect = markdown::Dialect::kMilepost;
  markdown::KramdownOptions kramdown;  // of _config.yml
  Value raw;  // the file's whole table; null without a file. Of two files: milepost.toml's keys before the other's
  Conventions conventions;  // of another generator's folder
};

inline constexpr std::string_view kConfigFile = "milepost.toml";

// Reads and checks `file` in `root`; without such a file all settings are the defaults. Mistakes go to
// `diagnostics` (all of them errors, with places): the caller stops when it has errors.
Config load_config(const FileSystem& root, std::string_view file, Diagnostics& diagnostics);

// The form in which a base URL is kept, or "" where `text` is no http(s) URL. For --base-url.
std::string normalized_base_url(std::string_view text);

}  // namespace milepost
