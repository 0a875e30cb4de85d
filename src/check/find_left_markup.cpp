// Markup of Liquid, kramdown, pandoc and links that nothing has read and that readers would see.
#include <string>
#include <string_view>
#include <vector>

#include "check/finders.h"
#include "check/verbatim_parts.h"

namespace milepost::check {
namespace {

using markdown::Kind;
using markdown::Node;

struct Mark {
  std::string_view text, cause;
};

constexpr Mark kMarks[] = {
    {"{{", "it looks like Liquid, or a shortcode, that nothing has read"},
    {"{%", "it looks like a Liquid tag that nothing has read"},
    {"{:", "it looks like kramdown's attributes, which belong right behind a block, a link or an image"},
    {"{#", "it looks like an id, which belongs behind a heading, a link, an image or a span"},
    {":::", "it looks like the fence of a div, which stands on a line of its own"},
    {"](", "it looks like a link whose address cannot be read"},
};

class LeftMarkup {
 public:
  LeftMarkup(const PageView& view, Diagnostics& found)
      : view_(view), found_(found), verbatim_(verbatim_parts(view.source.source().text())) {}

  void find_in(const Node& node) {
    for (const Mark& mark : kMarks) {
      for (size_t at : view_.source.find_all(node, mark.text)) {
        const size_t written = view_.source.written_offset(view_.source.offset_of(node.line) + at);
        if (is_within(verbatim_, written) || shows_shortcode(written)) continue;
        found_.add(code::kMarkupLeft, view_.source.place(node.line, at, mark.text.size()),
                   "`" + std::string(mark.text) + "` stands in the text", std::string(mark.cause),
                   "mend it, or write it as code where it is meant to be seen");
        break;
      }
    }
  }

 private:
  // `{{</* x */>}}` is written to be shown.
  bool shows_shortcode(size_t offset) const {
    const std::string_view text = std::string_view(view_.source.source().text()).substr(offset);
    return text.starts_with("{{</*") || text.starts_with("{{%/*");
  }

  const PageView& view_;
  Diagnostics& found_;
  std::vector<Span> verbatim_;
};

}  // namespace

void find_left_markup(const PageView& view, Diagnostics& found) {
  LeftMarkup left(view, found);
  const Node* root = view.page.post.document.root();
  for (const Node* node = root; node; node = markdown::next_in_order(node, root))
    if (node->kind == Kind::kText && node->line > 0) left.find_in(*node);
}

}  // namespace milepost::check
