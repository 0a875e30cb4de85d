// Random option sets through every kind that has a drawing: no overlap, nothing clipped, no label missing, and no
// crossing but of roads, which the report counts.  figures_kinds [SEED]
#include <cstdlib>
#include <iostream>

#include "drawing/layout_report.h"
#include "figures_random.h"

namespace {

using namespace milepost;
using namespace milepost::figures;

constexpr std::string_view kKinds[] = {"spectrum", "map",    "dots", "timeline", "series",
                                       "ranges",   "funnel", "flow", "roadmap"};

struct Count {
  size_t passed = 0, failed = 0, drawings = 0;
  void record(const std::string& finding, std::string_view kind, size_t options) {
    ++(finding.empty() ? passed : failed);
    if (!finding.empty()) std::cout << "FAILED " << kind << " of " << options << ": " << finding << "\n";
  }
};

// Series name their lines only where there are several, flows their stages.
bool labels_are_items(std::string_view kind) { return kind != "series" && kind != "ranges" && kind != "flow"; }

std::string check(const FigureHtml& figure, std::string_view kind, size_t count) {
  drawing::LayoutReport report = figure.report;
  if (kind == "roadmap") report.crossings = 0;
  if (!report.is_clean()) return report_words(report);
  if (labels_are_items(kind) && report.labels != count) return std::to_string(report.labels) + " labels";
  for (const char* wrong : {"nan", "inf "})
    if (figure.alone.svg().find(wrong) != std::string::npos) return std::string("the drawing has ") + wrong;
  return "";
}

void check_kind(const OptionSet& set, std::string_view kind, size_t options, Count& total) {
  const FigureRequest request = full_request(kind);
  const InlineText inline_text = escaping_text();
  Diagnostics diagnostics;
  const auto prepared = prepare_figure(request, &set, inline_text, diagnostics);
  if (!prepared.ok()) return total.record(prepared.error().message, kind, options);
  const FigureHtml figure = prepared->draw(prepared->plan(), "Figure 1"),
                   again = prepared->draw(prepared->plan(), "Figure 1");
  total.record(figure.html == again.html ? "" : "drawn twice, it differs", kind, options);
  if (figure.alone.empty()) return;
  ++total.drawings;
  total.record(check(figure, kind, options), kind, options);
}

}  // namespace

int main(int argc, char** argv) {
  RandomSets sets(argc > 1 ? static_cast<uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 20261121);
  Count total;
  for (int round = 0; round < 3; ++round)
    for (size_t options = 1; options <= 60; ++options) {
      const OptionSet set = sets.make_full(options);
      for (const std::string_view kind : kKinds) check_kind(set, kind, options, total);
    }
  if (total.drawings < total.passed / 4) total.record("hardly anything was drawn", "all", total.drawings);
  std::cout << total.passed << " passed, " << total.failed << " failed\n";
  return total.failed == 0 ? 0 : 1;
}
