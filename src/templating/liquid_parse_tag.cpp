// Liquid's tags, one method each. Those that name files are in liquid_parse_include.cpp.
#include <array>

#include "ground/ascii.h"
#include "templating/failure.h"
#include "templating/liquid_parser.h"

namespace milepost::templating {
namespace {

constexpr std::array<std::string_view, 3> kIfEnds = {"elsif", "else", "endif"};
constexpr std::array<std::string_view, 3> kUnlessEnds = {"elsif", "else", "endunless"};
constexpr std::array<std::string_view, 3> kCaseEnds = {"when", "else", "endcase"};
constexpr std::array<std::string_view, 2> kForEnds = {"else", "endfor"};
constexpr std::array<std::string_view, 1> kRowEnds = {"endtablerow"};
constexpr std::array<std::string_view, 1> kCaptureEnds = {"endcapture"};

std::string_view first_part(std::string_view words) { return words.substr(0, words.find_first_of(" \t\r\n=")); }

}  // namespace

Statement* LiquidParser::parse_tag(const Piece& tag) {
  struct Rule {
    std::string_view name;
    Statement* (LiquidParser::*parse)(const Piece&);
  };
  static constexpr Rule kRules[] = {
      {"if", &LiquidParser::parse_if},
      {"unless", &LiquidParser::parse_if},
      {"case", &LiquidParser::parse_case},
      {"for", &LiquidParser::parse_for},
      {"tablerow", &LiquidParser::parse_table_row},
      {"assign", &LiquidParser::parse_assign},
      {"capture", &LiquidParser::parse_capture},
      {"echo", &LiquidParser::parse_echo},
      {"cycle", &LiquidParser::parse_cycle},
      {"increment", &LiquidParser::parse_counter},
      {"decrement", &LiquidParser::parse_counter},
      {"break", &LiquidParser::parse_jump},
      {"continue", &LiquidParser::parse_jump},
      {"include", &LiquidParser::parse_include},
      {"include_relative", &LiquidParser::parse_include},
      {"highlight", &LiquidParser::parse_highlight},
      {"link", &LiquidParser::parse_address},
      {"post_url", &LiquidParser::parse_address},
  };
  for (const Rule& rule : kRules) {
    if (rule.name == tag.name) return (this->*rule.parse)(tag);
  }
  fail("`" + std::string(tag.name) + "` has no place here");
}

// if and unless, which is an if that is turned around.
Statement* LiquidParser::parse_if(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kIf, tag.span);
  read_words(tag.text);
  Expression* condition = parse_condition();
  if (tag.name == "unless") condition = make(ExpressionKind::kNot, condition->span.begin, {condition});
  expect_end();
  node->branches.push_back({condition, {}});
  std::span<const std::string_view> ends = tag.name == "if" ? kIfEnds : kUnlessEnds;
  for (;;) {
    Body body = parse_body(ends);
    node->branches.back().body = std::move(body);
    if (end_ == nullptr || end_->name == ends.back()) return closed(node, tag);
    Branch branch;
    if (end_->name == "elsif") {
      read_words(end_->text);
      branch.condition = parse_condition();
    }
    node->branches.push_back(branch);
  }
}

Statement* LiquidParser::parse_case(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kCase, tag.span);
  read_words(tag.text);
  node->expression = parse_value();
  Body head = parse_body(kCaseEnds);
  while (end_ != nullptr && end_->name != "endcase") {
    Branch branch;
    if (end_->name == "when") {
      read_words(end_->text);
      std::vector<Expression*> values = {parse_value()};
      while (skip_symbol(",") || skip_name("or")) values.push_back(parse_value());
      const uint32_t begin = values[0]->span.begin;
      branch.condition = make(ExpressionKind::kList, begin, std::move(values));
    }
    node->branches.push_back(branch);
    Body body = parse_body(kCaseEnds);
    node->branches.back().body = std::move(body);
  }
  return closed(node, tag, head);
}

// name in list [reversed] [limit:n] [offset:n] [cols:n]
void LiquidParser::parse_loop_head(Statement& loop) {
  if (current().kind != TokenKind::kName) fail("a loop is written `for name in list`");
  const Token name = next();
  if (!skip_name("in")) fail("a loop is written `for name in list`");
  loop.assignments.emplace_back(make_name(name.text, name.span), parse_value());
  loop.name = names_.number("forloop");
  while (current().kind != TokenKind::kEnd) {
    const Token word = next();
    if (word.is_name("reversed")) loop.loop.reversed = true;
    bool has_value = word.kind == TokenKind::kName && skip_symbol(":");
    if (!has_value) continue;
    if (word.text == "offset" && skip_name("continue")) {
      loop.loop.goes_on = true;
      continue;
    }
    Expression* value = parse_value();
    if (word.text == "limit") loop.loop.limit = value;
    if (word.text == "offset") loop.loop.offset = value;
    if (word.text == "cols") loop.loop.columns = value;
  }
}

Statement* LiquidParser::parse_for(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kLiquidFor, tag.span);
  read_words(tag.text);
  parse_loop_head(*node);
  Body body = parse_body(kForEnds);
  node->body = std::move(body);
  if (end_ != nullptr && end_->name == "else") {
    body = parse_body(kForEnds);
    node->otherwise = std::move(body);
  }
  return closed(node, tag);
}

Statement* LiquidParser::parse_table_row(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kTableRow, tag.span);
  read_words(tag.text);
  parse_loop_head(*node);
  node->name = names_.number("tablerowloop");
  Body body = parse_body(kRowEnds);
  node->body = std::move(body);
  return closed(node, tag);
}

Statement* LiquidParser::parse_assign(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kAssign, tag.span);
  node->is_blank = true;
  std::string_view name = first_part(tag.text);
  std::string_view rest = trim(tag.text.substr(name.size()));
  if (name.empty() || !rest.starts_with('=')) fail("a name is given a value as in `assign name = value`");
  read_words(trim(rest.substr(1)));
  Expression* value = parse_filtered();
  expect_end();
  Expression* target = make_name(name, {static_cast<uint32_t>(offset_of(name)), static_cast<uint32_t>(name.size())});
  node->assignments.emplace_back(target, value);
  return node;
}

Statement* LiquidParser::parse_capture(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kCapture, tag.span);
  std::string_view name = first_part(tag.text);
  if (name.size() >= 2 && (name[0] == '"' || name[0] == '\'')) name = name.substr(1, name.size() - 2);
  if (name.empty()) fail("what is captured needs a name");
  node->name = names_.number(name);
  Body body = parse_body(kCaptureEnds);
  node->body = std::move(body);
  bool is_closed = end_ != nullptr;
  Statement* whole = closed(node, tag);
  whole->is_blank = is_closed;
  return whole;
}

Statement* LiquidParser::parse_echo(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kOutput, tag.span);
  read_words(tag.text);
  node->expression = parse_filtered();
  expect_end();
  return node;
}

// [name:] value, value, …
Statement* LiquidParser::parse_cycle(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kCycle, tag.span);
  node->text = tag.text;
  read_words(tag.text);
  std::vector<Expression*> values = {parse_value()};
  if (skip_symbol(":")) {
    node->condition = values[0];
    values = {parse_value()};
  }
  while (skip_symbol(",")) values.push_back(parse_value());
  const uint32_t begin = values[0]->span.begin;
  node->expression = make(ExpressionKind::kList, begin, std::move(values));
  return node;
}

Statement* LiquidParser::parse_counter(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kCounter, tag.span);
  if (tag.text.empty()) fail("a counter needs a name");
  node->text = tag.text;
  node->name = names_.number(tag.text);
  node->with_context = tag.name == "increment";
  return node;
}

Statement* LiquidParser::parse_jump(const Piece& tag) {
  return make_statement(tag.name == "break" ? StatementKind::kBreak : StatementKind::kContinue, tag.span);
}

Statement* LiquidParser::parse_address(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kAddress, tag.span);
  node->text = tag.name;
  node->expression = parse_text_with_outputs(tag.text, {tag.span.begin, 1});
  return node;
}

// Its code came as raw text: see liquid_lexer.cpp. With options (`linenos`) only the language counts.
Statement* LiquidParser::parse_highlight(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kHighlight, tag.span);
  static constexpr std::array<std::string_view, 1> kEnds = {"endhighlight"};
  node->text = first_part(tag.text);
  Body body = parse_body(kEnds);
  node->body = std::move(body);
  if (end_ != nullptr) {
    const std::string_view behind = source_.substr(size_t{end_->span.begin} + end_->span.length);
    const bool trims = source_.substr(0, source_.size() - behind.size()).ends_with("-%}");
    node->ends_line = !trims && trim(behind.substr(0, behind.find('\n'))).empty();
  }
  return closed(node, tag);
}

}  // namespace milepost::templating
