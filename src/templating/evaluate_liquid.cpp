// Liquid's own expressions. Nothing in them fails for want of a value: what is not there is nil.
#include <algorithm>

#include "templating/evaluator.h"
#include "templating/limits.h"
#include "templating/liquid_numbers.h"
#include "templating/liquid_state.h"
#include "templating/liquid_values.h"

namespace milepost::templating {

Item Evaluator::evaluate_liquid(const Expression& e) {
  switch (e.kind) {
    case ExpressionKind::kLookup:
      return evaluate_lookup(e);
    case ExpressionKind::kRange:
      return evaluate_range(e);
    case ExpressionKind::kLiquidCompare:
      return Item(compare_liquid(e));
    case ExpressionKind::kWhere:
      return evaluate_where(e);
    case ExpressionKind::kJoined: {
      std::string text;
      for (const Expression* part : e.parts) append_liquid_text(text, evaluate(*part));
      return Item::text(std::move(text));
    }
    default:
      return Item::borrowed_text("");  // empty, blank
  }
}

Item Evaluator::evaluate_lookup(const Expression& e) {
  Item owner = evaluate(*e.parts[0]);
  bool is_dotted = e.parts.size() == 1;
  Item key = is_dotted ? Item::borrowed_text(e.text) : evaluate(*e.parts[1]);
  mark(e.span);
  Item found = liquid_member(owner, key, is_dotted);
  return found.is_undefined() ? Item::undefined(words_of(e)) : found;
}

// A list of its numbers.
Item Evaluator::evaluate_range(const Expression& e) {
  int64_t first = leading_whole(evaluate(*e.parts[0])), last = leading_whole(evaluate(*e.parts[1]));
  mark(e.span);
  Items numbers;
  uint64_t size = last < first ? 0 : static_cast<uint64_t>(last) - static_cast<uint64_t>(first) + 1;
  if (size > kMaxListItems) fail_limit("a range of more than 4 million numbers");
  numbers.reserve(size);
  for (int64_t number = first; numbers.size() < size; ++number) numbers.emplace_back(number);
  return Item::list(std::move(numbers));
}

Item Evaluator::evaluate_where(const Expression& e) {
  Item source = evaluate(*e.parts[0]);
  if (!source.is_array() && !source.is_map()) return source;
  Items items;
  for (size_t i = 0; source.is_map() && i < source.map_size(); ++i) items.push_back(source.map_at(i).second);
  if (source.is_array()) items = liquid_items(source);
  Items chosen;
  std::vector<std::pair<std::string, Item>> named;
  Inner inner(*this);
  for (Item& item : items) {
    workspace_.spend(1);
    inner.scope().set(e.name, item);
    Item said = evaluate(*e.parts[1]);
    if (e.text == "group_by_exp") {
      named.emplace_back(liquid_text(said), std::move(item));
    } else if (holds(said)) {
      if (e.text == "find_exp") return item;
      chosen.push_back(std::move(item));
    }
  }
  if (e.text == "find_exp") return {};
  return e.text == "group_by_exp" ? liquid_groups(std::move(named)) : Item::list(std::move(chosen));
}

bool Evaluator::compare_liquid(const Expression& e) {
  Operator operation = e.operators[0];
  bool is_equality = operation == Operator::kEqual || operation == Operator::kNotEqual;
  for (size_t i = 0; is_equality && i < 2; ++i) {
    ExpressionKind kind = e.parts[i]->kind;
    if (kind != ExpressionKind::kEmpty && kind != ExpressionKind::kBlank) continue;
    // Jekyll's Ruby has no `blank?`: nothing is equal to `blank`.
    bool is_equal = kind == ExpressionKind::kEmpty && is_liquid_empty(evaluate(*e.parts[1 - i]));
    return is_equal == (operation == Operator::kEqual);
  }
  Item left = evaluate(*e.parts[0]), right = evaluate(*e.parts[1]);
  mark(e.span);
  if (is_equality) return liquid_equal(left, right) == (operation == Operator::kEqual);
  if (operation == Operator::kContains) return liquid_contains(left, right);
  auto has_order = [](const Item& item) { return item.is_integer() || item.is_real() || item.is_text(); };
  if (!has_order(left) || !has_order(right)) return false;
  int order = liquid_order(left, right);
  if (operation == Operator::kLess) return order < 0;
  if (operation == Operator::kGreater) return order > 0;
  return operation == Operator::kLessEqual ? order <= 0 : order >= 0;
}

}  // namespace milepost::templating
