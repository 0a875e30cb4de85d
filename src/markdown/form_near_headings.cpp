// Form: `#Heading` without a blank, which old parsers took for a heading: it stays text, with a warning.
// Spec: tests/conformance/near_headings.md.
#include <string>

#include "markdown/block_walk.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

bool looks_like_heading(std::string_view text) {
  size_t marks = text.find_first_not_of('#');
  if (marks == 0 || marks == std::string_view::npos || marks > 6) return false;
  return is_ascii_letter(text[marks]) || static_cast<unsigned char>(text[marks]) >= 0x80;
}

}  // namespace

void form_near_headings(Document& document, FormContext& context) {
  if (context.body().find('#') == std::string_view::npos) return;
  const Node* root = document.root();
  for (const Node* node = root; node; node = next_block(node, root)) {
    if (node->kind != Kind::kParagraph || !node->first_child) continue;
    const Node& first = *node->first_child;
    if (first.kind != Kind::kText || !looks_like_heading(first.text)) continue;
    std::string_view line = context.line(first.line);
    // Escaped, it is meant as it is.
    if (first.column == 0 || first.column > line.size() || line[first.column - 1] != '#') continue;
    context.diagnostics().add(code::kHeadingWithoutBlank, context.place(first, first.text.find_first_not_of('#')),
                              "this line is text, not a heading", "there is no blank behind `#`",
                              "put one there, or a backslash before the `#` where words are meant");
  }
}

}  // namespace milepost::markdown
