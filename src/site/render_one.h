// One Markdown text to an HTML fragment, for `milepost render`. Writes nothing.
#pragma once

#include <string>

#include "content/config.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "site/build.h"

namespace milepost::site {

struct RenderOneRequest {
  const FileSystem* root = nullptr;  // the site the text belongs to: links, option files; nullptr: none
  const Config& config;
  Selection selection;
  std::string name;   // "content/posts/x.md" below root, or "stdin", for places
  std::string bytes;  // as read
  markdown::Dialect dialect = markdown::Dialect::kMilepost;
};

struct RenderedOne {
  std::string html;  // empty when diagnostics has errors that leave nothing
  Diagnostics diagnostics;
};

// In the gfm dialect all of the text is Markdown; in the others, front matter is read first.
RenderedOne render_one(const RenderOneRequest& request);

}  // namespace milepost::site
