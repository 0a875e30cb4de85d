// From the site's folder to its inputs: which files there are and what each is for. Of another generator's folder some
// files are looked into, since they say what others are.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/config.h"
#include "content/selection.h"
#include "formats/date.h"
#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"

namespace milepost {

// One Markdown file that may become a post or a page.
struct DocumentInput {
  std::string path;                         // "content/posts/2024-05-02-two-offers/index.md"
  std::string stem;                         // the name that dates and slugs come from: "2024-05-02-two-offers"
  std::string page_folder;                  // for pages: the folder below content, "" at the top
  std::optional<WrittenDate> name_date;     // from the stem
  std::string name_slug;                    // the stem without its date
  bool among_posts = false;                 // in a folder of posts, or with a dated name
  bool in_drafts = false;                   // in _drafts/
  bool is_bundle = false;                   // index.md: the folder's other files belong to it
  std::vector<std::string> bundle_files;    // paths, option files left out
  std::vector<std::string> bundle_options;  // options.* beside index.md

  // Of other generators' folders:
  std::string file_stem;                       // the file's name without its extension
  std::string collection;                      // Jekyll's: "posts", "talks"; "" for pages
  std::string collection_folder;               // "_talks"
  std::vector<std::string> folder_categories;  // Jekyll's: the folders above _posts
  std::string language;                        // Hugo's: "de" of "a.de.md"; "" for the default one
  bool is_section = false;                     // Hugo's _index.md: the text of a list
  bool is_html = false;                        // the text is HTML, not Markdown
  Value handed_down = Value(Map{});            // Hugo's `cascade` of the sections above: front matter of those without
};

// A file that is copied as it is.
struct FileInput {
  std::string source;   // "static/img/a.png"
  std::string address;  // "img/a.png"
  size_t begin = 0;     // bytes that are left out: front matter of a file that is no page
};

struct Inputs {
  std::vector<DocumentInput> documents;     // by path
  std::vector<FileInput> files;             // static files and loose files of content/, by source
  std::vector<std::string> shared_options;  // content/options/*, by path
  std::vector<std::string> templates;       // the site's own, by path
  std::vector<std::string> theme_files;     // of themes/<theme>/, by path
  // Files that are never copied, since they may tell what a writer keeps to themselves: shared sets, options.* of
  // bundles and, once front matter is read, what any document names, also one that is left out.
  std::set<std::string> option_sets;
  std::vector<LeftOutInput> left_out;  // by path
  std::vector<std::string> feeds;      // site paths at which another generator had feeds
  std::vector<std::string> sections;   // site paths of Hugo's lists that have no _index.md
};

// The folders of other generators: by Jekyll's reader.rb and Hugo's content rules.
Inputs discover_jekyll(const FileSystem& root, const Config& config, Diagnostics& diagnostics);
Inputs discover_hugo(const FileSystem& root, const Config& config, Diagnostics& diagnostics);

// Fills DocumentInput::handed_down of a Hugo folder; reads its sections' files.
void hand_down_cascades(const FileSystem& root, const Config& config, Inputs& inputs);

// What the three have in common: the writer's own templates and theme, and an order that no folder decides.
void add_own_theme(const FileSystem& root, const Config& config, Inputs& inputs, Diagnostics& diagnostics);
void sort_by_path(Inputs& inputs);

// By the site's convention. Independent of the order in which folders list their entries.
Inputs discover(const FileSystem& root, const Config& config, Diagnostics& diagnostics);

}  // namespace milepost
