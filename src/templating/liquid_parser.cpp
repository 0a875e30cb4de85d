// Bodies of Liquid: which piece becomes what, and what is said where tags do not match.
#include "templating/liquid_parser.h"

#include <algorithm>

#include "ground/ascii.h"
#include "ground/suggest.h"
#include "templating/failure.h"
#include "templating/limits.h"
#include "templating/liquid_foreign_tags.h"
#include "templating/liquid_tags.h"

namespace milepost::templating {
namespace {

std::string in_backticks(std::string_view words) { return "`" + std::string(words) + "`"; }
Span start_of(Span span) { return {span.begin, 1}; }

}  // namespace

void LiquidParser::parse(size_t begin, std::span<const Span> verbatim) {
  pieces_ = read_liquid_pieces(source_, begin, verbatim);
  for (const Piece& piece : pieces_) tag_names_.insert(piece.name);
  template_.body = parse_body({});
  template_.is_valid = true;
}

bool LiquidParser::is_expected_outside(std::string_view name) const {
  return std::any_of(open_ends_.begin(), open_ends_.end(),
                     [&](Ends ends) { return std::find(ends.begin(), ends.end(), name) != ends.end(); });
}

// Everything up to a tag in `ends`, which is then end_. A tag that an outer block waits for ends it too, and is left.
Body LiquidParser::parse_body(Ends ends) {
  if (open_ends_.size() >= kMaxStatementDepth) {
    throw Failure{&code::kTemplateLimit,
                  "tags are nested more than " + std::to_string(kMaxStatementDepth) + " deep",
                  {},
                  "take some of them out",
                  at_ < pieces_.size() ? pieces_[at_].span : Span{}};
  }
  Body body;
  end_ = nullptr;
  while (at_ < pieces_.size()) {
    const Piece& piece = pieces_[at_];
    bool is_tag = piece.kind == Piece::Kind::kTag;
    bool ends_here = is_tag && std::find(ends.begin(), ends.end(), piece.name) != ends.end();
    if (is_tag && !ends_here && is_expected_outside(piece.name)) break;
    ++at_;
    if (ends_here) {
      end_ = &piece;
      return body;
    }
    open_ends_.push_back(ends);
    parse_piece(body, piece);
    open_ends_.pop_back();
    end_ = nullptr;
  }
  return body;
}

void LiquidParser::parse_piece(Body& body, const Piece& piece) {
  switch (piece.kind) {
    case Piece::Kind::kText:
      return add_data(body, piece.text, piece.span, trim(piece.text).empty());
    case Piece::Kind::kRaw:
      return add_data(body, piece.text, piece.span, piece.text.empty());
    case Piece::Kind::kComment:
      return;
    case Piece::Kind::kUnclosed:
      return report_unclosed(piece);
    case Piece::Kind::kOutput:
      return add_output(body, piece);
    case Piece::Kind::kTag:
      return add_tag(body, piece);
  }
}

void LiquidParser::add_data(Body& body, std::string_view text, Span span, bool is_blank) {
  Statement* data = make_statement(StatementKind::kData, span);
  data->text = text;
  data->is_blank = is_blank;
  body.push_back(data);
}

void LiquidParser::add_output(Body& body, const Piece& piece) {
  Expression* expression = parse_output_words(piece.text, start_of(piece.span));
  if (expression == nullptr) {
    bool stays = parse_.options.keeps_unknown;
    if (stays) add_data(body, source_.substr(piece.span.begin, piece.span.length), piece.span, false);
    return;
  }
  Statement* output = make_statement(StatementKind::kOutput, piece.span);
  output->expression = expression;
  body.push_back(output);
}

Expression* LiquidParser::parse_output_words(std::string_view words, Span place) {
  const std::string stays = parse_.options.keeps_unknown ? "; the words stay as written" : "; it prints nothing";
  if (words.empty() && !parse_.options.keeps_unknown) return nullptr;
  met_unknown_filter_ = false;
  try {
    read_words(words);
    Expression* expression = parse_filtered();
    expect_end();
    bool stays_as_written = met_unknown_filter_ && parse_.options.keeps_unknown;
    return stays_as_written ? nullptr : expression;
  } catch (const Failure& failure) {
    if (failure.code == &code::kTemplateLimit) throw;
    warn(code::kLiquidSyntax, place, in_backticks("{{ " + std::string(words) + " }}") + " cannot be read" + stays,
         failure.message.empty()
             ? "between the braces stands a name or a text in quotes, then perhaps filters, each after a `|`"
             : failure.message,
         "mend it, or put it between backticks if it is meant as such");
    return nullptr;
  }
}

void LiquidParser::add_tag(Body& body, const Piece& piece) {
  if (piece.name == "#") return;
  if (parse_.host.is_figure(piece.name)) {
    Statement* figure = make_statement(StatementKind::kFigureTag, piece.span);
    size_t begin = offset_of(piece.name);
    size_t end = piece.text.empty() ? begin + piece.name.size() : offset_of(piece.text) + piece.text.size();
    figure->text = source_.substr(begin, end - begin);
    return body.push_back(figure);
  }
  if (is_liquid_end(piece.name)) return report_stray(piece);
  if (!is_liquid_tag(piece.name)) return add_foreign(body, piece);
  try {
    body.push_back(parse_tag(piece));
  } catch (const Failure& failure) {
    if (failure.code == &code::kTemplateLimit) throw;
    warn(code::kLiquidSyntax, start_of(piece.span),
         "the tag " + in_backticks(piece.name) + " cannot be read; it is left out", failure.message,
         "mend it, or put it between backticks if it is meant as such");
  }
}

// A plugin's tag: what can be read of it stays; if it is a block, so does all that it holds.
void LiquidParser::add_foreign(Body& body, const Piece& piece) {
  const std::string end_name = "end" + std::string(piece.name);
  const bool is_block = has_tag(end_name);
  if (!is_block && piece.name.starts_with("end") && tag_names_.count(piece.name.substr(3))) return;
  ForeignTag stays = readable_part(piece.name, piece.text, is_block);
  report_unknown_tag(piece, what_stays(stays, is_block));
  auto add_part = [&](Body& to, std::string text) {
    if (text.empty()) return;
    Statement* part = make_statement(StatementKind::kForeignTag, piece.span);
    part->text = template_.texts.emplace_back(std::move(text));
    to.push_back(part);
  };
  if (!is_block) return add_part(body, std::move(stays.before));
  const std::string_view ends[] = {template_.texts.emplace_back(end_name)};
  Statement* group = make_statement(StatementKind::kGroup, piece.span);
  add_part(group->body, std::move(stays.before));
  Body inside = parse_body(ends);
  group->body.insert(group->body.end(), inside.begin(), inside.end());
  add_part(group->body, std::move(stays.after));
  body.push_back(group);
}

// On a site of milepost's own braces may be text; the Markdown that follows says where one of our tags was meant.
void LiquidParser::report_unclosed(const Piece& piece) {
  const bool is_brace = piece.name.starts_with('{');
  if (is_brace && parse_.options.keeps_unknown) return;
  const std::string end = piece.name == "{{" ? "}}" : is_brace ? "%}" : "{% end" + std::string(piece.name) + " %}";
  warn(code::kLiquidSyntax, start_of(piece.span), in_backticks(piece.name) + " is not closed; it stays out of account",
       {}, "end it with " + in_backticks(end));
}

void LiquidParser::report_stray(const Piece& piece) {
  warn(code::kLiquidSyntax, start_of(piece.span), in_backticks(piece.name) + " belongs to no open tag; it is left out",
       "its tag is not open here, or stands in code", "take it out, or open its tag before it");
}

void LiquidParser::report_unknown_tag(const Piece& piece, std::string_view stays) {
  if (!parse_.reported_tags.emplace(piece.name).second) return;
  std::vector<std::string_view> known(liquid_tag_names().begin(), liquid_tag_names().end());
  for (std::string_view figure : {"comparison", "spectrum"}) {
    if (parse_.host.is_figure(figure)) known.push_back(figure);
  }
  std::string_view near = nearest(piece.name, known);
  warn(code::kLiquidUnknownTag, start_of(piece.span),
       "there is no tag " + in_backticks(piece.name) + "; " + std::string(stays),
       "docs/liquid.md lists the tags; those of plugins do not run here",
       near.empty() ? "write what is meant, or put the words between backticks"
                    : "did you mean " + in_backticks(near) + "?");
}

// The block that parse_body has ended; where its end tag is missing, a warning, and all that it holds is kept.
Statement* LiquidParser::closed(Statement* block, const Piece& tag, const Body& head) {
  if (end_ != nullptr) {
    finish_liquid_block(*block, head);
    return block;
  }
  warn(code::kLiquidSyntax, start_of(tag.span), in_backticks(tag.name) + " is not closed; what follows is kept", {},
       "end it with " + in_backticks("{% end" + std::string(tag.name) + " %}"));
  Statement* group = make_statement(StatementKind::kGroup, tag.span);
  for (const Body* body :
       {&head, static_cast<const Body*>(&block->body), static_cast<const Body*>(&block->otherwise)}) {
    group->body.insert(group->body.end(), body->begin(), body->end());
  }
  for (const Branch& branch : block->branches) {
    group->body.insert(group->body.end(), branch.body.begin(), branch.body.end());
  }
  return group;
}

Statement* LiquidParser::make_statement(StatementKind kind, Span span) {
  Statement& node = template_.statements.emplace_back();
  node.kind = kind;
  node.span = span;
  return &node;
}

void LiquidParser::warn(const Code& code, Span span, std::string message, std::string cause, std::string fix) {
  parse_.diagnostics.add(
      {&code, Severity::kWarning, template_.source.place(span), std::move(message), std::move(cause), std::move(fix)});
}

}  // namespace milepost::templating
