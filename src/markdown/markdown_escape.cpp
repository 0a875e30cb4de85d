#include "markdown/markdown_escape.h"

#include <algorithm>
#include <array>

#include "ground/ascii.h"

namespace milepost::markdown {
namespace {

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool is_word_character(char32_t c) { return c > 0x7F || is_ascii_alphanumeric(static_cast<char>(c)); }
bool is_gap(char32_t c) { return c == 0 || c == ' ' || c == 0xA0; }

// One text on its way: what stands around each byte.
class Escaper {
 public:
  Escaper(std::string_view text, const EscapePlace& place) : text_(text), place_(place) {}

  std::string run() {
    size_t at = place_.at_line_start ? escape_start() : 0;
    while (at < text_.size()) {
      if (const size_t length = place_.in_link ? 0 : address_length(at); length > 0) {
        take_address(text_.substr(at, length));
        at += length;
      } else {
        take_character(at++);
      }
    }
    return std::move(out_);
  }

 private:
  char32_t at(size_t i) const { return i < text_.size() ? static_cast<unsigned char>(text_[i]) : place_.after; }
  char32_t before(size_t i) const { return i > 0 ? static_cast<unsigned char>(text_[i - 1]) : place_.before; }

  // `\[ … \]` and `\\( … \\)` are mathematics: no escape of ours may look like their ends.
  void take_character(size_t i) {
    const char32_t next = at(i + 1);
    if (!needs_backslash(i)) {
      out_ += text_[i];
    } else if (text_[i] == ']') {
      out_ += "&#93;";
    } else if (text_[i] == '\\' && (next == '(' || next == ')' || next == '[' || next == ']')) {
      out_ += "&#92;";
    } else {
      out_ += '\\';
      out_ += text_[i];
    }
  }

  // What would begin a block: a heading, an item, a quote, a rule, a fence, a definition. Returns the bytes taken.
  size_t escape_start() {
    size_t digits = 0;
    while (digits < text_.size() && is_ascii_digit(text_[digits])) ++digits;
    const bool is_number =
        digits > 0 && digits < 10 && (at(digits) == '.' || at(digits) == ')') && is_gap(at(digits + 1));
    if (is_number) {
      out_.append(text_.substr(0, digits)) += '\\';
      out_ += text_[digits];
      return digits + 1;
    }
    const char32_t first = at(0), second = at(1);
    const bool is_mark = first == '#' || first == '>' || first == '%' || first == ':' ||
                         ((first == '-' || first == '+' || first == '=') && (is_gap(second) || second == first)) ||
                         ((first == '!' || first == '?') && second == first);
    if (!is_mark || text_.empty()) return 0;
    out_ += '\\';
    out_ += text_[0];
    return 1;
  }

  bool needs_backslash(size_t i) const {
    const char32_t next = at(i + 1), previous = before(i);
    switch (text_[i]) {
      case '`':
      case '[':
      case '$':
      case '{':
      case '|':
        return true;
      case ']':
        return place_.in_link;
      case '\\':
        return next == 0 || next == '\n' || (!place_.in_link && address_length(i + 1) > 0) ||
               (next < 0x80 && is_ascii_punctuation(static_cast<char>(next)));
      case '*':
        return !(is_gap(previous) && is_gap(next)) || (i == 0 && place_.at_line_start);
      case '_':
        return !(is_word_character(previous) && is_word_character(next));
      case '~':
        return next == '~' || previous == '~' || i == 0 || i + 1 == text_.size();
      case '<':
        return next == '/' || next == '!' || next == '?' || (next < 0x80 && is_ascii_letter(static_cast<char>(next)));
      case '&':
        return next == '#' || (next < 0x80 && is_ascii_letter(static_cast<char>(next)));
      case '.':  // "www.a.org/_x_" would become a link with our backslashes in it
        return !place_.in_link && i >= 3 && text_.substr(i - 3, 3) == "www" && !is_word_character(before(i - 3));
      case ':':
      case '(':
        return i == 0 && place_.before == ']';
      case '^':
      case '!':
        return next == '[' && i + 1 == text_.size();
      default:
        return false;
    }
  }

  // The length of a web address that begins here; 0 where none does.
  size_t address_length(size_t i) const {
    if (before(i) < 0x80 && is_ascii_letter(static_cast<char>(before(i)))) return 0;
    const std::string_view rest = text_.substr(i);
    size_t scheme = 0;
    for (std::string_view start : {"http://", "https://", "ftp://"})
      if (rest.starts_with(start)) scheme = start.size();
    if (scheme == 0) return 0;
    size_t end = std::min(rest.find_first_of(" \t<>\"\\[]{}`|$"), rest.size());
    if (const size_t gap = rest.find("\xC2\xA0"); gap < end) end = gap;
    while (end > scheme && std::string_view(".,;:!?)'*_~]=").find(rest[end - 1]) != std::string_view::npos) --end;
    return end > scheme ? end : 0;
  }

  void take_address(std::string_view url) {
    if (url.find('&') == url.npos || url.find(';') == url.npos) {
      out_.append("<").append(url).append(">");
      return;
    }
    // No link, as it was none in the source; the colon is escaped so that none is made of its first part.
    for (char c : url) {
      if (std::string_view(":&*_~").find(c) != std::string_view::npos) out_ += '\\';
      out_ += c;
    }
  }

  std::string_view text_;
  const EscapePlace& place_;
  std::string out_;
};

std::string hexadecimal(unsigned char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {'%', kDigits[c >> 4], kDigits[c & 15]};
}

size_t longest_run(std::string_view text, char wanted) {
  size_t longest = 0, run = 0;
  for (char c : text) {
    run = c == wanted ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

std::string escape_markdown(std::string_view text, const EscapePlace& place) { return Escaper(text, place).run(); }

std::string link_target(std::string_view url) {
  std::string out;
  for (char c : milepost::trim(url)) {
    const bool is_odd = static_cast<unsigned char>(c) <= ' ' || c == '\x7F' ||
                        std::string_view("()<>\"\\{}|`$[]").find(c) != std::string_view::npos;
    if (c == '\n' || c == '\r' || c == '\t') continue;
    is_odd ? out += hexadecimal(static_cast<unsigned char>(c)) : out += c;
  }
  return out;
}

std::string link_title(std::string_view title) {
  if (milepost::trim(title).empty()) return "";
  std::string out = " \"";
  for (char c : milepost::trim(title)) {
    if (std::string_view("\"\\*_`[]<&{$|").find(c) != std::string_view::npos) out += '\\';
    out += is_ascii_space(c) ? ' ' : c;
  }
  return out + '"';
}

std::string code_span(std::string_view code) {
  const std::string fence(longest_run(code, '`') + 1, '`');
  std::string text;
  for (char c : code) text += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  const bool is_blank_text = milepost::trim(text).empty();
  const bool needs_gap =
      text.starts_with('`') || text.ends_with('`') || (!is_blank_text && text.starts_with(' ') && text.ends_with(' '));
  return needs_gap ? fence + " " + text + " " + fence : fence + text + fence;
}

std::string code_fence(std::string_view code) {
  return std::string(std::max<size_t>(longest_run(code, '`') + 1, 3), '`');
}

}  // namespace milepost::markdown
