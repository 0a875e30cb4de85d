// A post in HTML -> the Markdown of an ImportedPost, with its pictures. What the readers for Substack and Medium share.
#pragma once

#include <optional>

#include "import/export_files.h"
#include "import/html_tree.h"
#include "import/imported_site.h"

namespace milepost::import {

struct HtmlPost {
  SourceText source;
  HtmlNode body;
};
// Nothing where it cannot be read, which has been told as an error.
std::optional<HtmlPost> read_html_post(const ExportFiles& files, const std::string& name, Diagnostics& diagnostics);

// `content`: the part of the tree that is the post's text. Fills `post.body` and `post.files`, looks for options.
void take_html_body(ImportedPost& post, HtmlNode content, const SourceText& source, const ExportFiles& files,
                    Diagnostics& diagnostics);

}  // namespace milepost::import
