// Tags that name other templates: extends, include, import, from.
#include "templating/parser.h"

namespace milepost::templating {

Statement* Parser::parse_extends(const Token& tag) {
  Statement* node = make_statement(StatementKind::kExtends, tag);
  node->expression = parse_expression();
  return node;
}

// [with|without context]; false where neither stands here.
bool Parser::parse_context_words(Statement& statement) {
  bool is_with = current().is_name("with");
  if ((!is_with && !current().is_name("without")) || !ahead().is_name("context")) return false;
  next();
  next();
  statement.with_context = is_with;
  if (is_with) note_use(kLoopName);
  return true;
}

Statement* Parser::parse_include(const Token& tag) {
  Statement* node = make_statement(StatementKind::kInclude, tag);
  node->expression = parse_expression();
  if (current().is_name("ignore") && ahead().is_name("missing")) {
    next();
    next();
    node->ignore_missing = true;
  }
  node->with_context = true;
  parse_context_words(*node);
  if (node->with_context) note_use(kLoopName);
  return node;
}

Statement* Parser::parse_import(const Token& tag) {
  Statement* node = make_statement(StatementKind::kImport, tag);
  node->expression = parse_expression();
  expect_word("as");
  node->name = parse_target(true)->name;
  parse_context_words(*node);
  return node;
}

Statement* Parser::parse_from(const Token& tag) {
  Statement* node = make_statement(StatementKind::kFromImport, tag);
  node->expression = parse_expression();
  expect_word("import");
  do {
    if (!node->imports.empty() && parse_context_words(*node)) return node;
    const Token& token = current();
    std::string_view name = parse_target(true)->text;
    if (name.starts_with('_')) {
      fail(token, "`" + std::string(name) + "` begins with `_`, so it stays in its template", "rename it there");
    }
    NameId target = names_.number(skip_name("as") ? parse_target(true)->text : name);
    node->imports.emplace_back(name, target);
  } while (skip_symbol(","));
  parse_context_words(*node);
  return node;
}

}  // namespace milepost::templating
