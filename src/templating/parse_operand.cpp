// Operands: literals, names, lists, maps, and what can follow them: .name [n] (…) | filter, is test.
#include "templating/failure.h"
#include "templating/filter_table.h"
#include "templating/limits.h"
#include "templating/number_text.h"
#include "templating/parser.h"

namespace milepost::templating {

Expression* Parser::parse_primary() {
  const Token& token = current();
  if (token.is_symbol("(")) {
    next();
    Nesting nesting(*this, expression_depth_, kMaxExpressionDepth);
    Expression* inside = parse_tuple(true, {}, true);
    expect_symbol(")");
    return inside;
  }
  if (token.is_symbol("[")) return parse_list();
  if (token.is_symbol("{")) return parse_map();
  if (token.kind == TokenKind::kName) {
    next();
    if (token.text == "true" || token.text == "false" || token.text == "True" || token.text == "False" ||
        token.text == "none" || token.text == "None") {
      return parse_constant(token);
    }
    Expression* name = make_name(token);
    note_use(name->name);
    return name;
  }
  if (token.kind == TokenKind::kText || token.kind == TokenKind::kInteger || token.kind == TokenKind::kReal) {
    next();
    return parse_constant(token);
  }
  fail_expected("a value");
}

// A literal; neighbouring texts are one.
Expression* Parser::parse_constant(const Token& token) {
  Expression* node = make(ExpressionKind::kConstant, token.span.begin);
  node->text = token.text;
  if (token.kind == TokenKind::kName) {
    char first = static_cast<char>(token.text[0] | 0x20);
    if (first != 'n') node->constant = Item(first == 't');
  } else if (token.kind == TokenKind::kInteger) {
    std::optional<int64_t> number = read_integer(token.text, 0);
    if (!number) number = read_integer(token.text);
    if (!number)
      fail(token, "`" + std::string(token.text) + "` is too large for a whole number", "write it as `1.0e20`");
    node->constant = Item(*number);
  } else if (token.kind == TokenKind::kReal) {
    node->constant = Item(read_real(token.text).value_or(0));
  } else {
    std::string_view text = literal_text(token);
    while (current().kind == TokenKind::kText) {
      std::string joined = std::string(text) + std::string(literal_text(next()));
      text = template_.texts.emplace_back(std::move(joined));
    }
    node->constant = Item::borrowed_text(text);
  }
  return node;
}

Expression* Parser::parse_list() {
  uint32_t begin = expect_symbol("[").span.begin;
  std::vector<Expression*> parts;
  while (!current().is_symbol("]")) {
    if (!parts.empty()) expect_symbol(",");
    if (current().is_symbol("]")) break;
    parts.push_back(parse_expression());
  }
  expect_symbol("]");
  return make(ExpressionKind::kList, begin, std::move(parts));
}

Expression* Parser::parse_map() {
  uint32_t begin = expect_symbol("{").span.begin;
  std::vector<Expression*> parts;
  while (!current().is_symbol("}")) {
    if (!parts.empty()) expect_symbol(",");
    if (current().is_symbol("}")) break;
    parts.push_back(parse_expression());
    expect_symbol(":");
    parts.push_back(parse_expression());
  }
  expect_symbol("}");
  return make(ExpressionKind::kMap, begin, std::move(parts));
}

Expression* Parser::parse_postfix(Expression* value) {
  for (;;) {
    if (current().is_symbol(".")) {
      value = parse_attribute(value);
    } else if (current().is_symbol("[")) {
      value = parse_subscript(value);
    } else if (current().is_symbol("(")) {
      value = parse_call(value);
    } else {
      return value;
    }
  }
}

Expression* Parser::parse_filters_and_tests(Expression* value) {
  for (;;) {
    if (skip_symbol("|")) {
      value = parse_filter(value);
    } else if (current().is_name("is")) {
      value = parse_test(value);
    } else if (current().is_symbol("(")) {
      value = parse_call(value);
    } else {
      return value;
    }
  }
}

Expression* Parser::parse_attribute(Expression* value) {
  next();
  const Token& member = current();
  if (member.kind == TokenKind::kInteger) {
    next();
    return make(ExpressionKind::kSubscript, value->span.begin, {value, parse_constant(member)});
  }
  expect_name("a name or number after `.`");
  Expression* node = make(ExpressionKind::kAttribute, value->span.begin, {value});
  node->text = member.text;
  return node;
}

Expression* Parser::parse_subscript(Expression* value) {
  uint32_t begin = value->span.begin;
  next();
  if (current().is_symbol("]")) fail_expected("a key or number");
  Expression* node = parse_subscript_parts(value, begin);
  if (current().is_symbol(",")) fail(current(), "a subscript has one key", "put the keys in parentheses");
  expect_symbol("]");
  node->span.length = end_of_last() - begin;
  return node;
}

// key, or [begin]:[end][:[step]]
Expression* Parser::parse_subscript_parts(Expression* value, uint32_t begin) {
  Expression* first = current().is_symbol(":") ? nullptr : parse_expression();
  if (!skip_symbol(":")) return make(ExpressionKind::kSubscript, begin, {value, first});
  auto at_end = [this] { return current().is_symbol(":") || current().is_symbol("]") || current().is_symbol(","); };
  Expression* last = at_end() ? nullptr : parse_expression();
  Expression* step = nullptr;
  if (skip_symbol(":") && !at_end()) step = parse_expression();
  return make(ExpressionKind::kSlice, begin, {value, first, last, step});
}

Expression* Parser::parse_call(Expression* value) {
  CallArguments arguments = parse_arguments();
  Expression* node = make(ExpressionKind::kCall, value->span.begin, {value});
  node->arguments = std::move(arguments);
  return node;
}

CallArguments Parser::parse_arguments() {
  const Token& open = expect_symbol("(");
  Nesting nesting(*this, expression_depth_, kMaxExpressionDepth);
  CallArguments arguments;
  bool is_first = true;
  while (!current().is_symbol(")")) {
    if (!is_first) expect_symbol(",");
    is_first = false;
    if (current().is_symbol(")")) break;
    parse_argument(arguments, open);
  }
  expect_symbol(")");
  return arguments;
}

void Parser::parse_argument(CallArguments& arguments, const Token& open) {
  auto require = [&](bool in_order) {
    if (!in_order)
      fail(open, "the arguments are out of order", "first values, then `name=value`, then `*list`, then `**map`");
  };
  if (skip_symbol("*")) {
    require(arguments.rest == nullptr && arguments.named_rest == nullptr);
    arguments.rest = parse_expression();
  } else if (skip_symbol("**")) {
    require(arguments.named_rest == nullptr);
    arguments.named_rest = parse_expression();
  } else if (current().kind == TokenKind::kName && ahead().is_symbol("=")) {
    require(arguments.named_rest == nullptr);
    std::string_view key = next().text;
    next();
    arguments.named.emplace_back(key, parse_expression());
  } else {
    require(arguments.rest == nullptr && arguments.named_rest == nullptr && arguments.named.empty());
    arguments.positional.push_back(parse_expression());
  }
}

std::string_view Parser::parse_dotted_name() {
  uint32_t begin = expect_name("a name").span.begin;
  while (skip_symbol(".")) expect_name("a name");
  return std::string_view(template_.source.text()).substr(begin, end_of_last() - begin);
}

Expression* Parser::parse_filter(Expression* value) {
  const Token& token = current();
  std::string_view name = parse_dotted_name();
  const FilterEntry* filter = find_filter(name);
  if (filter == nullptr) {
    std::string_view near = nearest_filter(name);
    throw Failure{&code::kTemplateUnknownFilter,
                  "there is no filter `" + std::string(name) + "`",
                  {},
                  near.empty() ? "docs/templates.md lists the filters" : "did you mean `" + std::string(near) + "`?",
                  token.span};
  }
  CallArguments arguments;
  if (current().is_symbol("(")) arguments = parse_arguments();
  Expression* node = make(ExpressionKind::kFilter, token.span.begin, {value});
  node->filter = filter;
  node->arguments = std::move(arguments);
  return node;
}

Expression* Parser::parse_test(Expression* value) {
  uint32_t begin = value->span.begin;
  next();
  bool negated = skip_name("not");
  const Token& token = current();
  std::string_view name = parse_dotted_name();
  const TestEntry* test = find_test(name);
  if (test == nullptr) {
    std::string_view near = nearest_test(name);
    throw Failure{&code::kTemplateUnknownTest,
                  "there is no test `" + std::string(name) + "`",
                  {},
                  near.empty() ? "docs/templates.md lists the tests" : "did you mean `" + std::string(near) + "`?",
                  token.span};
  }
  CallArguments arguments;
  const Token& first = current();
  bool is_word = first.kind == TokenKind::kName && first.text != "else" && first.text != "or" && first.text != "and";
  bool is_literal =
      first.kind == TokenKind::kText || first.kind == TokenKind::kInteger || first.kind == TokenKind::kReal;
  if (first.is_symbol("(")) {
    arguments = parse_arguments();
  } else if (is_word || is_literal || first.is_symbol("[") || first.is_symbol("{")) {
    if (first.text == "is") fail(first, "tests with `is` cannot follow each other", "join them with `and`");
    arguments.positional.push_back(parse_postfix(parse_primary()));
  }
  Expression* node = make(ExpressionKind::kTest, begin, {value});
  node->test = test;
  node->arguments = std::move(arguments);
  return negated ? make(ExpressionKind::kNot, begin, {node}) : node;
}

// What can be assigned to: a name, name.member (of a namespace).
Expression* Parser::parse_target(bool only_name) {
  const Token& token = expect_name("a name");
  if (token.text == "true" || token.text == "false" || token.text == "none" || token.text == "True" ||
      token.text == "False" || token.text == "None") {
    fail(token, "`" + std::string(token.text) + "` is a value, not a name", "choose another name");
  }
  Expression* name = make_name(token);
  if (only_name || !skip_symbol(".")) return name;
  const Token& member = expect_name("a name after `.`");
  Expression* node = make(ExpressionKind::kAttribute, token.span.begin, {name});
  node->text = member.text;
  return node;
}

// One target or several: a, (b, c)
Expression* Parser::parse_target_tuple(std::string_view end_name) {
  Nesting nesting(*this, expression_depth_, kMaxExpressionDepth);
  uint32_t begin = current().span.begin;
  std::vector<Expression*> parts;
  bool is_tuple = false;
  while (!at_tuple_end(end_name) && !current().is_symbol("=")) {
    if (skip_symbol("(")) {
      parts.push_back(parse_target_tuple({}));
      expect_symbol(")");
    } else {
      parts.push_back(parse_target(!end_name.empty()));
    }
    if (!skip_symbol(",")) break;
    is_tuple = true;
  }
  if (parts.empty()) fail_expected("a name");
  return is_tuple ? make(ExpressionKind::kTuple, begin, std::move(parts)) : parts.front();
}

}  // namespace milepost::templating
