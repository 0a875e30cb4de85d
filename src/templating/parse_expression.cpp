// Expressions, from the loosest operator to the tightest: if-else, or, and, not, comparisons, + -, ~,
// * / // %, **, unary.
#include <array>

#include "templating/limits.h"
#include "templating/parser.h"

namespace milepost::templating {
namespace {

constexpr std::array<OperatorSign, 6> kComparisons = {{{"==", Operator::kEqual},
                                                       {"!=", Operator::kNotEqual},
                                                       {"<", Operator::kLess},
                                                       {"<=", Operator::kLessEqual},
                                                       {">", Operator::kGreater},
                                                       {">=", Operator::kGreaterEqual}}};
constexpr std::array<OperatorSign, 2> kSums = {{{"+", Operator::kAdd}, {"-", Operator::kSubtract}}};
constexpr std::array<OperatorSign, 4> kProducts = {{{"*", Operator::kMultiply},
                                                    {"/", Operator::kDivide},
                                                    {"//", Operator::kDivideFloor},
                                                    {"%", Operator::kRemainder}}};

template <size_t N>
const OperatorSign* find_symbol(const std::array<OperatorSign, N>& symbols, const Token& token) {
  for (const OperatorSign& symbol : symbols) {
    if (token.is_symbol(symbol.text)) return &symbol;
  }
  return nullptr;
}

}  // namespace

Expression* Parser::parse_expression() { return parse_condition(); }

// value if test [else other] …
Expression* Parser::parse_condition() {
  Nesting nesting(*this, expression_depth_, kMaxExpressionDepth);
  uint32_t begin = current().span.begin;
  Expression* value = parse_or();
  while (skip_name("if")) {
    Expression* test = parse_or();
    Expression* other = skip_name("else") ? parse_condition() : nullptr;
    value = make(ExpressionKind::kCondition, begin, {test, value, other});
  }
  return value;
}

Expression* Parser::parse_or() {
  uint32_t begin = current().span.begin;
  Expression* left = parse_and();
  while (skip_name("or")) left = make(ExpressionKind::kOr, begin, {left, parse_and()});
  return left;
}

Expression* Parser::parse_and() {
  uint32_t begin = current().span.begin;
  Expression* left = parse_not();
  while (skip_name("and")) left = make(ExpressionKind::kAnd, begin, {left, parse_not()});
  return left;
}

Expression* Parser::parse_not() {
  if (!current().is_name("not")) return parse_compare();
  Nesting nesting(*this, expression_depth_, kMaxExpressionDepth);
  uint32_t begin = next().span.begin;
  return make(ExpressionKind::kNot, begin, {parse_not()});
}

Expression* Parser::parse_compare() {
  uint32_t begin = current().span.begin;
  std::vector<Expression*> parts = {parse_sum()};
  std::vector<Operator> operators;
  for (;;) {
    if (const OperatorSign* symbol = find_symbol(kComparisons, current())) {
      next();
      operators.push_back(symbol->meaning);
    } else if (skip_name("in")) {
      operators.push_back(Operator::kIn);
    } else if (current().is_name("not") && ahead().is_name("in")) {
      next();
      next();
      operators.push_back(Operator::kNotIn);
    } else {
      break;
    }
    parts.push_back(parse_sum());
  }
  if (operators.empty()) return parts.front();
  Expression* node = make(ExpressionKind::kCompare, begin, std::move(parts));
  node->operators = std::move(operators);
  return node;
}

Expression* Parser::parse_sum() {
  uint32_t begin = current().span.begin;
  Expression* left = parse_concat();
  while (const OperatorSign* symbol = find_symbol(kSums, current())) {
    next();
    left = make(ExpressionKind::kBinary, begin, {left, parse_concat()});
    left->operators = {symbol->meaning};
  }
  return left;
}

Expression* Parser::parse_concat() {
  uint32_t begin = current().span.begin;
  std::vector<Expression*> parts = {parse_product()};
  while (skip_symbol("~")) parts.push_back(parse_product());
  return parts.size() == 1 ? parts.front() : make(ExpressionKind::kConcat, begin, std::move(parts));
}

Expression* Parser::parse_product() {
  uint32_t begin = current().span.begin;
  Expression* left = parse_power();
  while (const OperatorSign* symbol = find_symbol(kProducts, current())) {
    next();
    left = make(ExpressionKind::kBinary, begin, {left, parse_power()});
    left->operators = {symbol->meaning};
  }
  return left;
}

Expression* Parser::parse_power() {
  uint32_t begin = current().span.begin;
  Expression* left = parse_unary();
  while (skip_symbol("**")) {
    left = make(ExpressionKind::kBinary, begin, {left, parse_unary()});
    left->operators = {Operator::kPower};
  }
  return left;
}

Expression* Parser::parse_unary(bool with_filter) {
  Nesting nesting(*this, expression_depth_, kMaxExpressionDepth * 2);
  uint32_t begin = current().span.begin;
  Expression* value = nullptr;
  if (skip_symbol("-")) {
    value = make(ExpressionKind::kNegative, begin, {parse_unary(false)});
  } else if (skip_symbol("+")) {
    value = make(ExpressionKind::kPositive, begin, {parse_unary(false)});
  } else {
    value = parse_primary();
  }
  value = parse_postfix(value);
  return with_filter ? parse_filters_and_tests(value) : value;
}

bool Parser::at_tuple_end(std::string_view end_name) const {
  const Token& token = current();
  if (token.kind == TokenKind::kOutputEnd || token.kind == TokenKind::kTagEnd || token.is_symbol(")")) return true;
  return !end_name.empty() && token.is_name(end_name);
}

// a, b, c without brackets; one expression without a comma is itself.
Expression* Parser::parse_tuple(bool with_condition, std::string_view end_name, bool in_parentheses) {
  uint32_t begin = current().span.begin;
  std::vector<Expression*> parts;
  bool is_tuple = false;
  while (!at_tuple_end(end_name)) {
    parts.push_back(with_condition ? parse_expression() : parse_or());
    if (!skip_symbol(",")) break;
    is_tuple = true;
  }
  if (!is_tuple && !parts.empty()) return parts.front();
  if (!is_tuple && !in_parentheses) fail_expected("a value");
  return make(ExpressionKind::kTuple, begin, std::move(parts));
}

}  // namespace milepost::templating
