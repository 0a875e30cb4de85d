// Where mathematics begins and ends: see mathematics_scan.h.
#include "markdown/mathematics_scan.h"

#include <algorithm>
#include <array>

#include "markdown/characters.h"
#include "markdown/code_spans.h"
#include "markdown/component_tag.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr size_t kLongestEnvironment = 20;  // of an environment

// The next `delimiter` that no backslash escapes.
size_t find_unescaped(string_view text, string_view delimiter, size_t at) {
  for (; at < text.size(); ++at) {
    if (text.substr(at).starts_with(delimiter)) return at;
    if (text[at] == '\\' || text[at] == kMathMark) ++at;
  }
  return kNowhere;
}

size_t run_of_dollars(string_view text, size_t at) {
  size_t end = std::min(text.find_first_not_of('$', at), text.size());
  return end - at;
}

bool has_empty_line(string_view text) {
  for (size_t end = text.find('\n'); end != kNowhere; end = text.find('\n', end + 1)) {
    size_t next = text.find_first_not_of(" \t", end + 1);
    if (next != kNowhere && text[next] == '\n') return true;
  }
  return false;
}

// What belongs to Markdown and never to a formula.
bool crosses_markdown(string_view tex) {
  for (string_view sign : {"`", "](", "{%", "</"}) {
    if (tex.find(sign) != kNowhere) return true;
  }
  return has_empty_line(tex);
}

// `US$5`, `NZ$ 5`, `R$10`: the letters before are a country's.
bool follows_currency_letters(string_view text, size_t at) {
  return at > 0 && text[at - 1] >= 'A' && text[at - 1] <= 'Z' && at + 1 < text.size() && is_digit(text[at + 1]);
}

// `$X/$Y`, `$low-$high`, `${a}:${b}`: the closing dollar opens the next name.
bool opens_next_name(string_view tex, char after) {
  constexpr string_view kBetweenNames = "-/(,;:|+&@_.=~<>";
  bool is_name = is_ascii_alphanumeric(after) || (after == '{' && tex.front() == '{');
  return tex.size() > 1 && is_name && kBetweenNames.find(tex.back()) != kNowhere;
}

// `5$/hr and 6$/hr`: the sign stands behind its amount.
bool follows_amount(string_view text, size_t at, string_view tex) {
  return at > 0 && is_digit(text[at - 1]) && !has_tex_sign(tex) && tex.find(' ') != kNowhere;
}

// Amounts are prose at one word; anything else at three.
bool is_prose(string_view tex) { return reads_as_prose(tex, is_digit(tex.front()) ? 1 : 3); }

std::optional<MathSpan> single_dollars(string_view text, size_t at) {
  size_t begin = at + 1;
  if (begin >= text.size() || is_blank(text[begin]) || follows_currency_letters(text, at)) return std::nullopt;
  size_t close = find_unescaped(text, "$", begin);
  if (close == kNowhere || close == begin || is_blank(text[close - 1])) return std::nullopt;
  char after = close + 1 < text.size() ? text[close + 1] : '\0';
  string_view tex = text.substr(begin, close - begin);
  if (is_digit(after) || opens_next_name(tex, after) || follows_amount(text, at, tex)) return std::nullopt;
  if (crosses_markdown(tex) || is_prose(tex)) return std::nullopt;
  return MathSpan{tex, close + 1, false};
}

// Whether the delimiters stand at both ends of their lines: nobody writes `$$` for "dear" like that.
bool span_has_own_lines(string_view text, size_t begin, size_t end) {
  size_t before = text.find_last_not_of(" \t", begin == 0 ? kNowhere : begin - 1);
  size_t after = text.find_first_not_of(" \t", end);
  bool begins = begin == 0 || before == kNowhere || text[before] == '\n';
  return begins && (after == kNowhere || text[after] == '\n');
}

std::optional<MathSpan> double_dollars(string_view text, size_t at) {
  size_t begin = at + 2;
  size_t close = find_unescaped(text, "$$", begin);
  if (close == kNowhere || run_of_dollars(text, close) != 2) return std::nullopt;
  string_view tex = text.substr(begin, close - begin);
  if (trim(tex).empty() || tex.find('`') != kNowhere) return std::nullopt;
  if (!span_has_own_lines(text, at, close + 2) && (crosses_markdown(tex) || reads_as_prose(tex, 2)))
    return std::nullopt;
  return MathSpan{tex, close + 2, true};
}

}  // namespace

string_view environment_name(string_view line) {
  constexpr string_view kBegin = "begin{";
  if (line.empty() || !line.substr(1).starts_with(kBegin) || (line[0] != '\\' && line[0] != kMathMark)) return {};
  line = line.substr(1 + kBegin.size(), kLongestEnvironment);
  size_t end = line.find('}');
  return end == kNowhere ? string_view() : line.substr(0, end);
}

// An underscore within a word is a subscript, at a word's edge it may be emphasis.
bool has_tex_sign(string_view text) {
  for (size_t at = text.find_first_of("\\^_{}=<>\x02"); at != kNowhere;
       at = text.find_first_of("\\^_{}=<>\x02", at + 1)) {
    if (text[at] != '_') return true;
    bool follows = at > 0 && !is_blank(text[at - 1]) && text[at - 1] != '*';
    if (follows && at + 1 < text.size() && !is_blank(text[at + 1])) return true;
  }
  return false;
}

bool reads_as_prose(string_view text, int least_words) {
  if (has_tex_sign(text)) return false;
  int words = 0;
  size_t letters = 0;
  for (char c : text) {
    letters = is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80 ? letters + 1 : 0;
    // Something like "2ab" is a product.
    if (letters == 2 && ++words >= least_words && text.find(' ') != kNowhere) return true;
  }
  return false;
}

std::optional<MathSpan> dollar_mathematics(string_view text, size_t at) {
  size_t run = run_of_dollars(text, at);
  if (run == 1) return single_dollars(text, at);
  if (run == 2) return double_dollars(text, at);
  return std::nullopt;
}

bool is_tex_beyond_doubt(string_view text) {
  if (text.find("\n\n") != kNowhere || text.find('`') != kNowhere) return false;
  for (size_t at = text.find_first_of("\\^_="); at != kNowhere; at = text.find_first_of("\\^_=", at + 1)) {
    char after = at + 1 < text.size() ? text[at + 1] : ' ';
    if (text[at] == '^' || (text[at] == '\\' && is_ascii_letter(after)) || (text[at] == '_' && after == '{'))
      return true;
    if (text[at] == '=' && !reads_as_prose(text.substr(0, at), 2)) return true;
  }
  return false;
}

std::optional<MathSpan> marked_mathematics(string_view text, size_t at) {
  string_view rest = text.substr(at + 1);
  if (rest.starts_with("begin{")) {
    size_t end = environment_end(text, at);
    if (!end) return std::nullopt;
    return MathSpan{text.substr(at, end - at), end, true};
  }
  // The mark is the first of the two backslashes, or the only one.
  size_t backslashes = rest.starts_with('\\') ? 2 : 1;
  char bracket = rest.size() < backslashes ? '\0' : rest[backslashes - 1];
  if (bracket != '(' && bracket != '[') return std::nullopt;
  string_view close = bracket == '(' ? "\\\\)" : "\\\\]";
  close.remove_prefix(2 - backslashes);
  size_t begin = at + backslashes + 1;
  size_t end = text.find(close, begin);
  if (end == kNowhere) return std::nullopt;
  return MathSpan{text.substr(begin, end - begin), end + close.size(), bracket == '['};
}

std::string unmarked(string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), kComponentMark, '<');
  std::replace(out.begin(), out.end(), kCodeMark, '`');
  std::replace(out.begin(), out.end(), kBacktickMark, '`');
  for (size_t at = out.find(kMathMark); at != std::string::npos; at = out.find(kMathMark, at + 1)) {
    const string_view rest = string_view(out).substr(at + 1);
    bool is_mark =
        rest.starts_with('\\') || rest.starts_with('(') || rest.starts_with('[') || rest.starts_with("begin{");
    out[at] = is_mark ? '\\' : ' ';
  }
  return out;
}

size_t environment_end(string_view text, size_t at) {
  string_view name = environment_name(text.substr(at));
  if (!is_math_environment(name)) return 0;
  size_t end = math_close(text.substr(at), {{}, name, true});
  return end == kNowhere ? 0 : at + end;
}

bool is_math_environment(string_view name) {
  static constexpr std::array<string_view, 19> kNames = {"align",    "alignat",     "aligned",  "array",    "bmatrix",
                                                         "cases",    "displaymath", "dcases",   "eqnarray", "equation",
                                                         "flalign",  "gather",      "gathered", "matrix",   "math",
                                                         "multline", "pmatrix",     "split",    "vmatrix"};
  if (name.ends_with('*')) name.remove_suffix(1);
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

size_t math_close(string_view line, const MathOpener& opener) {
  if (!opener.is_environment) {
    size_t at = find_unescaped(line, opener.close, 0);
    if (opener.close != "$$") at = line.find(opener.close);
    return at == kNowhere ? at : at + opener.close.size();
  }
  for (size_t at = line.find("\\end{"); at != kNowhere; at = line.find("\\end{", at + 1)) {
    string_view rest = line.substr(at + 5);
    if (rest.starts_with(opener.close) && rest.substr(opener.close.size()).starts_with('}')) {
      return at + 5 + opener.close.size() + 1;
    }
  }
  return kNowhere;
}

std::optional<MathOpener> math_opener(string_view line) {
  MathOpener opener;
  if (line.starts_with("$$") && run_of_dollars(line, 0) == 2) {
    opener = {line.substr(0, 2), "$$", false};
  } else if (line.starts_with("\\\\[")) {
    opener = {line.substr(0, 3), "\\\\]", false};
  } else if (string_view name = environment_name(line); is_math_environment(name)) {
    return MathOpener{line.substr(0, name.size() + 8), name, true};
  } else {
    return std::nullopt;
  }
  if (math_close(line.substr(opener.open.size()), opener) != kNowhere) return std::nullopt;
  return opener;
}

}  // namespace milepost::markdown
