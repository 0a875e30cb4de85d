// The data that stands beside a figure is the figure: random option sets are drawn, their JSON is read back, and the
// second drawing has the same bytes.  figures_data [SEED]
#include <cstdlib>
#include <iostream>

#include "figures_random.h"
#include "formats/json.h"
#include "options/read_option_set.h"

namespace {

using namespace milepost;
using namespace milepost::figures;
using namespace milepost::drawing;

FigureRequest comparison_request() {
  FigureRequest request;
  request.kind = "comparison";
  Map arguments;
  arguments.set("columns", "outcome, axis, kind");
  request.arguments = arguments;
  return request;
}

Result<FigureHtml> drawn(const FigureRequest& request, const OptionSet& set) {
  Diagnostics diagnostics;
  const InlineText inline_text = escaping_text();
  const Result<PreparedFigure> prepared = prepare_figure(request, &set, inline_text, diagnostics);
  if (!prepared.ok()) return prepared.error();
  return prepared->draw(prepared->plan(), "Figure 1");
}

// "" where the drawing of what was read is the drawing of what was written.
std::string check_round_trip(const FigureRequest& request, const OptionSet& set) {
  const Result<FigureHtml> first = drawn(request, set);
  if (!first.ok()) return "not drawn: " + first.error().message;
  if (first->json.empty()) return "no data";
  const SourceText source("data.json", first->json);
  const auto value = parse_json(source);
  if (!value.ok()) return "the data is no JSON";
  Diagnostics said;
  const OptionSet again = read_option_set(*value, source, "options", said);
  if (!said.all().empty()) return "reading says: " + said.all().front().message;
  const Result<FigureHtml> second = drawn(request, again);
  if (!second.ok()) return "not drawn again: " + second.error().message;
  if (second->csv != first->csv) return "another CSV";
  if (second->json != first->json) return "another JSON";
  return second->html == first->html ? "" : "another drawing";
}

// Every kind that draws what RandomSets::make_full has.
constexpr std::string_view kKinds[] = {"map", "dots", "timeline", "series", "ranges", "roadmap", "funnel", "flow"};

}  // namespace

int main(int argc, char** argv) {
  RandomSets sets(argc > 1 ? static_cast<uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 20241122);
  size_t passed = 0, failed = 0;
  const auto check = [&](const FigureRequest& request, const OptionSet& set) {
    const std::string finding = check_round_trip(request, set);
    ++(finding.empty() ? passed : failed);
    if (!finding.empty())
      std::cout << "FAILED " << set.options.size() << " options, " << request.kind << ": " << finding << "\n";
  };
  for (size_t count = 1; count <= 60; ++count) {
    const OptionSet set = sets.make(count, count % 2 == 1, count % 3 == 0);
    for (const FigureRequest& request : {spectrum_request("", ""), comparison_request()}) check(request, set);
    const OptionSet full = sets.make_full(count);
    for (const std::string_view kind : kKinds) check(full_request(kind), full);
  }
  std::cout << passed << " passed, " << failed << " failed\n";
  return failed == 0 && passed > 0 ? 0 : 1;
}
