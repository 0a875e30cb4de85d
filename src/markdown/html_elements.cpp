// Reading tags: see html_elements.h.
#include "markdown/html_elements.h"

#include <algorithm>
#include <array>

#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// Deeper than this nobody nests; the bound keeps the search for a closing tag's element short.
constexpr size_t kMostElements = 64;
constexpr size_t kLongestElementName = 100;

template <size_t kCount>
bool is_one_of_sorted(string_view name, const std::array<string_view, kCount>& sorted) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

bool is_element_character(char c) { return is_ascii_alphanumeric(c) || c == '-' || c == '_' || c == ':' || c == '.'; }

// Elements that never have content.
bool is_void(string_view name) {
  static constexpr std::array<string_view, 15> kVoid = {"area",  "base", "br",    "col",    "command",
                                                        "embed", "hr",   "img",   "input",  "keygen",
                                                        "link",  "meta", "param", "source", "track"};
  return is_one_of_sorted(name, kVoid) || name == "wbr";
}

bool is_raw_text(string_view name) {
  return name == "script" || name == "style" || name == "pre" || name == "textarea";
}

// The offset of the `>` that ends the tag which `at` is within; npos where it is not here. A quotation mark counts
// right behind an equals sign. `state`: one of these, or 0.
size_t end_of_tag(string_view html, size_t at, char& state) {
  for (; at < html.size(); ++at) {
    const char c = html[at];
    if (state == '"' || state == '\'') {
      if (c == state) state = 0;
    } else if (c == '>') {
      return at;
    } else if (state == '=' && (c == '"' || c == '\'')) {
      state = c;
    } else if (!is_blank(c)) {
      state = c == '=' ? '=' : '\0';
    }
  }
  return kNowhere;
}

// `<https://example.org/>` and `<localhost:80/x>`, whose name ends at `end`, are addresses; `<o:p>` and `<o:p/>` are
// none.
bool is_address(string_view text, string_view name, size_t end) {
  const size_t colon = name.find(':');
  if (colon == kNowhere || colon < 2) return false;
  const size_t stop = text.find_first_of(" \t\n<>", end);
  if (stop == kNowhere || text[stop] != '>') return false;
  return text[stop - 1] != '/' || (name.back() == ':' && text.substr(end).starts_with("//"));
}

}  // namespace

bool is_span_element(string_view name) {
  static constexpr std::array<string_view, 39> kNames = {
      "a",   "abbr", "acronym", "b",      "bdo",   "big",   "br",     "button", "cite", "code", "del", "dfn", "em",
      "i",   "img",  "input",   "ins",    "kbd",   "label", "mark",   "option", "q",    "rb",   "rbc", "rp",  "rt",
      "rtc", "ruby", "samp",    "select", "small", "span",  "strong", "sub",    "sup",  "tt",   "u",   "var", "wbr"};
  return is_one_of_sorted(name, kNames);
}

bool is_block_element(string_view name) {
  static constexpr std::array<string_view, 67> kNames = {
      "address",  "article",  "aside",    "audio",      "base",     "basefont", "blockquote", "body",     "canvas",
      "caption",  "center",   "col",      "colgroup",   "dd",       "details",  "dialog",     "dir",      "div",
      "dl",       "dt",       "fieldset", "figcaption", "figure",   "footer",   "form",       "frame",    "frameset",
      "h1",       "h2",       "h3",       "h4",         "h5",       "h6",       "head",       "header",   "hr",
      "html",     "iframe",   "legend",   "li",         "link",     "main",     "menu",       "menuitem", "nav",
      "noframes", "noscript", "object",   "ol",         "optgroup", "p",        "param",      "picture",  "section",
      "source",   "summary",  "svg",      "table",      "tbody",    "td",       "tfoot",      "th",       "thead",
      "title",    "tr",       "track",    "ul"};
  return is_one_of_sorted(name, kNames) || name == "video";
}

bool holds_only_markup(string_view name) {
  static constexpr std::array<string_view, 18> kNames = {"audio",   "colgroup", "dl",       "math",   "object", "ol",
                                                         "picture", "pre",      "script",   "select", "style",  "svg",
                                                         "table",   "tbody",    "textarea", "tfoot",  "thead",  "tr"};
  return is_one_of_sorted(name, kNames) || name == "ul" || name == "video";
}

bool may_hold_blocks(string_view name) {
  static constexpr std::array<string_view, 26> kNames = {
      "address",  "article",    "aside",  "blockquote", "body",   "dd",      "details", "div", "dl",
      "fieldset", "figcaption", "figure", "footer",     "form",   "header",  "hgroup",  "li",  "main",
      "map",      "menu",       "nav",    "noscript",   "object", "section", "summary", "td"};
  return is_one_of_sorted(name, kNames);
}

bool may_hold_line(string_view name) {
  static constexpr std::array<string_view, 11> kNames = {"caption", "dt", "h1",     "h2", "h3", "h4",
                                                         "h5",      "h6", "legend", "p",  "th"};
  return is_one_of_sorted(name, kNames);
}

HtmlTag read_tag(string_view text) {
  HtmlTag tag;
  if (text.size() < 3 || text.front() != '<') return tag;
  size_t begin = text[1] == '/' ? 2 : 1;
  size_t end = begin;
  if (!is_ascii_letter(text[begin])) return tag;
  while (end < text.size() && is_element_character(text[end])) ++end;
  bool ends_well = end == text.size() || is_blank(text[end]) || text[end] == '>' || text[end] == '/';
  if (!ends_well || is_address(text, text.substr(begin, end - begin), end)) return tag;
  tag.closes = begin == 2;
  tag.name = ascii_lower(text.substr(begin, end - begin));
  char quote = 0;
  size_t close = end_of_tag(text, end, quote);
  if (close == kNowhere) return tag;
  tag.length = close + 1;
  tag.is_empty = !tag.closes && (text[close - 1] == '/' || is_void(tag.name));
  return tag;
}

string_view markdown_attribute(string_view tag) {
  for (size_t at = tag.find("markdown"); at != kNowhere; at = tag.find("markdown", at + 1)) {
    string_view rest = tag.substr(at + 8);
    if (at == 0 || !is_blank(tag[at - 1]) || !rest.starts_with('=') || rest.size() < 2) continue;
    rest.remove_prefix(1);
    if (rest.front() != '"' && rest.front() != '\'') return rest.substr(0, rest.find_first_of(" \t\n>"));
    size_t close = rest.find(rest.front(), 1);
    return close == kNowhere ? string_view() : rest.substr(1, close - 1);
  }
  return {};
}

std::string without_markdown_attributes(string_view html) {
  std::string out;
  size_t from = 0, read = 0;
  bool in_tag = false;
  for (size_t at = html.find("markdown="); at != kNowhere; at = html.find("markdown=", at + 1)) {
    string_view value = markdown_attribute(html.substr(at - (at > 0)));
    for (; read < at; ++read) in_tag = html[read] == '<' || (in_tag && html[read] != '>');
    if (value.empty() || !in_tag) continue;
    size_t begin = at;
    while (begin > from && is_blank(html[begin - 1])) --begin;
    out += html.substr(from, begin - from);
    bool quoted = html[at + 9] == '"' || html[at + 9] == '\'';
    from = at + 9 + value.size() + (quoted ? 2 : 0);
  }
  return out += html.substr(from);
}

bool OpenElements::is_verbatim() const { return place_ != kWords || (!open_.empty() && is_raw_text(open_.back())); }

std::string OpenElements::awaited_end() const {
  if (place_ == kComment) return "-->";
  return place_ == kWords && is_verbatim() ? "</" + open_.back() : std::string();
}

size_t OpenElements::read(string_view html) {
  size_t at = 0;
  while (at < html.size()) {
    bool was_tag = place_ == kTag || (place_ == kWords && html[at] == '<');
    at = place_ == kTag ? read_tag_rest(html, at) : read_words(html, at);
    if (was_tag && place_ == kWords && open_.empty()) return at;
  }
  return kNowhere;
}

// Reads one tag, or up to the next one.
size_t OpenElements::read_words(string_view html, size_t at) {
  if (place_ == kComment) {
    size_t end = html.find("-->", at);
    if (end == kNowhere) return html.size();
    place_ = kWords;
    return end + 3;
  }
  if (html[at] != '<') return std::min(html.find('<', at), html.size());
  if (html.substr(at).starts_with("<!--")) return place_ = kComment, at + 4;
  return read_whole_tag(html, at);
}

size_t OpenElements::read_whole_tag(string_view html, size_t at) {
  // Its length is found below: looked for here, a row of tags without an end would be read again and again.
  HtmlTag tag = read_tag(html.substr(at, kLongestElementName));
  bool raw_goes_on = !open_.empty() && is_raw_text(open_.back()) && !(tag.closes && tag.name == open_.back());
  if (tag.name.empty() || raw_goes_on) return at + 1;
  pending_ = tag.name;
  pending_closes_ = tag.closes;
  quote_ = 0;
  place_ = kTag;
  return read_tag_rest(html, at + 1);
}

size_t OpenElements::read_tag_rest(string_view html, size_t at) {
  size_t close = end_of_tag(html, at, quote_);
  if (close == kNowhere) return html.size();
  place_ = kWords;
  bool is_empty = (close > 0 && html[close - 1] == '/') || is_void(pending_);
  if (pending_closes_) {
    this->close(pending_);
  } else if (!is_empty && open_.size() < kMostElements) {
    open_.push_back(pending_);
  }
  return close + 1;
}

void OpenElements::close(string_view name) {
  auto found = std::find(open_.rbegin(), open_.rend(), name);
  if (found != open_.rend()) open_.erase(std::next(found).base(), open_.end());
}

}  // namespace milepost::markdown
