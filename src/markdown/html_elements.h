// Raw HTML read line by line, to know where an element is complete: tags only, no tree, no meaning.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace milepost::markdown {

// One tag at the beginning of a text.
struct HtmlTag {
  std::string name;       // lower case
  bool closes = false;    // </name>
  size_t length = 0;      // of the whole tag; 0: it does not end in this text
  bool is_empty = false;  // <name/>, or an element that never has content
};

// The tag that `text` begins with; an empty name where it begins with none ("<3", "<https://…>", "<!--").
HtmlTag read_tag(std::string_view text);

// Elements of a line of text, which begin no block: a, b, img, span, …
bool is_span_element(std::string_view name);
// Elements that begin a block even right below a line of text.
bool is_block_element(std::string_view name);
// Elements whose content is never Markdown, whatever stands between blank lines: table, ul, pre, …
bool holds_only_markup(std::string_view name);

// Elements that hold blocks, or a line of text, where kramdown is asked to read what elements hold.
bool may_hold_blocks(std::string_view name);
bool may_hold_line(std::string_view name);

// The value of the attribute `markdown` in a tag, without quotes; "" where there is none.
std::string_view markdown_attribute(std::string_view tag);
// The HTML without such attributes in its tags.
std::string without_markdown_attributes(std::string_view html);

// What is open after the HTML read so far.
class OpenElements {
 public:
  // Reads on. Returns the offset behind the tag at which nothing is open any more, or npos while something is.
  size_t read(std::string_view html);

  bool empty() const { return open_.empty() && place_ == kWords; }
  // In a comment, a script or preformatted text, or within a tag: what follows cannot be Markdown.
  bool is_verbatim() const;
  // What ends the comment or the content that is no markup, in lower case; "" in anything else.
  std::string awaited_end() const;
  // The innermost element's name, "" where none is open.
  std::string_view innermost() const { return open_.empty() ? std::string_view() : open_.back(); }

 private:
  enum Place { kWords, kTag, kComment };

  size_t read_words(std::string_view html, size_t at);
  size_t read_whole_tag(std::string_view html, size_t at);
  size_t read_tag_rest(std::string_view html, size_t at);
  void close(std::string_view name);

  std::vector<std::string> open_;
  Place place_ = kWords;
  char quote_ = 0;       // within a tag: the open quotation mark, or an equals sign before one
  std::string pending_;  // the name of the tag that a line's end broke
  bool pending_closes_ = false;
};

}  // namespace milepost::markdown
