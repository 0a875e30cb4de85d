// See cmark_raw_spans.h.
#include "markdown/cmark_raw_spans.h"

#include <cmark-gfm/cmark-gfm.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <vector>

#include "markdown/characters.h"
#include "markdown/html_elements.h"

extern "C" {
bufsize_t __real__scan_html_tag(const unsigned char* text);
}

namespace milepost::markdown {
namespace {

using std::string_view;

// The length of the tag, comment or the like that `text` begins with; 0: none.
size_t markup_length(const char* text) {
  const bufsize_t length = __real__scan_html_tag(reinterpret_cast<const unsigned char*>(text + 1));
  return length > 0 ? static_cast<size_t>(length) + 1 : 0;
}

// Elements of a line that hold Markdown.
bool holds_markdown(string_view name) {
  static constexpr string_view kNames[] = {"a",   "abbr",    "acronym",  "b",      "bdo", "big",    "button", "cite",
                                           "del", "details", "dfn",      "em",     "i",   "ins",    "figure", "label",
                                           "q",   "rb",      "rbc",      "rp",     "rt",  "rtc",    "ruby",   "small",
                                           "sub", "span",    "noscript", "object", "sup", "strong", "tt"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

// What is no element in a line of text.
bool is_never_in_line(string_view name) {
  static constexpr string_view kNames[] = {
      "address", "article", "aside", "applet",   "body",       "blockquote", "caption",  "col",  "colgroup", "dd",
      "div",     "dl",      "dt",    "fieldset", "figcaption", "footer",     "form",     "h1",   "h2",       "h3",
      "h4",      "h5",      "h6",    "header",   "hgroup",     "hr",         "html",     "head", "iframe",   "legend",
      "menu",    "li",      "main",  "map",      "nav",        "ol",         "optgroup", "p",    "pre",      "section",
      "summary", "table",   "tbody", "td",       "th",         "thead",      "tfoot",    "tr",   "ul"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

// &name; or &#1; or &#x1; which stay as they are.
bool begins_reference(string_view text) {
  size_t at = text.substr(1).starts_with('#') ? 2 : 1;
  const size_t begin = at;
  while (at < text.size() && is_ascii_alphanumeric(text[at])) ++at;
  return at > begin && at < text.size() && text[at] == ';';
}

// Reads an element to its end, and writes it where that is wanted.
class RawSpan {
 public:
  RawSpan(const char* text, BlockEnds& ends, std::string* out) : text_(text), ends_(ends), out_(out) {}

  size_t read() {
    read_markup();
    while (!open_.empty()) {
      const char* next = std::strchr(text_ + at_, '<');
      put_words(next ? static_cast<size_t>(next - text_) - at_ : std::strlen(text_ + at_));
      if (!next) break;
      read_markup();
    }
    return at_;
  }

 private:
  void read_markup() {
    const char* here = text_ + at_;
    if (std::strncmp(here, "<!--", 4) == 0) {
      const size_t end = ends_.find(BlockEnds::kComment, here + 4);
      return end == string_view::npos ? put_words(1) : put(4 + end + 3);
    }
    const size_t length = here[1] == '/' || is_ascii_letter(here[1]) ? markup_length(here) : 0;
    const HtmlTag tag = read_tag(string_view(here, length));
    if (length == 0 || tag.name.empty()) return put_words(std::max<size_t>(length, 1));
    tag.closes ? close(tag.name, length) : open(tag, length);
  }

  // One that closes nothing is words.
  void close(const std::string& name, size_t length) {
    if (open_.back() != name) return put_words(length);
    open_.pop_back();
    put(length);
  }

  void open(const HtmlTag& tag, size_t length) {
    BlockEnds::Mark mark;
    if (tag.is_empty) return put(length);
    if (find_raw_text_mark(tag.name, mark)) {
      const size_t end = ends_.find(mark, text_ + at_ + length);
      return end == string_view::npos ? open_.empty() ? put(length) : put_words(length) : put_whole(length + end);
    }
    if (!open_.empty() && is_never_in_line(tag.name)) return put_words(length);
    open_.push_back(tag.name);
    put(length);
  }

  // Up to an end tag, and with it.
  void put_whole(size_t length) {
    const size_t end = markup_length(text_ + at_ + length);
    put(length + end);
  }

  void put(size_t length) {
    if (out_) out_->append(text_ + at_, length);
    at_ += length;
  }

  void put_words(size_t length) {
    const size_t end = at_ + length;
    if (!out_) {
      at_ = end;
      return;
    }
    for (; at_ < end; ++at_) {
      const char c = text_[at_];
      if (c == '<') {
        *out_ += "&lt;";
      } else if (c == '>') {
        *out_ += "&gt;";
      } else if (c == '&' &&
                 !begins_reference(string_view(text_ + at_, std::min<size_t>(end - at_, kLongestReference)))) {
        *out_ += "&amp;";
      } else {
        *out_ += c;
      }
    }
  }

  static constexpr size_t kLongestReference = 40;

  const char* text_;
  BlockEnds& ends_;
  std::string* out_;  // null: only the length is wanted
  size_t at_ = 0;
  std::vector<std::string> open_;
};

}  // namespace

bool opens_raw_span(string_view tag_text) {
  const HtmlTag tag = read_tag(tag_text);
  if (tag.name.empty() || tag.closes || tag.is_empty || is_never_in_line(tag.name)) return false;
  const string_view wanted = markdown_attribute(tag_text);
  if (wanted == "span") return false;
  return wanted == "0" || !holds_markdown(tag.name);
}

size_t raw_span_length(const char* text, BlockEnds& ends) { return RawSpan(text, ends, nullptr).read(); }

std::string raw_span_html(string_view element) {
  const std::string text(element);
  BlockEnds ends;
  std::string out;
  RawSpan(text.c_str(), ends, &out).read();
  return out;
}

}  // namespace milepost::markdown
