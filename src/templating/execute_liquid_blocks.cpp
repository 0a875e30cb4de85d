// What Liquid writes in several lines: code, blocks of plugins, HTML that a filter made of Markdown. Whatever stands
// around the tag on its line, a quote, a list item, words, holds afterwards what the tag wrote.
#include <algorithm>

#include "ground/ascii.h"
#include "templating/evaluator.h"
#include "templating/liquid_state.h"
#include "templating/markdown_container.h"

namespace milepost::templating {
namespace {

std::string fence_for(std::string_view code) {
  size_t longest = 2, run = 0;
  for (char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(longest + 1, '`');
}

// Whether the last line of `text` that holds something is one of raw HTML, right above the line that is begun: Markdown
// sees no code below it.
bool follows_html(std::string_view text) {
  text = text.substr(0, text.rfind('\n') + 1);  // npos + 1 is 0
  if (text.ends_with('\n')) text.remove_suffix(1);
  const size_t start = text.rfind('\n') + 1;
  const size_t word = text.find_first_not_of(" \t", start);
  return word != text.npos && text[word] == '<';
}

// The inside of HTML that is one paragraph; all of it where it is more.
std::string_view without_paragraph(std::string_view html) {
  html = trim(html);
  const bool is_one = html.starts_with("<p>") && html.ends_with("</p>") && html.find("<p", 3) == html.npos;
  return is_one ? html.substr(3, html.size() - 7) : html;
}

}  // namespace

void Evaluator::execute_highlight(const Statement& s) {
  const std::string written = captured(s.body);
  const ContainerLine line = container_line(*at_.out);
  const bool is_in_html = line.words.empty() && follows_html(*at_.out);
  const std::string_view code = without_outer_lines(written);
  const std::string fence = fence_for(code), &prefix = line.prefix;
  *at_.out += is_in_html ? "\n\n" : block_break(line);
  // The mark tells the Markdown that follows to put a figure around the code, as Jekyll does.
  *at_.out += kLiveTag;
  *at_.out += "highlight %}\n" + prefix + fence + std::string(s.text) + "\n";
  *at_.out += with_prefix(code, prefix) + "\n" + prefix + fence;
  if (is_in_html) *at_.out += "\n\n";
  if (!is_in_html && !s.ends_line) *at_.out += "\n" + prefix;
}

// A block of HTML has its lines for itself; in a line of words it would stand in their paragraph.
void Evaluator::execute_foreign_tag(const Statement& s) {
  if (s.text.find('\n') == s.text.npos) {
    *at_.out += s.text;
  } else if (s.text.starts_with('\n')) {
    *at_.out += in_container(s.text, liquid_->prefixes.empty() ? std::string_view() : liquid_->prefixes.back());
  } else {
    const ContainerLine line = container_line(*at_.out);
    *at_.out += block_break(line) + in_container(s.text, line.prefix);
  }
  check_output();
}

void Evaluator::execute_group(const Statement& group) {
  liquid_->prefixes.push_back(container_line(*at_.out).prefix);
  execute(group.body);
  liquid_->prefixes.pop_back();
}

// HTML made of Markdown, as the line asks for it in which it stands: a paragraph among words is words.
std::string Evaluator::html_in_place(std::string html, const Statement& output) const {
  const std::string_view source = at_.current->source.text();
  const std::string_view behind = source.substr(size_t{output.span.begin} + output.span.length);
  const std::string_view before = container_line(*at_.out).words, after = trim(behind.substr(0, behind.find('\n')));
  const auto are_words = [](std::string_view words) { return !words.empty() && words[0] != '<' && words[0] != '{'; };
  if (!are_words(before) && !(before.empty() && are_words(after))) return html;
  std::string words(without_paragraph(html));
  if (words.find("<pre") == words.npos) std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

}  // namespace milepost::templating
