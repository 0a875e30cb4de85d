// Stars and backticks that stand in the text since their partner is missing.
#include <string_view>

#include "check/finders.h"
#include "ground/ascii.h"

namespace milepost::check {
namespace {

using markdown::Kind;
using markdown::Node;

// A letter, a digit or a byte of a character past ASCII.
bool is_of_word(std::string_view line, size_t at) {
  return at < line.size() && (is_ascii_alphanumeric(line[at]) || static_cast<unsigned char>(line[at]) >= 0x80);
}

// `**` at one edge of a word and at one only: `2**3` and `a ** b` are meant so.
bool is_emphasis_mark(std::string_view line, size_t at) {
  const bool is_run = (at > 0 && line[at - 1] == '*') || (at + 2 < line.size() && line[at + 2] == '*');
  return !is_run && is_of_word(line, at + 2) != (at > 0 && is_of_word(line, at - 1));
}

// A backtick right before a word: not the accent in "Hawai`i", not ``quotation marks'' of TeX.
bool is_code_mark(std::string_view line, size_t at) {
  const bool is_run = (at > 0 && line[at - 1] == '`') || (at + 1 < line.size() && line[at + 1] == '`');
  return !is_run && is_of_word(line, at + 1) && !(at > 0 && is_of_word(line, at - 1));
}

void tell_emphasis(std::string_view line, uint32_t number, size_t at, const PageView& view, Diagnostics& found) {
  const bool has_other = line.find("**", at + 2) != line.npos;
  found.add(code::kUnclosedEmphasis, view.source.place(number, at, 2), "`**` without its partner",
            has_other ? "the next `**` cannot close it where it stands" : "the stars stand in the text",
            has_other ? "leave no blank between the stars and the words within them: `**great**`"
                      : "put the other `**` at the other end of the bold words, or take these out");
}

void find_in(const Node& text, const PageView& view, Diagnostics& found) {
  const std::string_view line = view.source.line(text.line);
  for (size_t at : view.source.find_all(text, "**")) {
    if (!is_emphasis_mark(line, at)) continue;
    tell_emphasis(line, text.line, at, view, found);
    break;
  }
  for (size_t at : view.source.find_all(text, "`")) {
    if (!is_code_mark(line, at)) continue;
    found.add(code::kUnclosedCode, view.source.place(text.line, at, 1), "a backtick without its partner",
              "it stands in the text", "put another one at the end of the code, or a backslash before this one");
    break;
  }
}

}  // namespace

void find_unclosed(const PageView& view, Diagnostics& found) {
  const Node* root = view.page.post.document.root();
  for (const Node* node = root; node; node = markdown::next_in_order(node, root))
    if (node->kind == Kind::kText && node->line > 0) find_in(*node, view, found);
}

}  // namespace milepost::check
