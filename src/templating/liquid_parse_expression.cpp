// What stands in Liquid's braces: values, lookups, filters, conditions.
#include <algorithm>

#include "ground/suggest.h"
#include "templating/failure.h"
#include "templating/filter_table.h"
#include "templating/limits.h"
#include "templating/liquid_filters.h"
#include "templating/liquid_parser.h"
#include "templating/number_text.h"

namespace milepost::templating {
namespace {

constexpr OperatorSign kLiquidComparisons[] = {
    {"==", Operator::kEqual},  {"!=", Operator::kNotEqual},  {"<>", Operator::kNotEqual},     {"<", Operator::kLess},
    {">", Operator::kGreater}, {"<=", Operator::kLessEqual}, {">=", Operator::kGreaterEqual},
};

const OperatorSign* find_comparison(const Token& token) {
  for (const OperatorSign& symbol : kLiquidComparisons) {
    if (token.is_symbol(symbol.text)) return &symbol;
  }
  static constexpr OperatorSign kContains{"contains", Operator::kContains};
  return token.is_name("contains") ? &kContains : nullptr;
}

}  // namespace

void LiquidParser::read_words(std::string_view words) {
  tokens_ = read_liquid_tokens(words, offset_of(words));
  token_at_ = 0;
}

const Token& LiquidParser::next() {
  const Token& token = tokens_[token_at_];
  if (token_at_ + 1 < tokens_.size()) ++token_at_;
  return token;
}

bool LiquidParser::skip_symbol(std::string_view symbol) {
  if (!current().is_symbol(symbol)) return false;
  next();
  return true;
}

bool LiquidParser::skip_name(std::string_view name) {
  if (!current().is_name(name)) return false;
  next();
  return true;
}

void LiquidParser::fail(std::string message) const {
  throw Failure{&code::kLiquidSyntax, std::move(message), {}, {}, std::nullopt};
}

// Jekyll reads on behind words that have no place; a site of milepost's own is told.
void LiquidParser::skip_junk() {
  if (parse_.options.keeps_unknown) return;
  while (current().kind != TokenKind::kEnd && !current().is_symbol("|")) next();
}

void LiquidParser::expect_end() {
  if (current().kind != TokenKind::kEnd && !parse_.options.keeps_unknown) return;
  if (current().kind != TokenKind::kEnd) fail("");
}

Expression* LiquidParser::parse_filtered() {
  Expression* value = parse_value();
  skip_junk();
  while (skip_symbol("|")) {
    value = parse_filter(value);
    skip_junk();
  }
  return value;
}

Expression* LiquidParser::parse_filter(Expression* value) {
  if (current().kind != TokenKind::kName) fail("");
  const Token name = next();
  CallArguments arguments;
  if (skip_symbol(":")) arguments = parse_filter_arguments();
  if (name.text == "where_exp" || name.text == "find_exp" || name.text == "group_by_exp")
    return parse_where_expression(value, name.text, arguments);
  const FilterEntry* filter = find_liquid_filter(name.text);
  if (filter == nullptr) {
    met_unknown_filter_ = true;
    std::string_view near = nearest_liquid_filter(name.text);
    warn(code::kLiquidUnknownFilter, {name.span.begin, 1},
         "there is no filter `" + std::string(name.text) +
             (parse_.options.keeps_unknown ? "`; the words stay as written" : "`; the value stays as it is"),
         "docs/liquid.md lists the filters",
         near.empty() ? "write what is meant, or put the words between backticks"
                      : "did you mean `" + std::string(near) + "`?");
    return value;
  }
  size_t given = arguments.positional.size() + arguments.named.size();
  if (given < filter->required) fail("the filter `" + std::string(name.text) + "` needs a value after a colon");
  if (arguments.positional.size() > filter->parameters.size())
    fail("the filter `" + std::string(name.text) + "` takes fewer values");
  Expression* node = make(ExpressionKind::kFilter, value->span.begin, {value});
  node->filter = filter;
  node->arguments = std::move(arguments);
  return node;
}

// items | where_exp: "item", "item.year > 2020": the condition is read here, once. `group_by_exp` takes a value.
Expression* LiquidParser::parse_where_expression(Expression* value, std::string_view filter,
                                                 const CallArguments& arguments) {
  auto is_text = [](const Expression* e) { return e->kind == ExpressionKind::kConstant && e->constant.is_text(); };
  const auto& given = arguments.positional;
  if (given.size() != 2 || !is_text(given[0]) || !is_text(given[1]))
    fail("`" + std::string(filter) + "` takes two texts in quotes");
  std::vector<Token> outer_tokens = std::move(tokens_);
  size_t outer_at = token_at_;
  read_words(given[1]->constant.text());
  Expression* condition = filter == "group_by_exp" ? parse_filtered() : parse_condition();
  bool is_read = current().kind == TokenKind::kEnd;
  tokens_ = std::move(outer_tokens);
  token_at_ = outer_at;
  if (!is_read) fail("the condition of `" + std::string(filter) + "` cannot be read");
  Expression* node = make(ExpressionKind::kWhere, value->span.begin, {value, condition});
  node->text = filter;
  node->name = names_.number(given[0]->constant.text());
  return node;
}

CallArguments LiquidParser::parse_filter_arguments() {
  CallArguments arguments;
  do {
    bool is_named =
        current().kind == TokenKind::kName && token_at_ + 1 < tokens_.size() && tokens_[token_at_ + 1].is_symbol(":");
    if (is_named) {
      std::string_view key = next().text;
      next();
      arguments.named.emplace_back(key, parse_value());
    } else {
      arguments.positional.push_back(parse_value());
    }
  } while (skip_symbol(","));
  return arguments;
}

// Liquid has no precedence: a and b or c is a and (b or c).
Expression* LiquidParser::parse_condition() {
  std::vector<Expression*> parts = {parse_comparison()};
  std::vector<ExpressionKind> joints;
  for (;;) {
    if (skip_name("and")) {
      joints.push_back(ExpressionKind::kAnd);
    } else if (skip_name("or")) {
      joints.push_back(ExpressionKind::kOr);
    } else {
      break;
    }
    parts.push_back(parse_comparison());
  }
  Expression* whole = parts.back();
  for (size_t i = joints.size(); i-- > 0;) whole = make(joints[i], parts[i]->span.begin, {parts[i], whole});
  return whole;
}

Expression* LiquidParser::parse_comparison() {
  Expression* left = parse_value();
  const OperatorSign* comparison = find_comparison(current());
  if (comparison == nullptr) return left;
  next();
  Expression* right = parse_value();
  Expression* node = make(ExpressionKind::kLiquidCompare, left->span.begin, {left, right});
  node->operators = {comparison->meaning};
  return node;
}

Expression* LiquidParser::parse_value() {
  const Token& token = current();
  if (token.kind == TokenKind::kName) return parse_name();
  if (token.is_symbol("(")) return parse_range();
  if (token.kind != TokenKind::kText && token.kind != TokenKind::kInteger && token.kind != TokenKind::kReal) fail("");
  next();
  if (token.kind == TokenKind::kText) return make_text(token.text.substr(1, token.text.size() - 2), token.span);
  Expression* node = make(ExpressionKind::kConstant, token.span.begin);
  std::optional<int64_t> whole = token.kind == TokenKind::kInteger ? read_integer(token.text) : std::nullopt;
  node->constant = whole ? Item(*whole) : Item(read_real(token.text).value_or(0));
  return node;
}

Expression* LiquidParser::parse_name() {
  const Token token = next();
  if (token.text == "true" || token.text == "false" || token.text == "nil" || token.text == "null") {
    Expression* node = make(ExpressionKind::kConstant, token.span.begin);
    if (token.text == "true" || token.text == "false") node->constant = Item(token.text == "true");
    return node;
  }
  if (token.text == "empty") return make(ExpressionKind::kEmpty, token.span.begin);
  if (token.text == "blank") return make(ExpressionKind::kBlank, token.span.begin);
  return parse_lookups(make_name(token.text, token.span));
}

Expression* LiquidParser::parse_range() {
  uint32_t begin = next().span.begin;
  Expression* first = parse_value();
  if (!skip_symbol("..")) fail("a range is written `(1..5)`");
  Expression* last = parse_value();
  if (!skip_symbol(")")) fail("a range ends with `)`");
  return make(ExpressionKind::kRange, begin, {first, last});
}

// .name and [key], as often as they stand there
Expression* LiquidParser::parse_lookups(Expression* value) {
  for (;;) {
    if (skip_symbol(".")) {
      bool is_key = current().kind == TokenKind::kName || current().kind == TokenKind::kInteger;
      if (!is_key) fail("a name is missing after `.`");
      std::string_view key = next().text;
      value = make(ExpressionKind::kLookup, value->span.begin, {value});
      value->text = key;
    } else if (skip_symbol("[")) {
      Expression* key = parse_value();
      if (!skip_symbol("]")) fail("`[` is not closed");
      value = make(ExpressionKind::kLookup, value->span.begin, {value, key});
    } else {
      return value;
    }
  }
}

Expression* LiquidParser::make(ExpressionKind kind, uint32_t begin, std::vector<Expression*> parts) {
  Expression& node = template_.expressions.emplace_back();
  node.kind = kind;
  uint32_t end = begin;
  if (token_at_ > 0) end = std::max(end, tokens_[token_at_ - 1].span.begin + tokens_[token_at_ - 1].span.length);
  node.span = {begin, end - begin};
  for (const Expression* part : parts)
    node.depth = std::max<uint16_t>(node.depth, static_cast<uint16_t>(part->depth + 1));
  if (node.depth > kMaxTreeDepth) {
    throw Failure{&code::kTemplateLimit,
                  "this expression has too many parts",
                  {},
                  "assign parts of it to names first",
                  node.span};
  }
  node.parts = std::move(parts);
  return &node;
}

Expression* LiquidParser::make_text(std::string_view text, Span span) {
  Expression* node = make(ExpressionKind::kConstant, span.begin);
  node->span = span;
  node->constant = Item::borrowed_text(text);
  return node;
}

Expression* LiquidParser::make_name(std::string_view name, Span span) {
  Expression* node = make(ExpressionKind::kName, span.begin);
  node->span = span;
  node->name = names_.number(name);
  node->text = names_.text(node->name);
  return node;
}

}  // namespace milepost::templating
