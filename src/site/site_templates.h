// The templates of a site: the built-in ones, and the site's own files, which win name by name.
#pragma once

#include <vector>

#include "content/discover.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "ground/source_text.h"

namespace milepost::site {

// Sorted by name; ready for templating::Environment::compile. A name is the path below templates/.
std::vector<SourceText> load_templates(const FileSystem& root, const Inputs& inputs, Diagnostics& diagnostics);

// A diagnostic of the template engine, which knows names only, with the path: "templates/post.html".
Diagnostic with_template_path(Diagnostic diagnostic);

}  // namespace milepost::site
