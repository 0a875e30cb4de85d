// See html_tokens.h.
#include "markdown/html_tokens.h"

#include <algorithm>

#include "ground/one_of.h"
#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// So many tags of one text may each be read to its end in vain.
constexpr int kMostCutOff = 16;
constexpr string_view kNameEnds = " \t\n\r\f/<>";

constexpr string_view kVoidNames[] = {"area",  "base", "br",   "col",   "command", "embed", "hr", "img",
                                      "input", "link", "meta", "param", "source",  "track", "wbr"};
constexpr string_view kRawText[] = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};

bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

bool is_void_element(string_view name) { return is_one_of(name, kVoidNames); }
bool is_raw_text_element(string_view name) { return is_one_of(name, kRawText); }

size_t html_tag_end(string_view html, size_t at) {
  char state = 0;  // an equals sign, or the quotation mark that is open
  for (; at < html.size(); ++at) {
    const char c = html[at];
    if (state == '"' || state == '\'') {
      if (c == state) state = 0;
    } else if (c == '>') {
      return at + 1;
    } else if (state == '=' && (c == '"' || c == '\'')) {
      state = c;
    } else if (!is_space(c)) {
      state = c == '=' ? '=' : '\0';
    }
  }
  return string_view::npos;
}

std::optional<HtmlToken> HtmlTokens::next() {
  for (at_ = html_.find('<', at_); at_ < html_.size(); at_ = html_.find('<', at_ + 1)) {
    const string_view rest = html_.substr(at_);
    const size_t name = rest.starts_with("</") ? 2 : 1;
    const bool is_tag = name < rest.size() && is_ascii_letter(rest[name]);
    const bool is_instruction = rest.starts_with("<?") && rest.size() > 2 && is_ascii_letter(rest[2]);
    if (is_tag || is_instruction || rest.starts_with("<!")) return read_markup();
  }
  return std::nullopt;
}

HtmlToken HtmlTokens::read_markup() {
  const string_view rest = html_.substr(at_);
  if (rest.starts_with("<!--")) return read_until("-->", 4);
  if (rest.starts_with("<![CDATA[")) return read_until("]]>", 9);
  if (rest.starts_with("<?")) return read_until("?>", 2);
  return rest.starts_with("<!") ? read_until(">", 2) : read_tag();
}

HtmlToken HtmlTokens::cut_off(size_t length) {
  HtmlToken token;
  token.kind = HtmlToken::kCutOff;
  token.begin = at_;
  token.end = at_ += length;
  return token;
}

HtmlToken HtmlTokens::read_until(string_view mark, size_t from) {
  const bool is_comment = mark == "-->";
  const size_t end = without_end_.count(mark) > 0 ? string_view::npos : html_.find(mark, at_ + from);
  HtmlToken token;
  if (end == string_view::npos) {
    without_end_.emplace(mark);
    token = cut_off(from);
  } else {
    token.begin = at_;
    token.end = at_ = end + mark.size();
  }
  token.is_comment = is_comment;
  return token;
}

HtmlToken HtmlTokens::read_tag() {
  HtmlToken token;
  token.kind = html_[at_ + 1] == '/' ? HtmlToken::kEnd : HtmlToken::kStart;
  const size_t name = at_ + (token.kind == HtmlToken::kEnd ? 2 : 1);
  const size_t name_end = std::min(html_.find_first_of(kNameEnds, name), html_.size());
  token.name = ascii_lower(html_.substr(name, name_end - name));
  const size_t end = tags_cut_off_ < kMostCutOff ? html_tag_end(html_, name_end) : string_view::npos;
  if (end == string_view::npos) {
    ++tags_cut_off_;
    HtmlToken cut = cut_off(name_end - at_);
    cut.name = std::move(token.name);
    return cut;
  }
  token.begin = at_;
  token.end = at_ = end;
  token.has_slash = html_[end - 2] == '/';
  return token;
}

bool HtmlTokens::skip_raw_text(const std::string& name) {
  const std::string wanted = "</" + name;
  if (without_end_.count(wanted) > 0) return false;
  for (size_t at = html_.find("</", at_); at != string_view::npos; at = html_.find("</", at + 2)) {
    const size_t end = at + wanted.size();
    const bool is_whole = end >= html_.size() || kNameEnds.find(html_[end]) != string_view::npos;
    if (!is_whole || ascii_lower(html_.substr(at, wanted.size())) != wanted) continue;
    at_ = at;
    return true;
  }
  without_end_.insert(wanted);
  return false;
}

}  // namespace milepost::markdown
