// One Markdown file of an export with its front matter: what the readers for Jekyll, Hugo, Substack and plain text
// share.
#pragma once

#include <optional>
#include <string>

#include "import/export_files.h"
#include "import/front_matter.h"
#include "import/imported_site.h"

namespace milepost::import {

struct MarkdownPost {
  ImportedPost post;  // source, place and body; the rest is for settle_post
  ConvertedFrontMatter front;
  bool has_front_matter = false;
};

// Nothing where it cannot be read, which has been told as an error. `defaults`: front matter for keys that it leaves
// out.
std::optional<MarkdownPost> read_markdown(const ExportFiles& files, const std::string& name, const Map& defaults,
                                          Diagnostics& diagnostics);

// "2022-04-25-roads" -> the date and "roads"; without a date, all of it.
struct DatedName {
  std::optional<WrittenDate> date;
  std::string rest;
};
DatedName split_name(std::string_view stem);
// "a/b/c.md" -> "c"; "a/b"; ".md".
std::string stem_of(std::string_view name);
std::string folder_of(std::string_view name);
std::string extension_of(std::string_view name);
bool is_markdown_file(std::string_view name);
// "leaving-the-lab" -> "Leaving the lab".
std::string title_of_slug(std::string_view slug);

// Fills the post's date, slug and front matter (title first, then the date, then the rest). A date that cannot be read
// is kept as `x_date`, with a warning, and the name's counts.
void settle_post(MarkdownPost& read, const std::optional<WrittenDate>& name_date, const std::string& name_slug,
                 Diagnostics& diagnostics);

// Looks at the post's images and links to files: those that stand beside it in the export come along; what is missing
// or on another host is told.
void collect_files(ImportedPost& post, const ExportFiles& files, Diagnostics& diagnostics);
// Writes an option set beside the post where its text tells options, and says what to check.
void propose_post_options(ImportedPost& post, Diagnostics& diagnostics);

}  // namespace milepost::import
