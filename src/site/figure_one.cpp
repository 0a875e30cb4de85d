#include "site/figure_one.h"

#include <algorithm>
#include <vector>

#include "ground/parallel.h"
#include "ground/suggest.h"
#include "site/expand.h"
#include "site/loaded_site.h"

namespace milepost::site {
namespace {

struct PostsFigures {
  std::vector<FoundFigure> figures;
  Diagnostics diagnostics;
};

bool may_have_figures(const std::string& text) {
  return text.find("{%") != text.npos || text.find("```") != text.npos || text.find("~~~") != text.npos;
}

PostsFigures figures_of(const LoadedSite& site, size_t number, const FileSystem& root, const Config& config,
                        const LiquidSite& liquid) {
  PostsFigures result;
  std::optional<SourceText> again;
  const SourceText* text = text_of(site, number, root, again, result.diagnostics);
  if (!text || !may_have_figures(text->text())) return result;
  const PostMeta& meta = site.index.metas[number];
  OptionSetPointer own =
      load_own_options(root, site.inputs.documents[meta.input], meta, *text, site.shared, result.diagnostics);
  ExpandedPost post = expand(*text, meta, site.index.addresses[number], own.get(),
                             {config, site.index, site.shared, liquid}, result.diagnostics);
  for (PlacedFigure& placed : post.figures.placed)
    result.figures.push_back({meta.source, std::move(placed.plan), std::move(placed.figure)});
  return result;
}

// "content/posts/x.md#fig-a" -> post and figure; "fig-a" -> any post.
bool is_meant(const FoundFigure& figure, std::string_view id) {
  size_t hash = id.rfind('#');
  if (hash == id.npos) return figure.plan.id == id;
  return figure.source == id.substr(0, hash) && figure.plan.id == id.substr(hash + 1);
}

// A figure that cannot be drawn is not found: why not is what the writer needs to know.
void report_causes(const LoadedSite& site, const Diagnostics& of_site, const std::vector<PostsFigures>& posts,
                   Diagnostics& diagnostics) {
  const std::vector<std::string>& shared = site.inputs.shared_options;
  for (const Diagnostic& diagnostic : of_site.all())
    if (diagnostic.severity == Severity::kError && std::ranges::count(shared, diagnostic.place.file) > 0)
      diagnostics.add(diagnostic);
  for (const PostsFigures& post : posts)
    for (const Diagnostic& diagnostic : post.diagnostics.all())
      if (diagnostic.severity == Severity::kError) diagnostics.add(diagnostic);
}

constexpr size_t kMostNamedFigures = 12;  // ids in a message

// "`fig-a`, `tbl-b`", each once.
std::string listed_figures(std::vector<std::string_view> ids) {
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::string text;
  for (size_t i = 0; i < ids.size() && i < kMostNamedFigures; i++)
    text += (i == 0 ? "`" : ", `") + std::string(ids[i]) + "`";
  return text + (ids.size() > kMostNamedFigures ? " …" : "");
}

void report_unknown_figure(std::string_view id, const std::vector<PostsFigures>& posts, Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const PostsFigures& post : posts)
    for (const FoundFigure& figure : post.figures) known.push_back(figure.plan.id);
  size_t hash = id.rfind('#');
  std::string near(nearest(hash == id.npos ? id : id.substr(hash + 1), known));
  diagnostics.add(code::kUnknownFigure, {}, "there is no figure `" + std::string(id) + "`",
                  known.empty()  ? "no post has a generated figure"
                  : near.empty() ? "the posts have " + listed_figures(known)
                                 : "",
                  !near.empty()   ? "did you mean `" + near + "`?"
                  : known.empty() ? "place one in a post first, for example with `{% comparison %}`"
                                  : "ask for one of these");
}

void report_several(std::string_view id, const std::vector<const FoundFigure*>& found, Diagnostics& diagnostics) {
  std::string sources;
  for (const FoundFigure* figure : found) sources += (sources.empty() ? "`" : ", `") + figure->source + "`";
  diagnostics.add(code::kUnknownFigure, {}, "several posts have a figure `" + std::string(id) + "`", sources,
                  "name the post too: `" + found[0]->source + "#" + std::string(id) + "`");
}

}  // namespace

FigureReport find_figure(const FileSystem& root, const Config& config, std::string_view id, unsigned jobs) {
  FigureReport report;
  Diagnostics of_site;
  const Selection all{true, true, {}};
  LoadedSite site = load_site(root, config, all, jobs, of_site);
  std::vector<PostsFigures> posts(site.index.metas.size());
  const LiquidSite liquid(&root, config, site.index);
  parallel_for(posts.size(), jobs, [&](size_t i) { posts[i] = figures_of(site, i, root, config, liquid); });
  std::vector<const FoundFigure*> found;
  for (const PostsFigures& post : posts)
    for (const FoundFigure& figure : post.figures)
      if (is_meant(figure, id)) found.push_back(&figure);
  if (found.size() == 1) {
    report.found = *found[0];
    return report;
  }
  if (found.empty()) {
    report_causes(site, of_site, posts, report.diagnostics);
    report_unknown_figure(id, posts, report.diagnostics);
  } else {
    report_several(id, found, report.diagnostics);
  }
  return report;
}

}  // namespace milepost::site
