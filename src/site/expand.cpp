#include "site/expand.h"

#include <algorithm>

#include "content/parse_options.h"
#include "site/check_hidden_names.h"
#include "site/excerpt_end.h"
#include "site/figure_references.h"
#include "site/links.h"
#include "site/liquid_host.h"
#include "site/misspelt_figures.h"
#include "site/tag_scope.h"

namespace milepost::site {
namespace {

// Ids of the page's own parts; docs/templates.md.
const char* const kReservedIds[] = {"mp-main", "mp-toc"};

// A page whose text is HTML: one block, as written.
markdown::Document html_document(const SourceText& source, size_t body_begin) {
  markdown::Document document;
  markdown::Node* block = document.make(markdown::Kind::kHtmlBlock);
  const std::string_view text = source.text();
  block->text = text.substr(body_begin);
  block->line =
      static_cast<uint32_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(body_begin), '\n')) + 1;
  block->column = 1;
  markdown::append_child(document.root(), block);
  return document;
}

ExpandedPost expand_text(const SourceText& source, markdown::TagsFrom tags, const PostMeta& meta,
                         const std::string& address, const OptionSet* own, const ExpandScope& scope,
                         Diagnostics& diagnostics) {
  const markdown::ParseOptions options = parse_options(meta, scope.config);
  ExpandedPost post{nullptr,
                    meta.is_html ? html_document(source, meta.body_begin)
                                 : markdown::parse(source, meta.body_begin, options, diagnostics),
                    {},
                    {},
                    {}};
  mark_excerpt_end(post.document, meta.excerpt_separator);
  const LinkScope links{scope.config, scope.index, meta.source, address, scope.knows_site};
  if (markdown::has_forms(options.dialect)) {
    const SiteTagScope meanings(scope.config, scope.index, meta);
    markdown::resolve_tags(post.document, source, meanings, tags, diagnostics);
    post.figures =
        place_figures(post.document, source, own, scope.shared, links, markdown::inline_style(options), diagnostics);
  }
  if (markdown::has_forms(options.dialect)) warn_of_misspelt_figures(post.document, source, diagnostics);
  if (own) post.figures.hidden.add(own->hidden);
  check_hidden_names(source, meta, post.figures.hidden, diagnostics);
  resolve_links(post.document, source, links, diagnostics);
  if (scope.images) state_image_sizes(post.document, *scope.images);
  post.raw_html = resolve_raw_html(post.document, source, links, diagnostics);
  if (scope.mathematics) post.formulas = convert_formulas(post.document, source, *scope.mathematics, diagnostics);
  markdown::FinishOptions finishing;
  finishing.title = meta.title;
  finishing.keep_levels = markdown::keeps_heading_levels(options.dialect);
  finishing.contents_levels = options.kramdown.contents_levels;
  finishing.reserved_ids.assign(std::begin(kReservedIds), std::end(kReservedIds));
  // What a written figure has for an id stands in the tree, where nothing else gets it.
  for (const PlacedFigure& drawn : post.figures.placed) finishing.reserved_ids.push_back(drawn.plan.id);
  finishing.heading_ids = markdown::heading_ids(options.dialect);
  if (markdown::has_forms(options.dialect)) {
    markdown::finish(post.document, finishing, source, diagnostics);
  } else {
    markdown::finish(post.document, finishing);
  }
  if (markdown::has_forms(options.dialect)) check_references(post.document, source, post.figures, diagnostics);
  return post;
}

}  // namespace

ExpandedPost expand(const SourceText& source, const PostMeta& meta, const std::string& address, const OptionSet* own,
                    const ExpandScope& scope, Diagnostics& diagnostics) {
  const PostLiquidHost host(scope.liquid, meta, address, source);
  const LiquidPassOptions options{parse_options(meta, scope.config), meta.is_html, scope.config.liquid_in_code};
  std::optional<LiquidText> liquid = run_liquid_pass(source, meta.body_begin, options, host, diagnostics);
  if (!liquid) return expand_text(source, markdown::TagsFrom::kWriter, meta, address, own, scope, diagnostics);
  Diagnostics of_text;
  auto text = std::make_shared<const LiquidText>(std::move(*liquid));
  ExpandedPost post = expand_text(text->text, markdown::TagsFrom::kLiquid, meta, address, own, scope, of_text);
  add_at_source(of_text, source, *text, diagnostics);
  post.liquid = std::move(text);
  return post;
}

}  // namespace milepost::site
