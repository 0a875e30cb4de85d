// Tags and the text between them. Tags that name other templates are in parse_linking.cpp.
#include <algorithm>
#include <array>

#include "ground/suggest.h"
#include "templating/failure.h"
#include "templating/limits.h"
#include "templating/parser.h"

namespace milepost::templating {
namespace {

constexpr std::array<std::string_view, 30> kTemplateTags = {
    "if",    "elif",     "else",    "endif",     "for",        "endfor",  "set",        "endset",
    "block", "endblock", "extends", "include",   "import",     "from",    "macro",      "endmacro",
    "call",  "endcall",  "filter",  "endfilter", "with",       "endwith", "autoescape", "endautoescape",
    "raw",   "endraw",   "print",   "comment",   "endcomment", "do"};

std::string joined(const std::vector<std::string_view>& ends) {
  std::string out;
  for (size_t i = 0; i < ends.size(); ++i) {
    if (i > 0) out += i + 1 == ends.size() ? " or " : ", ";
    out += "`{% " + std::string(ends[i]) + " %}`";
  }
  return out;
}

}  // namespace

// Everything up to a tag in `ends` (whose name is then the current token), or to the template's end.
Body Parser::parse_body(const std::vector<std::string_view>& ends) {
  Nesting nesting(*this, statement_depth_, kMaxStatementDepth);
  expected_ends_.push_back(ends);
  Body body;
  while (current().kind != TokenKind::kEnd) {
    const Token& token = next();
    if (token.kind == TokenKind::kData) {
      body.push_back(make_statement(StatementKind::kData, token));
      body.back()->text = token.text;
    } else if (token.kind == TokenKind::kOutputBegin) {
      body.push_back(parse_output());
    } else {
      bool ends_here =
          current().kind == TokenKind::kName && std::find(ends.begin(), ends.end(), current().text) != ends.end();
      if (ends_here) break;
      body.push_back(parse_tag());
    }
  }
  if (!ends.empty() && current().kind == TokenKind::kEnd) fail_unclosed();
  expected_ends_.pop_back();
  return body;
}

Body Parser::parse_body_of(std::string_view, const std::vector<std::string_view>& ends) {
  skip_symbol(":");
  expect_tag_end();
  return parse_body(ends);
}

Statement* Parser::parse_output() {
  Statement* output = make_statement(StatementKind::kOutput, current());
  output->expression = parse_tuple();
  if (current().kind != TokenKind::kOutputEnd) fail_expected("`}}`");
  next();
  return output;
}

Statement* Parser::parse_tag() {
  const Token tag = expect_name("the tag's name");
  open_tags_.push_back(tag);
  Statement* statement = parse_statement(tag);
  open_tags_.pop_back();
  expect_tag_end();
  return statement;
}

Statement* Parser::parse_statement(const Token& tag) {
  struct Rule {
    std::string_view name;
    Statement* (Parser::*parse)(const Token&);
  };
  static constexpr Rule kRules[] = {
      {"if", &Parser::parse_if},           {"for", &Parser::parse_for},
      {"set", &Parser::parse_set},         {"block", &Parser::parse_block},
      {"with", &Parser::parse_with},       {"macro", &Parser::parse_macro},
      {"call", &Parser::parse_call_block}, {"filter", &Parser::parse_filter_block},
      {"include", &Parser::parse_include}, {"autoescape", &Parser::parse_autoescape},
      {"import", &Parser::parse_import},   {"extends", &Parser::parse_extends},
      {"from", &Parser::parse_from},
  };
  for (const Rule& rule : kRules) {
    if (rule.name == tag.text) return (this->*rule.parse)(tag);
  }
  if (tag.text == "print") {
    Statement* output = make_statement(StatementKind::kOutput, tag);
    output->expression = parse_expression();
    return output;
  }
  open_tags_.pop_back();
  fail_tag(tag);
}

Statement* Parser::parse_if(const Token& tag) {
  Statement* node = make_statement(StatementKind::kIf, tag);
  node->branches.push_back({parse_tuple(false), {}});
  for (;;) {
    node->branches.back().body = parse_body_of("if", {"elif", "else", "endif"});
    const Token& word = next();
    if (word.text == "endif") return node;
    bool is_else = word.text == "else";
    node->branches.push_back({is_else ? nullptr : parse_tuple(false), {}});
    if (!is_else) continue;
    node->branches.back().body = parse_body_of("else", {"endif"});
    next();
    return node;
  }
}

Statement* Parser::parse_for(const Token& tag) {
  Statement* node = make_statement(StatementKind::kFor, tag);
  Expression* target = parse_target_tuple("in");
  expect_word("in");
  Expression* source = parse_tuple(false, "recursive");
  node->assignments.emplace_back(target, source);
  if (skip_name("if")) node->condition = parse_expression();
  if (current().is_name("recursive")) {
    fail(current(), "a recursive loop is not supported", "write a macro that calls itself");
  }
  open_loops_.push_back(node);
  node->body = parse_body_of("for", {"endfor", "else"});
  open_loops_.pop_back();
  if (next().text == "else") {
    node->otherwise = parse_body_of("else", {"endfor"});
    next();
  }
  return node;
}

Statement* Parser::parse_set(const Token& tag) {
  Statement* node = make_statement(StatementKind::kSet, tag);
  Expression* target = parse_target_tuple({});
  if (skip_symbol("=")) {
    node->assignments.emplace_back(target, parse_tuple());
    return node;
  }
  node->kind = StatementKind::kSetBlock;
  node->assignments.emplace_back(target, nullptr);
  while (skip_symbol("|")) node->expression = parse_filter(node->expression);
  node->body = parse_body_of("set", {"endset"});
  next();
  return node;
}

Statement* Parser::parse_block(const Token& tag) {
  Statement* node = make_statement(StatementKind::kBlock, tag);
  const Token& name = expect_name("the block's name");
  node->text = name.text;
  node->name = names_.number(name.text);
  if (current().is_symbol("-")) fail(current(), "a block's name has no hyphen", "write `_` instead");
  node->is_scoped = skip_name("scoped");
  node->is_required = skip_name("required");
  if (template_.block(node->name) != nullptr) {
    throw Failure{&code::kTemplateBlockTwice,
                  "the block `" + std::string(name.text) + "` is defined twice",
                  {},
                  "give one of them another name, or print it again with `{{ self." + std::string(name.text) + "() }}`",
                  name.span};
  }
  template_.blocks.push_back(node);
  if (block_depth_ == 0) template_.outer_blocks.push_back(node);
  node->span = name.span;
  ++block_depth_;
  node->body = parse_body_of("block", {"endblock"});
  --block_depth_;
  next();
  skip_name(name.text);
  return node;
}

Statement* Parser::parse_with(const Token& tag) {
  Statement* node = make_statement(StatementKind::kWith, tag);
  while (current().kind != TokenKind::kTagEnd) {
    if (!node->assignments.empty()) expect_symbol(",");
    Expression* target = parse_target(true);
    expect_symbol("=");
    node->assignments.emplace_back(target, parse_expression());
  }
  node->body = parse_body_of("with", {"endwith"});
  next();
  return node;
}

void Parser::parse_parameters(Statement& statement) {
  expect_symbol("(");
  while (!current().is_symbol(")")) {
    if (!statement.parameters.empty()) expect_symbol(",");
    const Token& token = current();
    Expression* name = parse_target(true);
    Parameter parameter{name->name, name->text, skip_symbol("=") ? parse_expression() : nullptr};
    bool had_usual = !statement.parameters.empty() && statement.parameters.back().usual != nullptr;
    if (parameter.usual == nullptr && had_usual) {
      fail(token, "`" + std::string(token.text) + "` has no usual value, but the one before it has",
           "put the parameters with usual values last");
    }
    statement.parameters.push_back(parameter);
  }
  expect_symbol(")");
}

Statement* Parser::parse_macro(const Token& tag) {
  Statement* node = make_statement(StatementKind::kMacro, tag);
  Expression* name = parse_target(true);
  node->name = name->name;
  node->text = name->text;
  open_macros_.push_back(node);
  parse_parameters(*node);
  node->body = parse_body_of("macro", {"endmacro"});
  open_macros_.pop_back();
  next();
  return node;
}

// The body of a call block is a macro of its own, `caller`.
Statement* Parser::parse_call_block(const Token& tag) {
  Statement* node = make_statement(StatementKind::kCallBlock, tag);
  node->name = kCallerName;
  node->text = "caller";
  if (current().is_symbol("(")) parse_parameters(*node);
  node->expression = parse_expression();
  if (node->expression->kind != ExpressionKind::kCall)
    fail(tag, "`call` needs the call of a macro", "`{% call name() %}`");
  open_macros_.push_back(node);
  node->body = parse_body_of("call", {"endcall"});
  open_macros_.pop_back();
  next();
  return node;
}

Statement* Parser::parse_filter_block(const Token& tag) {
  Statement* node = make_statement(StatementKind::kFilterBlock, tag);
  node->expression = parse_filter(nullptr);
  while (skip_symbol("|")) node->expression = parse_filter(node->expression);
  node->body = parse_body_of("filter", {"endfilter"});
  next();
  return node;
}

Statement* Parser::parse_autoescape(const Token& tag) {
  Statement* node = make_statement(StatementKind::kAutoescape, tag);
  node->expression = parse_expression();
  node->body = parse_body_of("autoescape", {"endautoescape"});
  next();
  return node;
}

void Parser::fail_tag(const Token& tag) {
  std::string name(tag.text);
  bool is_known = std::find(kTemplateTags.begin(), kTemplateTags.end(), tag.text) != kTemplateTags.end() &&
                  tag.text != "do" && tag.text != "comment" && tag.text != "endcomment";
  std::string message = is_known ? "`" + name + "` has no place here" : "there is no tag `" + name + "`";
  std::string cause;
  if (!open_tags_.empty()) {
    cause = "`" + std::string(open_tags_.back().text) + "` is open and waits for " + joined(expected_ends_.back());
  }
  std::string fix;
  std::string_view near = is_known ? std::string_view() : nearest(tag.text, kTemplateTags);
  if (!near.empty()) fix = "did you mean `" + std::string(near) + "`?";
  if (is_known) fix = cause.empty() ? "take it out, or open its tag before it" : "close the open tag first";
  if (tag.text == "comment") fix = "write comments as `{# … #}`";
  throw Failure{&code::kTemplateUnknownTag, std::move(message), std::move(cause), std::move(fix), tag.span};
}

void Parser::fail_unclosed() {
  const Token& tag = open_tags_.back();
  throw Failure{&code::kTemplateSyntax, "`" + std::string(tag.text) + "` is not closed", "the template ends first",
                "add " + joined(expected_ends_.back()), tag.span};
}

}  // namespace milepost::templating
