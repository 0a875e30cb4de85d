// Liquid's pieces to the syntax tree. Goes on after every mistake: each is a warning, and what stands around a tag that
// cannot be read is kept.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "templating/liquid.h"
#include "templating/liquid_lexer.h"
#include "templating/names.h"
#include "templating/syntax_tree.h"

namespace milepost::templating {

// What the parsing of a page and of all that it includes has in common.
struct LiquidParse {
  struct Wanted {
    std::string name;
    bool beside_page = false;
    bool operator<(const Wanted& other) const {
      return beside_page != other.beside_page ? beside_page < other.beside_page : name < other.name;
    }
  };

  const LiquidHost& host;
  const LiquidOptions& options;
  Diagnostics& diagnostics;
  std::set<Wanted> wanted = {};                           // includes
  bool wants_all = false;                                 // the name of an include is computed
  std::set<std::string, std::less<>> reported_tags = {};  // each unknown one is reported once
};

class LiquidParser {
 public:
  LiquidParser(Template& target, Names& names, LiquidParse& parse)
      : template_(target), names_(names), parse_(parse), source_(target.source.text()) {}

  void parse(size_t begin, std::span<const Span> verbatim);
  // An output's words: source()[offset, offset + size). nullptr (and a diagnostic at `place`) where it cannot be read.
  Expression* parse_output_words(std::string_view words, Span place);

 private:
  using Piece = LiquidPiece;
  using Ends = std::span<const std::string_view>;

  // Bodies: liquid_parser.cpp
  Body parse_body(Ends ends);
  void parse_piece(Body& body, const Piece& piece);
  void add_data(Body& body, std::string_view text, Span span, bool is_blank);
  void add_output(Body& body, const Piece& piece);
  void add_tag(Body& body, const Piece& piece);
  void add_foreign(Body& body, const Piece& piece);
  void report_unclosed(const Piece& piece);
  void report_stray(const Piece& piece);
  void report_unknown_tag(const Piece& piece, std::string_view stays);
  bool is_expected_outside(std::string_view name) const;
  Statement* closed(Statement* block, const Piece& tag, const Body& head = {});
  bool has_tag(std::string_view name) const { return tag_names_.count(name) > 0; }

  // Tags: liquid_parse_tag.cpp
  Statement* parse_tag(const Piece& tag);
  Statement* parse_if(const Piece& tag);
  Statement* parse_case(const Piece& tag);
  Statement* parse_for(const Piece& tag);
  Statement* parse_table_row(const Piece& tag);
  void parse_loop_head(Statement& loop);
  Statement* parse_assign(const Piece& tag);
  Statement* parse_capture(const Piece& tag);
  Statement* parse_echo(const Piece& tag);
  Statement* parse_cycle(const Piece& tag);
  Statement* parse_counter(const Piece& tag);
  Statement* parse_jump(const Piece& tag);
  Statement* parse_address(const Piece& tag);
  Statement* parse_highlight(const Piece& tag);
  // liquid_parse_include.cpp
  Statement* parse_include(const Piece& tag);
  size_t parse_include_name(Statement& include, std::string_view words, Span place);
  void parse_include_parameters(Statement& include, std::string_view words, Span place);
  Expression* parse_text_with_outputs(std::string_view text, Span place);

  // Expressions: liquid_parse_expression.cpp. All throw Failure.
  void read_words(std::string_view words);
  Expression* parse_filtered();
  Expression* parse_filter(Expression* value);
  Expression* parse_where_expression(Expression* value, std::string_view filter, const CallArguments& arguments);
  CallArguments parse_filter_arguments();
  Expression* parse_condition();
  Expression* parse_comparison();
  Expression* parse_value();
  Expression* parse_name();
  Expression* parse_range();
  Expression* parse_lookups(Expression* value);
  void expect_end();
  void skip_junk();

  const Token& current() const { return tokens_[token_at_]; }
  const Token& next();
  bool skip_symbol(std::string_view symbol);
  bool skip_name(std::string_view name);
  Expression* make(ExpressionKind kind, uint32_t begin, std::vector<Expression*> parts = {});
  Expression* make_text(std::string_view text, Span span);
  Expression* make_name(std::string_view name, Span span);
  Statement* make_statement(StatementKind kind, Span span);
  size_t offset_of(std::string_view words) const { return static_cast<size_t>(words.data() - source_.data()); }
  [[noreturn]] void fail(std::string message) const;
  void warn(const Code& code, Span span, std::string message, std::string cause, std::string fix);

  Template& template_;
  Names& names_;
  LiquidParse& parse_;
  std::string_view source_;
  std::vector<Piece> pieces_;
  std::set<std::string_view> tag_names_;
  size_t at_ = 0;
  const Piece* end_ = nullptr;  // the tag that ended the latest body; nullptr: the text did
  std::vector<Ends> open_ends_;
  std::vector<Token> tokens_;
  size_t token_at_ = 0;
  bool met_unknown_filter_ = false;
};

}  // namespace milepost::templating
