// Settled tokens -> Markdown. Where stars would not be read as emphasis (CommonMark 6.2: beside punctuation, within a
// word), the tag itself is written.
#include "import/inline_markdown.h"

#include "ground/ascii.h"
#include "ground/utf8.h"
#include "import/inline_tokens.h"
#include "markdown/markdown_escape.h"

namespace milepost::import {
namespace {

using markdown::code_span;
using markdown::escape_markdown;
using markdown::EscapePlace;
using markdown::link_target;
using markdown::link_title;

bool is_gap(char32_t c) {
  return c == 0 || c == ' ' || c == '\n' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000;
}
bool is_punctuation(char32_t c) {
  if (c < 0x80) return c > ' ' && c != 0x7F && !is_ascii_alphanumeric(static_cast<char>(c));
  return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB2 && c != 0xB3 && c != 0xB5 && c != 0xB9 && c != 0xBA) ||
         (c >= 0x2010 && c <= 0x2BFF) || (c >= 0x3001 && c <= 0x3030) || (c >= 0xFE10 && c <= 0xFE6F) ||
         (c >= 0xFF01 && c <= 0xFF20);
}

char32_t first_of(std::string_view text) {
  size_t at = 0;
  return text.empty() ? 0 : next_code_point(text, at);
}
char32_t last_of(std::string_view text) {
  size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) {
  }
  return first_of(text.substr(at));
}

// Exports write paragraphs of a no-break space as gaps.
bool says_something(std::string_view text) {
  for (size_t at = 0; at < text.size();)
    if (!is_gap(next_code_point(text, at))) return true;
  return false;
}

class InlineWriter {
 public:
  InlineWriter(const InlineTokens& tokens, InlinePlace place)
      : tokens_(tokens), place_(place), delimiters_(tokens.size()) {}

  std::vector<std::string> run() {
    for (size_t i = 0; i < tokens_.size(); ++i) write(i);
    finish();
    return std::move(paragraphs_);
  }

 private:
  void finish() {
    if (says_something(out_)) paragraphs_.push_back(std::move(out_));
    out_.clear();
  }

  void write(size_t i) {
    const InlineToken& token = tokens_[i];
    switch (token.kind) {
      case TokenKind::kText:
        return write_text(token.text, i);
      case TokenKind::kCode:
        return write_code(token.text);
      case TokenKind::kAtom:
        out_ += token.text;
        return;
      case TokenKind::kBreak:
        out_ += line_break(i);
        return;
      case TokenKind::kSplit:
        return place_ == InlinePlace::kParagraph ? finish() : void(out_ += "<br>");
      case TokenKind::kOpen:
        return open(i);
      case TokenKind::kClose:
        return close(i);
    }
  }

  void write_text(const std::string& text, size_t i) {
    EscapePlace place;
    place.at_line_start = place_ == InlinePlace::kParagraph && (out_.empty() || out_.ends_with('\n'));
    place.in_link = links_ > 0;
    place.before = out_.empty() ? 0 : last_of(out_);
    place.after = after(i);
    out_ += escape_markdown(text, place);
  }

  std::string line_break(size_t i) const {
    if (place_ == InlinePlace::kHeading) return " ";
    // A line that begins with a colon defines a term, escaped or not.
    const bool may_end_line = place_ == InlinePlace::kParagraph && after(i) != ':';
    return may_end_line ? "\\\n" : "<br>";
  }

  // Readers disagree about an escaped bar in the code of a cell.
  void write_code(const std::string& code) {
    const bool in_cell = place_ == InlinePlace::kCell || place_ == InlinePlace::kCaption;
    const bool needs_tag = in_cell && code.find('|') != code.npos;
    out_ += needs_tag ? "<code>" + escape_markdown(code, {}) + "</code>" : code_span(code);
  }

  void open(size_t i) {
    if (tokens_[i].mark == Mark::kLink) {
      ++links_;
      out_ += '[';
      return;
    }
    delimiters_[i] = delimiter(i);
    out_ += delimiters_[i].empty() ? "<" + tag(tokens_[i].mark) + ">" : delimiters_[i];
  }

  void close(size_t i) {
    const size_t partner = tokens_[i].partner;
    if (tokens_[i].mark == Mark::kLink) {
      --links_;
      out_ += "](" + tokens_[partner].text + ")";
      return;
    }
    out_ += delimiters_[partner].empty() ? "</" + tag(tokens_[i].mark) + ">" : delimiters_[partner];
  }

  static std::string tag(Mark mark) {
    return mark == Mark::kStrong ? "strong" : mark == Mark::kEmphasis ? "em" : "del";
  }

  // "" where none would be read as a mark.
  std::string delimiter(size_t i) const {
    const size_t end = tokens_[i].partner;
    const char32_t outside_before = out_.empty() ? 0 : last_of(out_);
    const char32_t inside_first = after(i), inside_last = before(end), outside_after = after(end);
    const bool opens = !is_gap(inside_first) && (!is_punctuation(inside_first) || ends_word(outside_before));
    const bool closes = !is_gap(inside_last) && (!is_punctuation(inside_last) || ends_word(outside_after));
    if (!opens || !closes) return "";
    if (tokens_[i].mark == Mark::kStrong) return "**";
    if (tokens_[i].mark == Mark::kStrike) return "~~";
    if (!touches_mark(i) && !touches_mark(end)) return "*";
    return ends_word(outside_before) && ends_word(outside_after) ? "_" : "";
  }

  static bool ends_word(char32_t c) { return is_gap(c) || is_punctuation(c); }

  bool touches_mark(size_t i) const {
    return (i > 0 && tokens_[i - 1].is_emphasis()) || (i + 1 < tokens_.size() && tokens_[i + 1].is_emphasis());
  }

  // The character that follows token `i`, as far as reading marks goes.
  char32_t after(size_t i) const { return i + 1 < tokens_.size() ? edge(tokens_[i + 1], true) : 0; }
  char32_t before(size_t i) const { return i > 0 ? edge(tokens_[i - 1], false) : 0; }

  // An address will stand between < and >.
  static char32_t text_edge(const std::string& text, bool first) {
    const std::string shown = text.find("://") == text.npos ? text : escape_markdown(text, {});
    return first ? first_of(shown) : last_of(shown);
  }

  static char32_t edge(const InlineToken& token, bool first) {
    switch (token.kind) {
      case TokenKind::kText:
        return text_edge(token.text, first);
      case TokenKind::kAtom:
        return first ? first_of(token.text) : last_of(token.text);
      case TokenKind::kCode:
        return '`';
      case TokenKind::kOpen:
        return token.mark == Mark::kLink ? '[' : '*';
      case TokenKind::kClose:
        return token.mark == Mark::kLink ? (first ? ']' : ')') : '*';
      case TokenKind::kBreak:
        return first ? '\\' : '\n';
      case TokenKind::kSplit:
        return 0;
    }
    return 0;
  }

  const InlineTokens& tokens_;
  InlinePlace place_;
  std::vector<std::string> delimiters_;
  std::vector<std::string> paragraphs_;
  std::string out_;
  int links_ = 0;
};

// Exports escape twice and thrice: "a\\\_b", "R&amp;amp;D".
std::string plain_alt(std::string_view alt) {
  std::string out;
  for (size_t i = 0; i < alt.size(); ++i) {
    const size_t run = std::min(alt.find_first_not_of('\\', i), alt.size());
    if (run > i && run < alt.size() && is_punctuation(static_cast<unsigned char>(alt[run]))) i = run;
    if (is_ascii_space(alt[i])) {
      if (!out.ends_with(' ')) out += ' ';
    } else {
      out += alt[i];
    }
    for (const auto& [escape, meant] :
         {std::pair{"&amp;", '&'}, {"&quot;", '"'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&#39;", '\''}}) {
      if (!out.ends_with(escape)) continue;
      out.erase(out.size() - std::string_view(escape).size());
      out += meant;
    }
  }
  return std::string(trim(out));
}

}  // namespace

std::vector<std::string> inline_paragraphs(std::span<const HtmlNode* const> nodes, InlinePlace place,
                                           ConversionContext& context) {
  const InlineTokens tokens = settle_tokens(collect_tokens(nodes, context));
  return InlineWriter(tokens, place).run();
}

std::string inline_line(std::span<const HtmlNode* const> nodes, InlinePlace place, ConversionContext& context) {
  std::string line;
  for (const std::string& paragraph : inline_paragraphs(nodes, place, context)) {
    if (!line.empty()) line += place == InlinePlace::kHeading ? " " : "<br>";
    line += paragraph;
  }
  return line;
}

std::string image_markdown(const HtmlNode& image, std::string_view title, ConversionContext& context) {
  const std::string_view source = trim(image.value("src"));
  if (source.empty()) return "";
  EscapePlace place;
  place.in_link = true;
  return "![" + escape_markdown(plain_alt(image.value("alt")), place) + "](" +
         link_target(context.address_of(source, image)) + link_title(title) + ")";
}

}  // namespace milepost::import
