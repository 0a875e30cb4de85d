#include "check/check.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "check/finders.h"
#include "check/links_beside_text.h"

namespace milepost::check {
namespace {

bool stands_before(const Place& a, const Place& b) {
  return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
}

Diagnostics in_order(const Diagnostics& diagnostics) {
  std::vector<Diagnostic> all = diagnostics.all();
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return stands_before(a.place, b.place); });
  Diagnostics sorted;
  for (Diagnostic& diagnostic : all) sorted.add(std::move(diagnostic));
  return sorted;
}

// Near misses of syntax. Where the build says something of that line's syntax, it has seen more.
bool gives_way(const Diagnostic& finding) {
  const Code* const kGuesses[] = {&code::kNearTable, &code::kNearLink, &code::kUnclosedEmphasis, &code::kUnclosedCode,
                                  &code::kMarkupLeft};
  return std::ranges::count(kGuesses, finding.code) > 0;
}

// Markdown's messages and those of Liquid.
bool is_of_syntax(const Diagnostic& diagnostic) {
  return diagnostic.code->id.starts_with("MP02") || diagnostic.code->id.starts_with("MP04");
}

void add_finders(const Diagnostics& found, const Diagnostics& of_build, Diagnostics& all) {
  std::set<std::pair<std::string_view, uint32_t>> told;
  for (const Diagnostic& diagnostic : of_build.all())
    if (is_of_syntax(diagnostic)) told.emplace(diagnostic.place.file, diagnostic.place.line);
  for (const Diagnostic& finding : found.all())
    if (!gives_way(finding) || !told.count({finding.place.file, finding.place.line})) all.add(finding);
}

}  // namespace

CheckReport check_site(const SurveyRequest& request) {
  SurveyedSite survey = survey_site(request);
  CheckReport report;
  report.posts = survey.site.index.posts.size();
  report.pages = survey.site.index.metas.size() - report.posts;
  report.interrupted = survey.interrupted;
  Diagnostics found = std::move(survey.of_pages);
  for (const SiteFinder& finder : site_finders()) finder.find(survey, request.root, found);
  report.outer = all_outer_links(survey);
  Diagnostics all = std::move(survey.of_build);
  add_finders(found, Diagnostics(all), all);
  report.diagnostics = in_order(all);
  return report;
}

size_t count_findings(const Diagnostics& diagnostics) {
  return diagnostics.count(Severity::kError) + diagnostics.count(Severity::kWarning);
}

}  // namespace milepost::check
