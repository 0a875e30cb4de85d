#include "site/shrink_css.h"

#include <algorithm>

namespace milepost::site {
namespace {

bool is_css_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// The end of the string that begins at `at`.
size_t string_end(std::string_view css, size_t at) {
  for (size_t i = at + 1; i < css.size(); i++) {
    if (css[i] == css[at]) return i + 1;
    if (css[i] == '\\') i++;
  }
  return css.size();
}

bool begins_raw_url(std::string_view css, size_t at) {
  if (css.substr(at, 4) != "url(" || at + 4 >= css.size()) return false;
  size_t next = css.find_first_not_of(" \t\r\n", at + 4);
  return next != css.npos && css[next] != '"' && css[next] != '\'';
}

// A blank may go after these and before those. Never before ":" or around "+", "-", ">": there it can mean
// something ("a :hover", "calc(1px + 2px)").
bool needs_no_blank_after(char c) { return c == '{' || c == '}' || c == ';' || c == ',' || c == ':'; }
bool needs_no_blank_before(char c) { return c == '{' || c == '}' || c == ';' || c == ','; }

class Shrinking {
 public:
  explicit Shrinking(std::string_view css) : css_(css) { out_.reserve(css.size()); }

  std::string run() {
    while (at_ < css_.size()) {
      char c = css_[at_];
      if (css_.substr(at_, 2) == "/*") {
        skip_comment();
      } else if (is_css_blank(c)) {
        blank_ = true;
        at_++;
      } else if (c == '"' || c == '\'') {
        take(string_end(css_, at_));
      } else if (begins_raw_url(css_, at_)) {
        size_t close = css_.find(')', at_);
        take(close == css_.npos ? css_.size() : close + 1);
      } else {
        take(at_ + 1);
      }
    }
    return std::move(out_);
  }

 private:
  // A comment is nothing, not a blank, but it does part two words.
  void skip_comment() {
    size_t end = css_.find("*/", at_ + 2);
    at_ = end == css_.npos ? css_.size() : end + 2;
    bool parts_words = !blank_ && !out_.empty() && is_word(out_.back()) && at_ < css_.size() && is_word(css_[at_]);
    if (parts_words) out_ += "/**/";
  }

  void take(size_t end) {
    char first = css_[at_];
    bool is_empty_value = !out_.empty() && out_.back() == ':' && (first == ';' || first == '}');
    bool droppable = out_.empty() || needs_no_blank_after(out_.back()) || needs_no_blank_before(first);
    if (blank_ && (!droppable || is_empty_value)) out_ += ' ';
    if (first == '}' && !out_.empty() && out_.back() == ';') out_.pop_back();
    out_.append(css_.substr(at_, end - at_));
    at_ = end;
    blank_ = false;
  }

  std::string_view css_;
  std::string out_;
  size_t at_ = 0;
  bool blank_ = false;
};

}  // namespace

std::string shrink_css(std::string_view css) { return Shrinking(css).run(); }

}  // namespace milepost::site
