// The tags of a piece of raw HTML, one after the other, as a browser finds them. Tags only: no tree, no meaning.
// html_elements.h reads HTML that comes line by line; here all of it is at hand.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace milepost::markdown {

struct HtmlToken {
  enum Kind {
    kStart,
    kEnd,
    kOther,   // a comment, a declaration, an instruction
    kCutOff,  // one of these without its end
  };
  Kind kind = kOther;
  size_t begin = 0, end = 0;  // of the whole tag; cut off, of what opens it
  std::string name;           // of a tag, in lower case
  bool has_slash = false;     // `<name/>`
  bool is_comment = false;
};

class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view html) : html_(html) {}

  // Nothing at the end. Linear over all calls.
  std::optional<HtmlToken> next();
  // Behind a start tag whose content is no markup: goes on at its end tag. False where there is none; then nothing is
  // passed over.
  bool skip_raw_text(const std::string& name);

 private:
  HtmlToken read_markup();
  HtmlToken read_until(std::string_view mark, size_t from);
  HtmlToken read_tag();
  HtmlToken cut_off(size_t length);

  std::string_view html_;
  size_t at_ = 0;
  int tags_cut_off_ = 0;
  std::set<std::string, std::less<>> without_end_;  // what was looked for in vain
};

// Elements that never have content.
bool is_void_element(std::string_view name);
// Elements whose content is no markup: a browser that misses their end takes the rest of the page for it.
bool is_raw_text_element(std::string_view name);

// The offset behind the `>` of the tag whose name ends at `at`, npos where there is none. A quotation mark counts
// right behind an equals sign, as in a browser.
size_t html_tag_end(std::string_view html, size_t at);

}  // namespace milepost::markdown
