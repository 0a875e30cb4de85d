// Text to tokens: tags, comments, raw parts and whitespace control, as Jinja2's lexer does with
// trim_blocks, lstrip_blocks and keep_trailing_newline off.
#include <algorithm>
#include <array>
#include <string>

#include "ground/utf8.h"
#include "templating/failure.h"
#include "templating/token.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace {

[[noreturn]] void fail_syntax(size_t begin, size_t length, std::string message, std::string fix) {
  throw Failure{&code::kTemplateSyntax,
                std::move(message),
                {},
                std::move(fix),
                Span{static_cast<uint32_t>(begin), static_cast<uint32_t>(length)}};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Lexer {
 public:
  explicit Lexer(std::string_view source) : source_(source) {
    if (source_.ends_with('\n')) source_.remove_suffix(1);
  }

  std::vector<Token> run() {
    while (at_ < source_.size()) read_data();
    add(TokenKind::kEnd, source_.size(), source_.size());
    return std::move(tokens_);
  }

 private:
  char peek(size_t ahead = 0) const { return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0'; }
  bool starts(std::string_view text) const { return source_.substr(at_).starts_with(text); }

  void add(TokenKind kind, size_t begin, size_t end) {
    tokens_.push_back({kind, source_.substr(begin, end - begin),
                       Span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin)}});
  }

  size_t skip_space(size_t from) const {
    while (from < source_.size()) {
      size_t next = from;
      if (!is_space(next_code_point(source_, next))) break;
      from = next;
    }
    return from;
  }

  // The end of [begin, end) without white space at its end.
  size_t trimmed_end(size_t begin, size_t end) const {
    while (end > begin) {
      size_t start = end - 1;
      while (start > begin && (static_cast<unsigned char>(source_[start]) & 0xC0) == 0x80) --start;
      size_t next = start;
      if (!is_space(next_code_point(source_, next))) break;
      end = start;
    }
    return end;
  }

  size_t find_open(size_t from) const {
    for (size_t i = source_.find('{', from); i != std::string_view::npos; i = source_.find('{', i + 1)) {
      char next = i + 1 < source_.size() ? source_[i + 1] : '\0';
      if (next == '{' || next == '%' || next == '#') return i;
    }
    return source_.size();
  }

  void add_data(size_t begin, size_t end, bool trim) {
    if (trim) end = trimmed_end(begin, end);
    if (end > begin) add(TokenKind::kData, begin, end);
  }

  void read_data() {
    size_t open = find_open(at_);
    char sign = open + 2 < source_.size() ? source_[open + 2] : '\0';
    bool has_sign = open < source_.size() && (sign == '-' || sign == '+');
    add_data(at_, open, has_sign && sign == '-');
    at_ = open;
    if (open >= source_.size()) return;
    size_t begin = at_;
    char opener = source_[open + 1];
    at_ += has_sign ? 3 : 2;
    if (opener == '#') {
      skip_comment(begin);
    } else if (opener == '{') {
      add(TokenKind::kOutputBegin, begin, at_);
      read_code(begin, "}}", TokenKind::kOutputEnd);
    } else if (!read_raw(begin)) {
      add(TokenKind::kTagBegin, begin, at_);
      read_code(begin, "%}", TokenKind::kTagEnd);
    }
  }

  void skip_comment(size_t begin) {
    size_t end = source_.find("#}", at_);
    if (end == std::string_view::npos) fail_syntax(begin, 2, "a comment is not closed", "end it with `#}`");
    bool trim = end > at_ && source_[end - 1] == '-';
    at_ = trim ? skip_space(end + 2) : end + 2;
  }

  // After "{%": reads `raw %}…{% endraw %}`; false (and nothing read) where this is another tag.
  bool read_raw(size_t begin) {
    size_t word = skip_space(at_);
    if (source_.substr(word, 3) != "raw") return false;
    size_t end = skip_space(word + 3);
    bool trim = source_.substr(end, 3) == "-%}";
    if (!trim && source_.substr(end, 2) != "%}") return false;
    size_t content = trim ? skip_space(end + 3) : end + 2;
    for (size_t close = source_.find("{%", content); close != std::string_view::npos;
         close = source_.find("{%", close + 1)) {
      if (end_raw(content, close)) return true;
    }
    fail_syntax(begin, end + 2 - begin, "`raw` is not closed", "end it with `{% endraw %}`");
  }

  bool end_raw(size_t content, size_t close) {
    size_t at = close + 2;
    bool trim_before = source_.substr(at, 1) == "-";
    if (trim_before || source_.substr(at, 1) == "+") ++at;
    at = skip_space(at);
    if (source_.substr(at, 6) != "endraw") return false;
    at = skip_space(at + 6);
    bool trim_after = source_.substr(at, 1) == "-";
    if (trim_after || source_.substr(at, 1) == "+") ++at;
    if (source_.substr(at, 2) != "%}") return false;
    add_data(content, close, trim_before);
    at_ = trim_after ? skip_space(at + 2) : at + 2;
    return true;
  }

  // The words between {{ and }} or {% and %}.
  void read_code(size_t begin, std::string_view closer, TokenKind closing) {
    std::string open_brackets;
    for (at_ = skip_space(at_); at_ < source_.size(); at_ = skip_space(at_)) {
      if (open_brackets.empty() && close_code(closer, closing)) return;
      read_word(open_brackets);
    }
    std::string opener(source_.substr(begin, 2));
    fail_syntax(begin, 2, "`" + opener + "` is not closed", "end it with `" + std::string(closer) + "`");
  }

  bool close_code(std::string_view closer, TokenKind closing) {
    bool has_sign = peek() == '-' || (peek() == '+' && closing == TokenKind::kTagEnd);
    if (source_.substr(at_ + (has_sign ? 1 : 0), 2) != closer) return false;
    bool trim = peek() == '-';
    size_t end = at_ + (has_sign ? 3 : 2);
    add(closing, at_, end);
    at_ = trim ? skip_space(end) : end;
    return true;
  }

  void read_word(std::string& open_brackets) {
    size_t begin = at_;
    if (is_digit(peek())) {
      TokenKind kind = skip_number();
      return add(kind, begin, at_);
    }
    if (peek() == '"' || peek() == '\'') return read_quoted();
    size_t next = at_;
    while (next < source_.size()) {
      size_t after = next;
      if (!is_word(next_code_point(source_, after))) break;
      next = after;
    }
    if (next > at_) {
      at_ = next;
      return add(TokenKind::kName, begin, at_);
    }
    read_symbol(open_brackets);
  }

  void read_quoted() {
    size_t begin = at_;
    char quote = peek();
    for (++at_; at_ < source_.size(); ++at_) {
      if (source_[at_] == '\\') {
        ++at_;
      } else if (source_[at_] == quote) {
        ++at_;
        return add(TokenKind::kText, begin, at_);
      }
    }
    fail_syntax(begin, 1, "a text is not closed", "end it with `" + std::string(1, quote) + "`");
  }

  // Digits that "_" may part; the offset after them, or `from` where there are none.
  size_t skip_digits(size_t from) const {
    size_t i = from;
    while (i < source_.size() && (is_digit(source_[i]) || (source_[i] == '_' && i > from && i + 1 < source_.size() &&
                                                           is_digit(source_[i - 1]) && is_digit(source_[i + 1])))) {
      ++i;
    }
    return i;
  }

  size_t skip_exponent(size_t from) const {
    if (from >= source_.size() || (source_[from] | 0x20) != 'e') return from;
    size_t digits = from + 1;
    if (digits < source_.size() && (source_[digits] == '+' || source_[digits] == '-')) ++digits;
    size_t end = skip_digits(digits);
    return end > digits ? end : from;
  }

  TokenKind skip_number() {
    if (skip_prefixed()) return TokenKind::kInteger;
    size_t whole = skip_digits(at_);
    bool after_dot = at_ > 0 && source_[at_ - 1] == '.';
    size_t end = whole;
    if (!after_dot && whole + 1 < source_.size() && source_[whole] == '.' && is_digit(source_[whole + 1])) {
      end = skip_digits(whole + 1);
    }
    if (!after_dot) end = skip_exponent(end);
    if (end > whole) {
      at_ = end;
      return TokenKind::kReal;
    }
    if (source_[at_] == '0') {
      while (peek() == '0' || (peek() == '_' && peek(1) == '0')) ++at_;
    } else {
      at_ = whole;
    }
    return TokenKind::kInteger;
  }

  bool skip_prefixed() {
    static constexpr std::array<std::pair<char, std::string_view>, 3> kPrefixes = {
        {{'x', "0123456789abcdefABCDEF"}, {'o', "01234567"}, {'b', "01"}}};
    if (peek() != '0') return false;
    for (const auto& [letter, digits] : kPrefixes) {
      if ((peek(1) | 0x20) != letter) continue;
      size_t i = at_ + 2;
      while (i < source_.size() &&
             (digits.find(source_[i]) != std::string_view::npos ||
              (source_[i] == '_' && i + 1 < source_.size() && digits.find(source_[i + 1]) != std::string_view::npos))) {
        ++i;
      }
      if (i == at_ + 2) return false;
      at_ = i;
      return true;
    }
    return false;
  }

  void read_symbol(std::string& open_brackets) {
    static constexpr std::array<std::string_view, 6> kPairs = {"//", "**", "==", "!=", ">=", "<="};
    size_t begin = at_;
    size_t size = std::find(kPairs.begin(), kPairs.end(), source_.substr(at_, 2)) != kPairs.end() ? 2 : 1;
    if (size == 1 && std::string_view("+-/*%~[](){}><=.:|,;").find(peek()) == std::string_view::npos) {
      next_code_point(source_, at_);
      std::string seen(source_.substr(begin, at_ - begin));
      fail_syntax(begin, at_ - begin, "`" + seen + "` has no meaning in a tag", "quote it, if it is text");
    }
    track_bracket(open_brackets);
    at_ += size;
    add(TokenKind::kSymbol, begin, at_);
  }

  void track_bracket(std::string& open_brackets) {
    size_t opens = std::string_view("([{").find(peek());
    size_t closes = std::string_view(")]}").find(peek());
    if (opens != std::string_view::npos) open_brackets += ")]}"[opens];
    if (closes == std::string_view::npos) return;
    std::string seen(1, peek());
    if (open_brackets.empty()) fail_syntax(at_, 1, "`" + seen + "` closes nothing", "take it out");
    if (open_brackets.back() != peek()) {
      fail_syntax(at_, 1, "`" + seen + "` stands where `" + open_brackets.back() + "` was expected",
                  "close brackets in order");
    }
    open_brackets.pop_back();
  }

  std::string_view source_;
  size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> read_tokens(std::string_view source) { return Lexer(source).run(); }

}  // namespace milepost::templating
