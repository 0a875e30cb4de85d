// The regions of kramdown's extensions among kept lines: `{::comment}` to `{:/comment}`, definitions of attribute
// lists, the mark at which a block ends, and code behind a definition's colon. See kept_lines.h.
#include <algorithm>
#include <string>

#include "markdown/characters.h"
#include "markdown/fences.h"
#include "markdown/kept_lines.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr int kMostKramdownLines = 2000;

bool is_name_byte(char c) { return is_ascii_alphanumeric(c) || c == '-' || c == '_'; }

// The word at `at`, which may be empty.
string_view word_at(string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && is_name_byte(text[end])) ++end;
  return text.substr(at, end - at);
}

bool is_indented_code(string_view line) {
  return !trim(line).empty() && (line.starts_with("    ") || line.starts_with('\t'));
}

bool stops(string_view line, string_view name) {
  line = trim(line);
  if (!line.starts_with("{:/") || !line.ends_with('}')) return false;
  string_view named = line.substr(3, line.size() - 4);
  return named.empty() || named == name;
}

// `{::nomarkdown}<hr>{:/}`
bool is_whole_nomarkdown(string_view line) {
  if (!line.starts_with("{::nomarkdown}")) return false;
  const size_t close = line.find("{:/");
  return close != string_view::npos && stops(line.substr(close), "nomarkdown");
}

}  // namespace

std::optional<int> line_of_block_html_option(string_view text, bool everywhere) {
  if (everywhere) return 0;
  constexpr string_view kOptions = "{::options ";
  for (size_t at = text.find(kOptions); at != string_view::npos; at = text.find(kOptions, at + 1)) {
    const string_view line = text.substr(at, text.find_first_of("\r\n", at) - at);
    const bool begins_line = at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
    if (begins_line && line.find("parse_block_html=\"true\"") != string_view::npos)
      return static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
  }
  return std::nullopt;
}

KeptRegion extension_region(Lines& lines, int number, string_view first) {
  const KeptRegion one_line{KeptAs::kExtension, number, false};
  if (first == "^" || is_whole_nomarkdown(first)) return one_line;
  if (!first.starts_with("{:") || !first.ends_with('}') || first.find('}') != first.size() - 1) return {};
  if (!first.starts_with("{::")) {
    string_view name = word_at(first, 2);
    bool defines = !name.empty() && first.substr(2 + name.size()).starts_with(':');
    if (defines) return one_line;
    // Attributes of the code below: a paragraph would go on there.
    if (is_indented_code(lines.whole(number + 1))) return {KeptAs::kParagraph, number, true};
    // The contents end their list: code below them is no more of it.
    const bool is_contents = first.starts_with("{:toc") && trim(lines.whole(number + 1)).empty();
    return is_contents && is_indented_code(lines.whole(number + 2)) ? KeptRegion{KeptAs::kParagraph, number, false}
                                                                    : KeptRegion{};
  }
  if (first.ends_with("/}")) return one_line;
  string_view name = word_at(first, 3);
  const std::string wanted = "{:/" + std::string(name);
  Lines::Miss& miss = lines.latest_miss();
  const int known = miss.close == wanted && number < miss.last_line ? miss.last_line : number;
  const int last = std::min(lines.count(), number + kMostKramdownLines);
  for (int at = known + 1; at <= last; ++at) {
    if (stops(lines.words(at), name)) return {KeptAs::kExtension, at, false};
  }
  miss = {wanted, last, false};
  return {};
}

KeptRegion definition_region(Lines& lines, int number, string_view first) {
  if (!first.starts_with(": ") && !first.starts_with(":\t")) return {};
  const string_view fence = fence_of_words(trim(first.substr(1)));
  if (fence.empty()) return {};
  Lines::Miss& miss = lines.latest_miss();
  const std::string wanted = ":" + std::string(fence);
  const int known = miss.close == wanted && number < miss.last_line ? miss.last_line : number;
  const int last = std::min(lines.count(), number + kMostKramdownLines);
  for (int at = known + 1; at <= last; ++at) {
    if (closes_fence(lines.words(at), fence)) return {KeptAs::kParagraph, at, false};
  }
  miss = {wanted, last, false};
  return {};
}

}  // namespace milepost::markdown
