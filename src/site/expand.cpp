#include "site/expand.h"

#include "site/links.h"
#include "site/liquid_scope.h"

namespace milepost::site {
namespace {

// Ids of the page's own parts; docs/templates.md.
const char* const kReservedIds[] = {"mp-main", "mp-toc"};

}  // namespace

ExpandedPost expand(const SourceText& source, const PostMeta& meta, const std::string& address,
                    const figures::OptionSet* own, const ExpandScope& scope, Diagnostics& diagnostics) {
  markdown::ParseOptions options;
  options.dialect = scope.config.dialect;
  options.typography = scope.config.typography;
  options.repair_encoding = scope.config.repair_encoding;
  options.is_thread = !meta.has_front_matter;
  ExpandedPost post{markdown::parse(source, meta.body_begin, options, diagnostics), {}};
  if (options.dialect == markdown::Dialect::kMilepost) {
    markdown::resolve_liquid(post.document, source, PostLiquidScope(scope.config, scope.index, meta), diagnostics);
    post.figures = place_figures(post.document, source, own, scope.shared, diagnostics);
  }
  resolve_links(post.document, source, {scope.config, scope.index, meta.source, address, scope.knows_site},
                diagnostics);
  markdown::FinishOptions finishing;
  finishing.title = meta.title;
  finishing.reserved_ids.assign(std::begin(kReservedIds), std::end(kReservedIds));
  finishing.reserved_ids.insert(finishing.reserved_ids.end(), post.figures.ids.begin(), post.figures.ids.end());
  markdown::finish(post.document, finishing);
  return post;
}

}  // namespace milepost::site
