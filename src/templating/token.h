// The words of a template: what the lexer gives to the parser.
#pragma once

#include <string_view>
#include <vector>

#include "ground/source_text.h"

namespace milepost::templating {

enum class TokenKind : uint8_t {
  kData,         // text between tags, after whitespace control
  kOutputBegin,  // {{
  kOutputEnd,    // }}
  kTagBegin,     // {%
  kTagEnd,       // %}
  kName,
  kText,     // a quoted text; `text` has the quotes
  kInteger,  // as written
  kReal,     // as written
  kSymbol,   // an operator or bracket; `text` is it
  kEnd,
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::string_view text;  // in the template's source
  Span span;

  bool is_name(std::string_view name) const { return kind == TokenKind::kName && text == name; }
  bool is_symbol(std::string_view symbol) const { return kind == TokenKind::kSymbol && text == symbol; }
};

// Cuts a whole template into tokens, the last of which is kEnd. `source` has "\n" line ends only and
// must outlive the tokens. Throws Failure with its span.
std::vector<Token> read_tokens(std::string_view source);

}  // namespace milepost::templating
