// The words of raw HTML: see html_words.h.
#include "markdown/html_words.h"

#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

// The offset past `end` from `at` on, or the end of the text.
size_t past(std::string_view html, std::string_view end, size_t at) {
  size_t found = html.find(end, at);
  return found == std::string_view::npos ? html.size() : found + end.size();
}

std::string tag_name(std::string_view tag) {
  std::string name;
  for (char c : tag.substr(tag.starts_with("</") ? 2 : 1)) {
    if (!is_ascii_alphanumeric(c)) break;
    name += ascii_lower(c);
  }
  return name;
}

bool is_phrase(const std::string& name) {
  for (const char* phrase : {"a", "abbr", "b", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span",
                             "strong", "sub", "sup", "time", "u", "wbr"}) {
    if (name == phrase) return true;
  }
  return false;
}

void append_blank(std::string& out) {
  if (!out.empty() && !is_blank(out.back())) out += ' ';
}

}  // namespace

void append_html_words(std::string& out, std::string_view html) {
  size_t at = 0;
  while (at < html.size()) {
    size_t tag = html.find('<', at);
    for (char c : html.substr(at, tag == std::string_view::npos ? tag : tag - at)) {
      is_blank(c) ? append_blank(out) : out.push_back(c);
    }
    if (tag == std::string_view::npos) return;
    if (html.substr(tag).starts_with("<!--")) {
      at = past(html, "-->", tag);
      continue;
    }
    at = past(html, ">", tag);
    std::string name = tag_name(html.substr(tag, at - tag));
    if ((name == "script" || name == "style") && html[tag + 1] != '/') at = past(html, "</" + name + ">", at);
    if (!is_phrase(name)) append_blank(out);
  }
}

}  // namespace milepost::markdown
