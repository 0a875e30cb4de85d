// Tokens to syntax tree: one method per rule of Jinja2's grammar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "templating/names.h"
#include "templating/syntax_tree.h"
#include "templating/token.h"

namespace milepost::templating {

class Parser {
 public:
  Parser(Template& target, Names& names);
  // Fills the template's body and blocks. Throws Failure with its span at the first mistake.
  void parse();

 private:
  // Statements: parse_statement.cpp
  Body parse_body(const std::vector<std::string_view>& ends);
  Body parse_body_of(std::string_view tag, const std::vector<std::string_view>& ends);
  Statement* parse_output();
  Statement* parse_tag();
  Statement* parse_statement(const Token& tag);
  Statement* parse_if(const Token& tag);
  Statement* parse_for(const Token& tag);
  Statement* parse_set(const Token& tag);
  Statement* parse_block(const Token& tag);
  Statement* parse_with(const Token& tag);
  Statement* parse_macro(const Token& tag);
  Statement* parse_call_block(const Token& tag);
  Statement* parse_filter_block(const Token& tag);
  Statement* parse_autoescape(const Token& tag);
  // Statements that name other templates: parse_linking.cpp
  Statement* parse_extends(const Token& tag);
  Statement* parse_include(const Token& tag);
  Statement* parse_import(const Token& tag);
  Statement* parse_from(const Token& tag);
  bool parse_context_words(Statement& statement);
  void parse_parameters(Statement& statement);
  [[noreturn]] void fail_tag(const Token& tag);
  [[noreturn]] void fail_unclosed();

  // Expressions: parse_expression.cpp
  Expression* parse_expression();
  Expression* parse_condition();
  Expression* parse_or();
  Expression* parse_and();
  Expression* parse_not();
  Expression* parse_compare();
  Expression* parse_sum();
  Expression* parse_concat();
  Expression* parse_product();
  Expression* parse_power();
  Expression* parse_unary(bool with_filter = true);
  Expression* parse_tuple(bool with_condition = true, std::string_view end_name = {}, bool in_parentheses = false);
  // Operands: parse_operand.cpp
  Expression* parse_primary();
  Expression* parse_constant(const Token& token);
  Expression* parse_list();
  Expression* parse_map();
  Expression* parse_postfix(Expression* value);
  Expression* parse_filters_and_tests(Expression* value);
  Expression* parse_filter(Expression* value);
  Expression* parse_test(Expression* value);
  Expression* parse_attribute(Expression* value);
  Expression* parse_subscript(Expression* value);
  Expression* parse_subscript_parts(Expression* value, uint32_t begin);
  Expression* parse_call(Expression* value);
  CallArguments parse_arguments();
  void parse_argument(CallArguments& arguments, const Token& open);
  Expression* parse_target(bool only_name = false);
  Expression* parse_target_tuple(std::string_view end_name);
  std::string_view parse_dotted_name();
  bool at_tuple_end(std::string_view end_name) const;

  // Tokens and nodes: parser.cpp
  const Token& current() const { return tokens_[at_]; }
  const Token& ahead() const { return tokens_[at_ + 1 < tokens_.size() ? at_ + 1 : at_]; }
  const Token& next();
  bool skip_symbol(std::string_view symbol);
  bool skip_name(std::string_view name);
  const Token& expect_symbol(std::string_view symbol);
  const Token& expect_name(std::string_view what);
  void expect_word(std::string_view name);
  void expect_tag_end();
  Expression* make(ExpressionKind kind, uint32_t begin, std::vector<Expression*> parts = {});
  Expression* make_name(const Token& token);
  Statement* make_statement(StatementKind kind, const Token& tag);
  uint32_t end_of_last() const;
  std::string_view literal_text(const Token& token);
  [[noreturn]] void fail(const Token& token, std::string message, std::string fix = {}) const;
  [[noreturn]] void fail_expected(std::string_view what) const;
  void note_use(NameId name);

  // Counts nesting while a rule runs.
  class Nesting {
   public:
    Nesting(Parser& parser, int& depth, int limit);
    ~Nesting() { --depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

   private:
    int& depth_;
  };

  Template& template_;
  Names& names_;
  std::vector<Token> tokens_;
  size_t at_ = 0;
  int expression_depth_ = 0;
  int statement_depth_ = 0;
  int block_depth_ = 0;
  std::vector<Token> open_tags_;
  std::vector<std::vector<std::string_view>> expected_ends_;
  std::vector<Statement*> open_loops_;
  std::vector<Statement*> open_macros_;
};

}  // namespace milepost::templating
