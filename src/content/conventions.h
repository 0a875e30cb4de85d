// What the folder of another generator asks of the stages, beyond the settings that milepost has itself: where
// posts stand, how addresses are made, what front matter holds when a file says nothing. Data only; jekyll_config.h
// and hugo_config.h fill it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "formats/value.h"

namespace milepost {

enum class Convention { kMilepost, kJekyll, kHugo };

// One entry of Jekyll's `defaults`.
struct ScopedDefaults {
  std::string path;                 // the files it is for begin so; may hold `*`; "" for all
  std::optional<std::string> type;  // "posts", "pages" or a collection's name
  Value values;                     // a map without places
};

struct JekyllCollection {
  std::string name;       // its folder is "_" and this
  std::string permalink;  // "" for the default
  bool is_published = false;
};

struct JekyllRules {
  std::string posts_permalink = "/:categories/:year/:month/:day/:title:output_ext";
  std::string suffix = ".html";  // what default addresses of pages end in: ".html", "/" or ""
  std::vector<JekyllCollection> collections;
  std::string collections_folder;  // "" or the folder that holds them, and _posts
  std::vector<ScopedDefaults> defaults;
  std::vector<std::string> include, exclude;  // patterns, as written
  std::vector<std::string> markdown_extensions{".markdown", ".mkdown", ".mkdn", ".mkd", ".md"};
};

struct HugoRules {
  std::string content_folder = "content";
  std::vector<std::string> static_folders{"static"};
  std::map<std::string, std::string> permalinks;  // patterns by section
  std::vector<std::string> languages;             // those whose names end a file's stem: "a.de.md"
  std::string default_language = "en";
  bool default_language_in_folder = false;
  bool ugly_addresses = false;
  bool keeps_case = false;
  bool dates_from_names = false;  // `[frontmatter] date = [":filename"]`: the slug comes from there too
};

struct Conventions {
  Convention kind = Convention::kMilepost;
  std::string config_file;             // "_config.yml"; "" for milepost's own
  bool has_milepost_settings = false;  // milepost.toml stands there too
  std::string base_path;               // "/blog", where the site has no whole address
  bool future = false, drafts = false, unpublished = false, expired = false;
  std::string excerpt_separator;  // "" for <!--more-->
  JekyllRules jekyll;
  HugoRules hugo;

  bool is_foreign() const { return kind != Convention::kMilepost; }
};

}  // namespace milepost
