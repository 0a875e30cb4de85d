// Brackets that cmark left as text: see syntax_brackets.h.
#include "markdown/syntax_brackets.h"

#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

using std::string_view;

bool is_literal(const cmark_node* node, string_view literal) {
  return node && node->type == CMARK_NODE_TEXT && view(node->as.literal) == literal;
}
// The opening bracket of `closing` among its elder siblings. Far away is given up: time stays linear.
cmark_node* opening_bracket(cmark_node* closing) {
  constexpr int kMaxSteps = 256;
  int open = 1;
  int steps = 0;
  for (cmark_node* node = closing->prev; node && steps < kMaxSteps; node = node->prev, ++steps) {
    if (is_bare_bracket(node, "]")) ++open;
    if ((is_bare_bracket(node, "[") || is_bare_bracket(node, "![")) && --open == 0) return node;
  }
  return nullptr;
}

}  // namespace

bool is_bare_bracket(const cmark_node* node, string_view literal) {
  return is_literal(node, literal) && node->end_column - node->start_column + 1 == static_cast<int>(literal.size());
}

bool mark_brackets(cmark_node* closing, cmark_syntax_extension* extension) {
  cmark_node* opening = opening_bracket(closing);
  if (!opening) return false;
  opening->type = static_cast<uint16_t>(syntax().bracket_open);
  closing->type = static_cast<uint16_t>(syntax().bracket_close);
  opening->extension = closing->extension = extension;
  return true;
}

}  // namespace milepost::markdown
