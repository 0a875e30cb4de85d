// Loops.
#include "templating/evaluator.h"
#include "templating/operators.h"
#include "templating/runtime_objects.h"
#include "templating/sequence.h"

namespace milepost::templating {

// The items that the loop's own `if` lets through.
Items Evaluator::chosen_items(const Statement& s, const Item& source) {
  Sequence all(source);
  Items chosen;
  Inner inner(*this);
  for (size_t i = 0; i < all.size(); ++i) {
    workspace_.spend(1);
    Item item = all.at(i);
    assign(*s.assignments[0].first, item);
    if (truth_of(evaluate(*s.condition))) chosen.push_back(std::move(item));
  }
  return chosen;
}

void Evaluator::execute_for(const Statement& s) {
  const auto& [target, source] = s.assignments[0];
  Item items = evaluate(*source);
  mark(source->span);
  if (s.condition != nullptr) items = Item::list(chosen_items(s, items));
  Sequence sequence(items);
  if (sequence.size() == 0) {
    Inner inner(*this);
    return execute(s.otherwise);
  }
  LoopObject* loop = s.uses_loop ? workspace_.make<LoopObject>(sequence, workspace_) : nullptr;
  for (size_t i = 0; i < sequence.size(); ++i) {
    workspace_.spend(1);
    Inner inner(*this);
    assign(*target, sequence.at(i));
    if (loop != nullptr) {
      loop->move_to(i);
      inner.scope().set(kLoopName, Item::object(loop));
    }
    execute(s.body);
  }
}

}  // namespace milepost::templating
