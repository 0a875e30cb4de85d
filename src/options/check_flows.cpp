#include "options/check_flows.h"

#include <algorithm>
#include <map>

#include "options/funnel.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost {
namespace {

// A flow with the places of what was written.
struct PlacedFlow {
  Flow flow;
  Span whole, number;
};

std::string in_backticks(const std::string& name) { return "`" + name + "`"; }

std::vector<PlacedFlow> placed_flows(const Value& funnel) {
  std::vector<PlacedFlow> flows;
  for (const Value* value : maps_of(funnel, "flows")) {
    const Value* number = value->find("number");
    const auto quantity = number ? read_quantity(*number) : std::nullopt;
    if (quantity)
      flows.push_back({{text_of(*value, "from"), text_of(*value, "to"), *quantity}, value->span, number->span});
  }
  return flows;
}

class FlowCheck {
 public:
  FlowCheck(const Value& funnel, const SourceText& source, Diagnostics& diagnostics)
      : flows_(placed_flows(funnel)), source_(source), diagnostics_(diagnostics) {}

  void run() {
    for (const PlacedFlow& placed : flows_) check_number(placed);
    check_circles();
    if (!has_mistakes_) check_balance();
  }

 private:
  struct Through {
    Quantity in, out;
    const PlacedFlow *first_in = nullptr, *first_out = nullptr;
  };

  void mistake(const Code& code, Span span, std::string message, std::string fix) {
    diagnostics_.add(code, source_.place(span), std::move(message), {}, std::move(fix));
    has_mistakes_ = true;
  }

  void check_number(const PlacedFlow& placed) {
    if (size_of(placed.flow.number) < 0)
      mistake(code::kOptionBadValue, placed.number, "a flow of " + quantity_text(placed.flow.number, false),
              "a flow counts what went from one stage to the next: give 0 or more");
  }

  void check_circles() {
    std::vector<Flow> flows;
    for (const PlacedFlow& placed : flows_) flows.push_back(placed.flow);
    for (const size_t i : closing_flows(flows)) {
      const Flow& flow = flows[i];
      if (flow.from == flow.to)
        mistake(code::kFlowCircle, flows_[i].whole, in_backticks(flow.from) + " flows into itself",
                "let it lead to another stage, or go");
      else
        mistake(code::kFlowCircle, flows_[i].whole,
                "the flow from " + in_backticks(flow.from) + " to " + in_backticks(flow.to) + " closes a circle",
                "a funnel leads from first to last: give what comes later a name of its own");
    }
  }

  static void add(Quantity& sum, const PlacedFlow*& first, const PlacedFlow& placed) {
    sum = first ? sum_of(sum, placed.flow.number) : placed.flow.number;
    if (!first) first = &placed;
  }

  void check_balance() {
    std::map<std::string, Through> stages;
    for (const PlacedFlow& placed : flows_) {
      Through &from = stages[placed.flow.from], &to = stages[placed.flow.to];
      add(from.out, from.first_out, placed);
      add(to.in, to.first_in, placed);
    }
    for (const PlacedFlow& placed : flows_) {
      const Through& stage = stages[placed.flow.from];
      if (stage.first_out == &placed && stage.first_in) compare(stage, placed);
    }
  }

  // A number that is only about right contradicts nothing that is near.
  void compare(const Through& stage, const PlacedFlow& first_out) {
    const double gap = gap_between(stage.in, stage.out);
    if (gap == 0) return;
    const bool exact = is_exact(stage.in) && is_exact(stage.out), more_left = gap < 0;
    const std::string rest = (exact ? "" : "about ") + number_text(more_left ? -gap : gap);
    diagnostics_.add({&code::kFlowImbalance, exact && more_left ? Severity::kWarning : Severity::kNote,
                      source_.place(first_out.whole),
                      quantity_text(stage.in, false) + " came to " + in_backticks(first_out.flow.from) + ", " +
                          quantity_text(stage.out, false) + " left it",
                      more_left ? "what leaves a stage came to it before: " + rest + " more left"
                                : "the figure shows " + rest + " as `" + std::string(kNotStatedName) + "`",
                      more_left ? "correct a number, or add the flow by which the others came"
                                : "add a flow for them, or correct a number"});
  }

  const std::vector<PlacedFlow> flows_;
  const SourceText& source_;
  Diagnostics& diagnostics_;
  bool has_mistakes_ = false;
};

}  // namespace

void check_flows(const Value& set, const SourceText& source, Diagnostics& diagnostics) {
  const Value* funnel = set.find("funnel");
  if (funnel) FlowCheck(*funnel, source, diagnostics).run();
}

}  // namespace milepost
