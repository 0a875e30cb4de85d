#include "site/explain_render.h"

#include "site/site_templates.h"

namespace milepost::site {

RenderedPost render_alone(size_t meta, const ExplainScope& scope, Diagnostics& diagnostics) {
  const LoadedSite& site = scope.site;
  const FileSystem& root = scope.request.root;
  std::optional<SourceText> again;
  const SourceText* text = text_of(site, meta, root, again, diagnostics);
  if (!text) return {};
  Diagnostics of_templates;  // they are not the post's
  const templating::Environment templates =
      templating::Environment::compile(load_templates(root, site.inputs, of_templates), of_templates);
  const SiteContext context(scope.config(), site.index, scope.request.version);
  ImageSizes images(root, site.index);
  MathRenderer mathematics;
  const LiquidSite liquid(&root, scope.config(), site.index);
  const RenderScope render{root, site.inputs, site.shared, context, templates, images, mathematics, liquid};
  const std::optional<size_t> rank = site.index.rank(meta);
  return render_post(meta, *text, rank && *rank < scope.config().feed_posts, render, diagnostics);
}

}  // namespace milepost::site
