// One generated figure of a site, found by its id, for `milepost figure`. Writes nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "figures/figure.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "site/build.h"

namespace milepost::site {

struct FoundFigure {
  std::string source;  // the post that it stands in
  figures::FigurePlan plan;
  figures::FigureHtml figure;
};

struct FigureReport {
  std::optional<FoundFigure> found;
  Diagnostics diagnostics;  // an unknown id (did-you-mean) or one that several posts have is an error
};

// `id`: "fig-research-applied", or with its post: "content/posts/x.md#fig-research-applied".
// Drafts and future posts are searched too.
FigureReport find_figure(const FileSystem& root, const Config& config, std::string_view id, unsigned jobs);

}  // namespace milepost::site
