#include "site/keep_going.h"

#include <set>

namespace milepost::site {
namespace {

// The posts and pages that errors stand in, but for those that are left out already.
std::set<std::string> broken_inputs(const BuildReport& report, const std::set<std::string>& known) {
  std::set<std::string> inputs, broken;
  for (const PublishedInput& input : report.published)
    if (input.kind != "file") inputs.insert(input.source);
  for (const LeftOutInput& input : report.left_out)
    if (input.kind != "file") inputs.insert(input.source);
  for (const Diagnostic& diagnostic : report.diagnostics.all())
    if (diagnostic.severity == Severity::kError && inputs.count(diagnostic.place.file) &&
        !known.count(diagnostic.place.file))
      broken.insert(diagnostic.place.file);
  return broken;
}

// What only the first of two builds said: the errors of those that the second one left out.
void add_errors_of(const std::set<std::string>& sources, const BuildReport& first, BuildReport& second) {
  Diagnostics all;
  for (const Diagnostic& diagnostic : first.diagnostics.all())
    if (sources.count(diagnostic.place.file)) all.add(diagnostic);
  all.merge(std::move(second.diagnostics));
  second.diagnostics = std::move(all);
}

}  // namespace

BuildReport build_what_is_whole(const BuildRequest& request,
                                const std::function<BuildReport(const BuildRequest&)>& build_once) {
  BuildRequest next = request;
  BuildReport report = build_once(next);
  // An error may hide another one until its post is gone; each round leaves out at least one more.
  while (!report.exchanged && !report.interrupted) {
    const std::set<std::string> broken = broken_inputs(report, next.selection.broken);
    if (broken.empty()) break;
    next.selection.broken.insert(broken.begin(), broken.end());
    next.reuse = nullptr;
    next.after_exchange = nullptr;  // what comes now is not the whole of what was asked for
    BuildReport again = build_once(next);
    add_errors_of(next.selection.broken, report, again);
    report = std::move(again);
  }
  return report;
}

}  // namespace milepost::site
