// Pieces and tokens of Liquid: see liquid_lexer.h.
#include "templating/liquid_lexer.h"

#include <algorithm>

#include "ground/ascii.h"
#include "templating/liquid_values.h"

namespace milepost::templating {
namespace {

using Kind = LiquidPiece::Kind;

bool is_word_character(char c) { return is_ascii_alphanumeric(c) || c == '_'; }
bool is_name_character(char c) { return is_word_character(c) || c == '-' || static_cast<unsigned char>(c) >= 0x80; }

Span span_of(size_t begin, size_t end) { return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin)}; }

class PieceReader {
 public:
  PieceReader(std::string_view source, size_t begin, std::span<const Span> verbatim)
      : source_(source), at_(begin), verbatim_(verbatim) {}

  std::vector<LiquidPiece> run() {
    size_t text_begin = at_;
    while (at_ < source_.size()) {
      size_t open = next_opening();
      size_t close = open < source_.size() ? liquid_markup_end(source_, open) : 0;
      if (open >= source_.size()) break;
      if (close == 0) {
        at_ = open + 1;
        note_unclosed(text_begin, open);
        text_begin = open;
        continue;
      }
      bool trims_before = source_[open + 2] == '-';
      add_text(text_begin, open, trims_before);
      at_ = close;
      trims_next_ = close - open >= 5 && source_[close - 3] == '-';
      add_markup(open, close);
      text_begin = at_;
    }
    add_text(text_begin, source_.size(), false);
    return std::move(pieces_);
  }

 private:
  // The next `{{` or `{%` that is none of a verbatim span, nor of a Hugo shortcode.
  size_t next_opening() {
    for (size_t open = source_.find('{', at_); open < source_.size() && open + 3 < source_.size();
         open = source_.find('{', open + 1)) {
      while (next_verbatim_ < verbatim_.size() && end_of(verbatim_[next_verbatim_]) <= open) ++next_verbatim_;
      if (next_verbatim_ < verbatim_.size() && verbatim_[next_verbatim_].begin <= open) {
        open = end_of(verbatim_[next_verbatim_]) - 1;
        continue;
      }
      char second = source_[open + 1], third = source_[open + 2];
      if (second == '%') return open;
      if (second == '{' && third != '<' && third != '%') return open;
      if (second == '{') ++open;  // `{{%`: its `{%` is no tag
    }
    return source_.size();
  }

  static size_t end_of(const Span& span) { return size_t{span.begin} + span.length; }

  void note_unclosed(size_t text_begin, size_t open) {
    add_text(text_begin, open, false);
    pieces_.push_back({Kind::kUnclosed, {}, source_.substr(open, 2), span_of(open, open + 2)});
  }

  void add_text(size_t begin, size_t end, bool trims_end) {
    while (trims_next_ && begin < end && is_ruby_blank(source_[begin])) ++begin;
    trims_next_ = false;
    while (trims_end && begin < end && is_ruby_blank(source_[end - 1])) --end;
    if (begin < end) pieces_.push_back({Kind::kText, source_.substr(begin, end - begin), {}, span_of(begin, end)});
  }

  void add_markup(size_t open, size_t close) {
    size_t begin = open + 2, end = close - 2;
    if (begin < end && source_[begin] == '-') ++begin;
    if (end > begin && source_[end - 1] == '-') --end;
    std::string_view words = trim(source_.substr(begin, end - begin));
    Span whole = span_of(open, close);
    if (source_[open + 1] == '{') {
      pieces_.push_back({Kind::kOutput, words, {}, whole});
      return;
    }
    size_t name_end = 0;
    while (name_end < words.size() && is_name_character(words[name_end])) ++name_end;
    std::string_view name = words.substr(0, words.starts_with('#') ? 1 : name_end);
    name_end = name.size();
    if (name == "raw") return add_raw(whole);
    if (name == "comment") return skip_comment(whole);
    pieces_.push_back({Kind::kTag, trim(words.substr(name_end)), name, whole});
    if (name == "highlight") add_code();
  }

  // The code is a file's.
  static bool is_one_include(std::string_view code) {
    code = trim(code);
    return code.starts_with("{%") && code.find("%}") + 2 == code.size() && trim(code.substr(2)).starts_with("include");
  }

  // Code is code, whatever it looks like; only `raw` around it or in it is taken away, as Jekyll does.
  void add_code() {
    size_t open = 0, close = 0;
    if (code_is_open_ || !find_tag("endhighlight", at_, open, close)) {
      code_is_open_ = true;
      return;
    }
    if (is_one_include(source_.substr(at_, open - at_))) return;
    size_t raw_open = 0, raw_close = 0;
    while (find_tag("raw", at_, raw_open, raw_close) && raw_close <= open) {
      add_raw_text(at_, raw_open);
      at_ = raw_close;
      if (!find_tag("endraw", at_, raw_open, raw_close)) break;
      if (raw_open > open && !find_tag("endhighlight", raw_close, open, close)) break;
      add_raw_text(at_, raw_open);
      at_ = raw_close;
    }
    add_raw_text(at_, open);
    at_ = open;
    trims_next_ = false;
  }

  void add_raw_text(size_t begin, size_t end) {
    if (begin < end) pieces_.push_back({Kind::kRaw, source_.substr(begin, end - begin), {}, span_of(begin, end)});
  }

  bool begins_tag(std::string_view name, size_t open) const {
    size_t word = open + 2;
    if (word < source_.size() && source_[word] == '-') ++word;
    while (word < source_.size() && is_ascii_space(source_[word])) ++word;
    size_t after = word + name.size();
    return source_.substr(std::min(word, source_.size())).starts_with(name) &&
           (after >= source_.size() || !is_word_character(source_[after]));
  }

  // The next tag called `name` from `from` on: its begin and end; false where there is none.
  bool find_tag(std::string_view name, size_t from, size_t& open, size_t& close) const {
    for (open = source_.find("{%", from); open != source_.npos; open = source_.find("{%", open + 2)) {
      if (!begins_tag(name, open)) continue;
      close = source_.find("%}", open);
      if (close == source_.npos) return false;
      close += 2;
      return true;
    }
    return false;
  }

  void add_raw(Span whole) {
    size_t open = 0, close = 0;
    if (raw_is_open_ || !find_tag("endraw", at_, open, close)) {
      raw_is_open_ = true;
      pieces_.push_back({Kind::kUnclosed, {}, "raw", whole});
      return;
    }
    pieces_.push_back({Kind::kRaw, source_.substr(at_, open - at_), {}, span_of(at_, open)});
    leave(close);
  }

  // Comments stand in comments; one that is not closed makes the openings behind it unclosed too.
  void skip_comment(Span whole) {
    int depth = 1;
    size_t close = at_;
    for (size_t open = source_.find("{%", at_); !comment_is_open_ && depth > 0 && open != source_.npos;
         open = source_.find("{%", open + 2)) {
      size_t end = 0, at = open;
      bool opens = begins_tag("comment", open);
      if (!opens && !begins_tag("endcomment", open)) continue;
      if (!find_tag(opens ? "comment" : "endcomment", open, at, end)) break;
      depth += opens ? 1 : -1;
      close = end;
    }
    if (depth > 0) {
      comment_is_open_ = true;
      pieces_.push_back({Kind::kUnclosed, {}, "comment", whole});
      return;
    }
    pieces_.push_back({Kind::kComment, {}, {}, whole});
    leave(close);
  }

  void leave(size_t close) {
    at_ = close;
    trims_next_ = source_[close - 3] == '-';
  }

  std::string_view source_;
  size_t at_;
  std::span<const Span> verbatim_;
  size_t next_verbatim_ = 0;
  bool trims_next_ = false;
  bool raw_is_open_ = false, comment_is_open_ = false,
       code_is_open_ = false;  // one without an end was met: there is no other end either
  std::vector<LiquidPiece> pieces_;
};

class TokenReader {
 public:
  TokenReader(std::string_view words, size_t offset) : words_(words), offset_(offset) {}

  std::vector<Token> run() {
    while (skip_space()) read();
    add(TokenKind::kEnd, words_.size());
    return std::move(tokens_);
  }

 private:
  char peek(size_t ahead = 0) const { return at_ + ahead < words_.size() ? words_[at_ + ahead] : '\0'; }
  bool skip_space() {
    while (at_ < words_.size() && is_ascii_space(words_[at_])) ++at_;
    return at_ < words_.size();
  }
  void add(TokenKind kind, size_t end) {
    tokens_.push_back({kind, words_.substr(at_, end - at_), span_of(offset_ + at_, offset_ + end)});
    at_ = end;
  }

  void read() {
    char c = peek();
    if (c == '"' || c == '\'') return read_quoted(c);
    if (is_ascii_digit(c) || (c == '-' && is_ascii_digit(peek(1)))) return read_number();
    if (is_name_character(c) && c != '-') return read_name();
    static constexpr std::string_view kPairs[] = {"==", "!=", "<>", "<=", ">=", ".."};
    bool is_pair = std::find(std::begin(kPairs), std::end(kPairs), words_.substr(at_, 2)) != std::end(kPairs);
    add(TokenKind::kSymbol, at_ + (is_pair ? 2 : 1));
  }

  void read_quoted(char quote) {
    size_t close = words_.find(quote, at_ + 1);
    if (close == words_.npos) return add(TokenKind::kSymbol, words_.size());
    add(TokenKind::kText, close + 1);
  }

  void read_number() {
    size_t end = at_ + 1;
    while (end < words_.size() && is_ascii_digit(words_[end])) ++end;
    bool has_part = end + 1 < words_.size() && words_[end] == '.' && is_ascii_digit(words_[end + 1]);
    if (!has_part) return add(TokenKind::kInteger, end);
    for (++end; end < words_.size() && is_ascii_digit(words_[end]);) ++end;
    add(TokenKind::kReal, end);
  }

  void read_name() {
    size_t end = at_;
    while (end < words_.size() && is_name_character(words_[end])) ++end;
    if (end < words_.size() && words_[end] == '?') ++end;
    add(TokenKind::kName, end);
  }

  std::string_view words_;
  size_t offset_;
  size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

size_t liquid_markup_end(std::string_view source, size_t open) {
  bool is_output = source[open + 1] == '{';
  for (size_t i = open + 2; i + 1 < source.size(); ++i) {
    if (source[i + 1] == '}' && source[i] == (is_output ? '}' : '%')) return i + 2;
    if (source[i] == '{' && (source[i + 1] == '%' || (is_output && source[i + 1] == '{'))) return 0;
  }
  return 0;
}

std::vector<LiquidPiece> read_liquid_pieces(std::string_view source, size_t begin, std::span<const Span> verbatim) {
  return PieceReader(source, begin, verbatim).run();
}

std::vector<Token> read_liquid_tokens(std::string_view words, size_t offset) {
  return TokenReader(words, offset).run();
}

}  // namespace milepost::templating
