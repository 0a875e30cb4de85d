// One post or page to the bytes of its HTML file, and the digest that stays of it.
#pragma once

#include <string>
#include <vector>

#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "ground/source_text.h"
#include "site/build_visitor.h"
#include "site/expand.h"
#include "site/feed_pictures.h"
#include "site/figure_files.h"
#include "site/post_digest.h"
#include "site/site_context.h"
#include "templating/template.h"

namespace milepost::site {

struct RenderScope {
  const FileSystem& root;
  const Inputs& inputs;
  const SharedOptions& shared;
  const SiteContext& context;
  const templating::Environment& templates;
  ImageSizes& images;
  MathRenderer& mathematics;
  const LiquidSite& liquid;
  BuildVisitor* visitor = nullptr;  // null: nobody looks on
};

struct RenderedPost {
  std::string bytes;  // empty where there were errors
  PostDigest digest;
  std::vector<FeedPicture> pictures;  // of posts in the feed; not claimed yet
  std::optional<FigureFile> card;     // its own social card; not claimed yet
  std::vector<FigureFile> data;       // of figures; not claimed yet
};

// `number`: of the post in SiteIndex::metas; `in_feed`: its full content is kept for the feed.
RenderedPost render_post(size_t number, const SourceText& source, bool in_feed, const RenderScope& scope,
                         Diagnostics& diagnostics);

}  // namespace milepost::site
