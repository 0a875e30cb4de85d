// The parser's ground: walking over tokens, making nodes, failing with a place.
#include "templating/parser.h"

#include <algorithm>

#include "ground/utf8.h"
#include "templating/failure.h"
#include "templating/limits.h"
#include "templating/text_literal.h"

namespace milepost::templating {
namespace {

std::string described(const Token& token) {
  switch (token.kind) {
    case TokenKind::kOutputEnd:
    case TokenKind::kTagEnd:
      return "the end of the tag";
    case TokenKind::kEnd:
      return "the end of the template";
    default:
      return "`" + std::string(token.text) + "`";
  }
}

}  // namespace

Parser::Parser(Template& target, Names& names)
    : template_(target), names_(names), tokens_(read_tokens(target.source.text())) {}

void Parser::parse() {
  template_.body = parse_body({});
  template_.is_valid = true;
}

Parser::Nesting::Nesting(Parser& parser, int& depth, int limit) : depth_(depth) {
  if (++depth_ > limit) {
    --depth_;
    throw Failure{&code::kTemplateLimit,
                  "this is nested more than " + std::to_string(limit) + " deep",
                  {},
                  "set parts of it to names first",
                  parser.current().span};
  }
}

const Token& Parser::next() {
  const Token& token = tokens_[at_];
  if (at_ + 1 < tokens_.size()) ++at_;
  return token;
}

bool Parser::skip_symbol(std::string_view symbol) {
  if (!current().is_symbol(symbol)) return false;
  next();
  return true;
}

bool Parser::skip_name(std::string_view name) {
  if (!current().is_name(name)) return false;
  next();
  return true;
}

const Token& Parser::expect_symbol(std::string_view symbol) {
  if (!current().is_symbol(symbol)) fail_expected("`" + std::string(symbol) + "`");
  return next();
}

const Token& Parser::expect_name(std::string_view what) {
  if (current().kind != TokenKind::kName) fail_expected(what);
  return next();
}

void Parser::expect_word(std::string_view name) {
  if (!skip_name(name)) fail_expected("`" + std::string(name) + "`");
}

void Parser::expect_tag_end() {
  if (current().kind != TokenKind::kTagEnd) fail_expected("`%}`");
  next();
}

uint32_t Parser::end_of_last() const {
  if (at_ == 0) return 0;
  const Span& span = tokens_[at_ - 1].span;
  return span.begin + span.length;
}

Expression* Parser::make(ExpressionKind kind, uint32_t begin, std::vector<Expression*> parts) {
  Expression& node = template_.expressions.emplace_back();
  node.kind = kind;
  uint32_t end = std::max(end_of_last(), begin);
  node.span = {begin, end - begin};
  for (const Expression* part : parts) {
    if (part != nullptr) node.depth = std::max(node.depth, static_cast<uint16_t>(part->depth + 1));
  }
  if (node.depth > kMaxTreeDepth) {
    throw Failure{&code::kTemplateLimit,
                  "this expression has too many operators in a row",
                  {},
                  "set parts of it to names first",
                  node.span};
  }
  node.parts = std::move(parts);
  return &node;
}

Expression* Parser::make_name(const Token& token) {
  Expression* node = make(ExpressionKind::kName, token.span.begin);
  node->span = token.span;
  node->name = names_.number(token.text);
  node->text = names_.text(node->name);
  return node;
}

Statement* Parser::make_statement(StatementKind kind, const Token& tag) {
  Statement& node = template_.statements.emplace_back();
  node.kind = kind;
  node.span = tag.span;
  return &node;
}

// Loops and macros are told which of their special names their bodies ask for.
void Parser::note_use(NameId name) {
  if (name == kLoopName) {
    for (Statement* loop : open_loops_) loop->uses_loop = true;
  }
  if (open_macros_.empty()) return;
  Statement& macro = *open_macros_.back();
  if (name == kVarargsName) macro.takes_rest = true;
  if (name == kKwargsName) macro.takes_named_rest = true;
  if (name == kCallerName) macro.takes_caller = true;
}

std::string_view Parser::literal_text(const Token& token) {
  std::string_view inside = token.text.substr(1, token.text.size() - 2);
  if (inside.find('\\') == std::string_view::npos) return inside;
  return template_.texts.emplace_back(read_text_literal(inside, token.span));
}

void Parser::fail(const Token& token, std::string message, std::string fix) const {
  throw Failure{&code::kTemplateSyntax, std::move(message), {}, std::move(fix), token.span};
}

void Parser::fail_expected(std::string_view what) const {
  fail(current(), "expected " + std::string(what) + ", found " + described(current()));
}

}  // namespace milepost::templating
