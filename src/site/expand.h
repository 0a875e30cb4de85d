// One post's text to its finished tree: Liquid run, parsed, figures drawn, links resolved, headings named.
#pragma once

#include <memory>

#include "content/config.h"
#include "content/option_files.h"
#include "content/post_meta.h"
#include "content/site_index.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"
#include "site/formulas.h"
#include "site/image_sizes.h"
#include "site/liquid_pass.h"
#include "site/liquid_site.h"
#include "site/numbered_figures.h"
#include "site/raw_html.h"

namespace milepost::site {

struct ExpandScope {
  const Config& config;
  const SiteIndex& index;
  const SharedOptions& shared;
  const LiquidSite& liquid;
  bool knows_site = true;               // as in LinkScope
  ImageSizes* images = nullptr;         // null: images are left as written
  MathRenderer* mathematics = nullptr;  // null: formulas are shown as TeX
};

struct ExpandedPost {
  std::shared_ptr<const LiquidText> liquid;  // what Liquid made of the source; null where the source is the text
  markdown::Document document;
  PostFigures figures;
  RawHtmlList raw_html;
  PostFormulas formulas;
};

// To be rendered after show_figures and show_raw_html, with formula_html. `address`: the post's site path. `own`: its
// option set, or null. The tree holds views into `source` or into the post's own text.
ExpandedPost expand(const SourceText& source, const PostMeta& meta, const std::string& address, const OptionSet* own,
                    const ExpandScope& scope, Diagnostics& diagnostics);

}  // namespace milepost::site
