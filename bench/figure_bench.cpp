// Draws one figure ROUNDS times, from a request that has been read: a profiler counts what laying out and writing cost.
// Not a test.  figure_bench KIND [ROUNDS [OPTIONS]]
#include <cstdlib>
#include <iostream>

#include "figures_random.h"

namespace {

using namespace milepost;
using namespace milepost::figures;

Value flow(const std::string& from, const std::string& to, int64_t number) {
  Map map;
  map.set("from", from);
  map.set("to", to);
  map.set("number", number);
  return Value(std::move(map));
}

// Six stages and 34 ends.
Value flows_of_40_names() {
  List flows;
  constexpr int64_t kEnds[] = {5, 5, 5, 5, 5, 9};
  for (size_t stage = 0; stage < std::size(kEnds); ++stage) {
    const std::string from = "Stage " + std::to_string(stage + 1);
    for (int64_t end = 0; end < kEnds[stage]; ++end)
      flows.push_back(flow(from, "Rejected in week " + std::to_string(end + 1), 7 + 3 * end));
    const auto rest = static_cast<int64_t>(171 + 65 * (4 - stage));
    if (stage < 5) flows.push_back(flow(from, "Stage " + std::to_string(stage + 2), rest));
  }
  Map funnel;
  funnel.set("flows", std::move(flows));
  return Value(std::move(funnel));
}

}  // namespace

int main(int argc, char** argv) {
  const std::string kind = argc > 1 ? argv[1] : "flow";
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 1;
  OptionSet set = RandomSets(7).make_full(argc > 3 ? static_cast<size_t>(std::atoi(argv[3])) : 60);
  set.funnel = flows_of_40_names();
  const FigureRequest request = full_request(kind);
  const InlineText inline_text = escaping_text();
  Diagnostics diagnostics;
  const Result<PreparedFigure> figure = prepare_figure(request, &set, inline_text, diagnostics);
  if (!figure.ok()) return std::cerr << figure.error().message << "\n", 1;
  size_t bytes = 0;
  for (int round = 0; round < rounds; ++round) bytes = figure->draw(figure->plan(), "Figure 1").html.size();
  std::cout << kind << ": " << bytes << " bytes of HTML\n";
  return 0;
}
