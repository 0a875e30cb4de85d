// include and include_relative: the file's name and the parameters that it is given.
#include "ground/ascii.h"
#include "templating/liquid_parser.h"

namespace milepost::templating {
namespace {

bool is_parameter_character(char c) { return is_ascii_alphanumeric(c) || c == '_' || c == '-'; }
bool is_bare_character(char c) { return is_parameter_character(c) || c == '.'; }

// The offset of the quote that closes the one at `open`; a backslash keeps the next character. npos: none.
size_t closing_quote(std::string_view words, size_t open) {
  for (size_t i = open + 1; i < words.size(); ++i) {
    if (words[i] == '\\') {
      ++i;
    } else if (words[i] == words[open]) {
      return i;
    }
  }
  return words.npos;
}

// Without the backslashes before quotes.
std::string without_escapes(std::string_view text, char quote) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == quote) ++i;
    out += text[i];
  }
  return out;
}

}  // namespace

Statement* LiquidParser::parse_include(const Piece& tag) {
  Statement* node = make_statement(StatementKind::kIncludeFile, tag.span);
  node->with_context = tag.name == "include_relative";
  node->name = names_.number("include");
  size_t name_end = parse_include_name(*node, tag.text, {tag.span.begin, 1});
  parse_include_parameters(*node, trim(tag.text.substr(name_end)), {tag.span.begin, 1});
  return node;
}

// The name runs to the first blank outside of {{ … }}; returns where it ends.
size_t LiquidParser::parse_include_name(Statement& include, std::string_view words, Span place) {
  size_t end = 0;
  while (end < words.size() && !is_ascii_space(words[end])) {
    size_t close = words.substr(end).starts_with("{{") ? liquid_markup_end(words, end) : 0;
    end = close != 0 ? close : end + 1;
  }
  std::string_view name = words.substr(0, end);
  if (name.empty()) fail("the name of a file is missing");
  if (name.size() >= 2 && (name[0] == '"' || name[0] == '\'')) name = name.substr(1, name.size() - 2);
  include.expression = parse_text_with_outputs(name, place);
  bool is_known = include.expression->kind == ExpressionKind::kConstant;
  if (is_known) parse_.wanted.insert({std::string(name), include.with_context});
  if (!is_known) parse_.wants_all = true;
  return end;
}

// key="text" key='text' key=name.of.something
void LiquidParser::parse_include_parameters(Statement& include, std::string_view words, Span place) {
  size_t at = 0;
  auto skip_space = [&] {
    while (at < words.size() && is_ascii_space(words[at])) ++at;
  };
  for (skip_space(); at < words.size(); skip_space()) {
    size_t key_begin = at;
    while (at < words.size() && is_parameter_character(words[at])) ++at;
    std::string_view key = words.substr(key_begin, at - key_begin);
    skip_space();
    bool is_pair = !key.empty() && at < words.size() && words[at] == '=';
    if (is_pair) ++at;
    skip_space();
    bool is_quoted = is_pair && at < words.size() && (words[at] == '"' || words[at] == '\'');
    size_t end = is_quoted ? closing_quote(words, at) : at;
    while (!is_quoted && end < words.size() && is_bare_character(words[end])) ++end;
    if (!is_pair || end == words.npos || end == at) {
      warn(code::kLiquidSyntax, place, "the values for an included file cannot all be read; the others are left out",
           "they are written `name=\"text\"`, and `" + std::string(words.substr(key_begin)) + "` is not",
           "write `name=\"text\"`, with a blank between two of them");
      return;
    }
    Parameter parameter;
    parameter.text = key;
    std::string_view value = words.substr(at, end - at);
    if (is_quoted) {
      value.remove_prefix(1);
      if (value.find('\\') != value.npos) value = template_.texts.emplace_back(without_escapes(value, words[at]));
      parameter.usual = parse_text_with_outputs(value, place);
    } else {
      read_words(value);
      parameter.usual = parse_value();
    }
    include.parameters.push_back(parameter);
    at = is_quoted ? end + 1 : end;
  }
}

// Text in which {{ … }} may stand: a constant where none does.
Expression* LiquidParser::parse_text_with_outputs(std::string_view text, Span place) {
  std::vector<Expression*> parts;
  size_t done = 0;
  bool is_in_source = text.data() >= source_.data() && text.data() <= source_.data() + source_.size();
  for (size_t open = text.find("{{"); is_in_source && open != text.npos && open + 3 < text.size();
       open = text.find("{{", open + 1)) {
    size_t close = liquid_markup_end(text, open);
    if (close == 0) continue;
    Expression* inside = parse_output_words(trim(text.substr(open + 2, close - open - 4)), place);
    if (inside == nullptr) continue;
    if (open > done) parts.push_back(make_text(text.substr(done, open - done), place));
    parts.push_back(inside);
    done = close;
    open = close - 1;
  }
  if (parts.empty()) return make_text(text, place);
  if (done < text.size()) parts.push_back(make_text(text.substr(done), place));
  return make(ExpressionKind::kJoined, place.begin, std::move(parts));
}

}  // namespace milepost::templating
