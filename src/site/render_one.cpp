#include "site/render_one.h"

#include <algorithm>

#include "content/address.h"
#include "content/load_post.h"
#include "content/read_input.h"
#include "site/expand.h"
#include "site/links.h"
#include "site/loaded_site.h"

namespace milepost::site {
namespace {

RenderedOne render_gfm(const SourceText& source, Diagnostics diagnostics) {
  markdown::ParseOptions options;
  options.dialect = markdown::Dialect::kGfm;
  options.typography = false;
  options.repair_encoding = false;
  markdown::Document document = markdown::parse(source, 0, options, diagnostics);
  return {markdown::render_html(document), std::move(diagnostics)};
}

// The input of that name, or one made up for a text that is none of the site's.
DocumentInput input_of(const LoadedSite& site, const std::string& name) {
  for (const DocumentInput& input : site.inputs.documents)
    if (input.path == name) return input;
  DocumentInput input;
  input.path = name;
  std::string_view stem = name_of(name);
  input.stem = std::string(stem.substr(0, stem.rfind('.')));
  NameParts parts = split_post_name(input.stem);
  input.name_date = parts.date;
  input.name_slug = parts.slug;
  input.among_posts = true;
  return input;
}

RenderedOne render_in_site(const RenderOneRequest& request, const Config& config, const SourceText& source,
                           const LoadedSite& site, Diagnostics diagnostics) {
  DocumentInput input = input_of(site, request.name);
  Diagnostics of_front_matter;
  PostMeta meta = load_post(source, input, config, of_front_matter);
  // A fragment needs no title and no date, and so no front matter.
  for (const Diagnostic& diagnostic : of_front_matter.all())
    if (diagnostic.code != &code::kNoFrontMatter) diagnostics.add(diagnostic);
  const std::string* known = site.index.address_of_source(request.name);
  const std::string address = known ? *known : "";
  OptionSetPointer own;
  if (request.root) own = load_own_options(*request.root, input, meta, source, site.shared, diagnostics);
  const bool knows_site = request.root != nullptr;
  std::optional<ImageSizes> images;
  if (request.root) images.emplace(*request.root, site.index);
  MathRenderer mathematics;
  const LiquidSite liquid(request.root, config, site.index);
  const ExpandScope scope{config,      site.index, site.shared, liquid, knows_site, images ? &*images : nullptr,
                          &mathematics};
  ExpandedPost post = expand(source, meta, address, own.get(), scope, diagnostics);
  show_figures(post.figures, FigureForm::kPage);
  const auto href = [&](std::string_view url) { return href_from_page(url, address, config.links); };
  show_raw_html(post.raw_html, href);
  markdown::RenderOptions options;
  options.address = [&](const markdown::Node& node) { return href(node.url); };
  options.mathematics = formula_html(post.formulas);
  return {markdown::render_html(post.document, options), std::move(diagnostics)};
}

}  // namespace

RenderedOne render_one(const RenderOneRequest& request) {
  RenderedOne rendered;
  std::optional<SourceText> source = decoded_source(request.bytes, request.name, rendered.diagnostics);
  if (!source) return rendered;
  if (!markdown::has_forms(request.dialect)) return render_gfm(*source, std::move(rendered.diagnostics));
  LoadedSite site;
  Diagnostics of_other_posts;  // their own builds tell them
  if (request.root) site = load_site(*request.root, request.config, request.selection, 0, of_other_posts);
  Config config = request.config;
  config.dialect = request.dialect;
  return render_in_site(request, config, *source, site, std::move(rendered.diagnostics));
}

}  // namespace milepost::site
