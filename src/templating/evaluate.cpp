// Expressions: literals, operators, filters, tests. Names, members and calls are in evaluate_access.cpp.
#include "templating/evaluator.h"
#include "templating/item_text.h"
#include "templating/operators.h"

namespace milepost::templating {

// Counts the work that went into a large item.
Item Evaluator::charged(Item item) {
  if (item.is_text()) workspace_.spend(item.text().size() / 16);
  if (item.is_array()) workspace_.spend(item.array_size());
  return item;
}

Item Evaluator::evaluate(const Expression& e) {
  if (e.kind == ExpressionKind::kConstant) return e.constant;
  if (e.kind == ExpressionKind::kName) return evaluate_name(e);
  Deeper deeper(*this);
  switch (e.kind) {
    case ExpressionKind::kConstant:
      return e.constant;
    case ExpressionKind::kName:
      return evaluate_name(e);
    case ExpressionKind::kList:
    case ExpressionKind::kTuple:
      return evaluate_list(e);
    case ExpressionKind::kMap:
      return evaluate_map(e);
    case ExpressionKind::kAttribute:
      return evaluate_attribute(e);
    case ExpressionKind::kSubscript:
      return evaluate_subscript(e);
    case ExpressionKind::kSlice:
      return evaluate_slice(e);
    case ExpressionKind::kCall:
      return evaluate_call(e);
    case ExpressionKind::kFilter:
      return evaluate_filter(e);
    case ExpressionKind::kTest:
      return evaluate_test(e);
    case ExpressionKind::kNot:
      return Item(!holds(evaluate(*e.parts[0])));
    case ExpressionKind::kNegative:
    case ExpressionKind::kPositive:
    case ExpressionKind::kBinary:
      return charged(evaluate_binary(e));
    case ExpressionKind::kCompare:
      return evaluate_compare(e);
    case ExpressionKind::kAnd: {
      Item left = evaluate(*e.parts[0]);
      return holds(left) ? evaluate(*e.parts[1]) : left;
    }
    case ExpressionKind::kOr: {
      Item left = evaluate(*e.parts[0]);
      return holds(left) ? left : evaluate(*e.parts[1]);
    }
    case ExpressionKind::kConcat:
      return charged(evaluate_concat(e));
    case ExpressionKind::kCondition:
      return evaluate_condition(e);
    default:
      return charged(evaluate_liquid(e));
  }
}

Item Evaluator::evaluate_list(const Expression& e) {
  Items items;
  items.reserve(e.parts.size());
  for (const Expression* part : e.parts) items.push_back(evaluate(*part));
  return e.kind == ExpressionKind::kTuple ? Item::tuple(std::move(items)) : Item::list(std::move(items));
}

Item Evaluator::evaluate_map(const Expression& e) {
  Dictionary members;
  for (size_t i = 0; i + 1 < e.parts.size(); i += 2) {
    Item key = evaluate(*e.parts[i]);
    Item value = evaluate(*e.parts[i + 1]);
    mark(e.parts[i]->span);
    members.set(std::move(key), std::move(value));
  }
  return Item::map(std::move(members));
}

Item Evaluator::evaluate_binary(const Expression& e) {
  Item left = evaluate(*e.parts[0]);
  if (e.kind == ExpressionKind::kNegative || e.kind == ExpressionKind::kPositive) {
    mark(e.span);
    return e.kind == ExpressionKind::kNegative ? negative(left) : positive(left);
  }
  Item right = evaluate(*e.parts[1]);
  for (size_t i = 0; i < 2; ++i) {
    if (!(i == 0 ? left : right).is_undefined()) continue;
    mark(e.parts[i]->span);
    fail_undefined("`" + std::string(words_of(*e.parts[i])) + "` is not defined", suggestion_for(*e.parts[i]));
  }
  mark(e.span);
  switch (e.operators[0]) {
    case Operator::kAdd:
      return add(left, right);
    case Operator::kSubtract:
      return subtract(left, right);
    case Operator::kMultiply:
      return multiply(left, right);
    case Operator::kDivide:
      return divide(left, right);
    case Operator::kDivideFloor:
      return divide_floor(left, right);
    case Operator::kRemainder:
      return remainder(left, right);
    default:
      return power(left, right);
  }
}

// a < b <= c: each neighbour pair must hold; an operand is evaluated once.
Item Evaluator::evaluate_compare(const Expression& e) {
  Item left = evaluate(*e.parts[0]);
  for (size_t i = 0; i < e.operators.size(); ++i) {
    Item right = evaluate(*e.parts[i + 1]);
    mark(e.span);
    bool holds = false;
    switch (e.operators[i]) {
      case Operator::kEqual:
        holds = equal(left, right);
        break;
      case Operator::kNotEqual:
        holds = !equal(left, right);
        break;
      case Operator::kLess:
        holds = less(left, right);
        break;
      case Operator::kLessEqual:
        holds = less(left, right) || equal(left, right);
        break;
      case Operator::kGreater:
        holds = less(right, left);
        break;
      case Operator::kGreaterEqual:
        holds = less(right, left) || equal(left, right);
        break;
      case Operator::kIn:
        holds = contains(right, left);
        break;
      default:
        holds = !contains(right, left);
        break;
    }
    if (!holds) return Item(false);
    left = std::move(right);
  }
  return Item(true);
}

Item Evaluator::evaluate_concat(const Expression& e) {
  Items parts;
  parts.reserve(e.parts.size());
  for (const Expression* part : e.parts) parts.push_back(evaluate(*part));
  mark(e.span);
  return concatenated(parts, at_.autoescape);
}

Item Evaluator::evaluate_condition(const Expression& e) {
  if (truth_of(evaluate(*e.parts[0]))) return evaluate(*e.parts[1]);
  if (e.parts[2] != nullptr) return evaluate(*e.parts[2]);
  return Item::undefined(words_of(e));
}

Item Evaluator::evaluate_filter(const Expression& e) {
  Item value = e.parts[0] == nullptr ? std::move(filter_input_) : evaluate(*e.parts[0]);
  Arguments arguments = evaluate_arguments(e.arguments);
  mark(e.span);
  return apply_filter(*e.filter, value, arguments, at_.autoescape, workspace_, liquid_host());
}

Item Evaluator::evaluate_test(const Expression& e) {
  Item value = evaluate(*e.parts[0]);
  Arguments arguments = evaluate_arguments(e.arguments);
  mark(e.span);
  return Item(apply_test(*e.test, value, arguments, at_.autoescape, workspace_));
}

}  // namespace milepost::templating
