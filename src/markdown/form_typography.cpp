// Form: cmark makes quotes, dashes and ellipses while it parses; left is the apostrophe that exports escape
// (`it\'s`), which no reader wants straight. An escaped double quote stays. Spec: tests/conformance/typography.md.
#include <string>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

constexpr std::string_view kApostrophe = "\xE2\x80\x99";

bool follows_letter(const Node& text, size_t at) {
  if (at > 0) return is_letter_byte(text.text[at - 1]);
  const Node* before = text.previous;
  if (!before || !before->last_child || before->last_child->kind != Kind::kText) return false;
  return !before->last_child->text.empty() && is_letter_byte(before->last_child->text.back());
}

void curl(Document& document, Node& text) {
  std::string curled;
  for (size_t i = 0; i < text.text.size(); ++i) {
    if (text.text[i] == '\'' && follows_letter(text, i)) {
      curled += kApostrophe;
    } else {
      curled += text.text[i];
    }
  }
  text.text = document.keep(curled);
}

}  // namespace

void curl_apostrophes(Document& document) {
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind != Kind::kText || node->text.find('\'') == std::string_view::npos) continue;
    if (!is_address(*node)) curl(document, *node);
  }
}

void form_typography(Document& document, FormContext& context) {
  if (!context.options().typography) return;
  const bool may_have_any = context.body().find("'") != std::string_view::npos ||
                            context.body().find("&#") != std::string_view::npos ||
                            context.body().find("&apos;") != std::string_view::npos;
  const bool has_straight_marks = marks_of(context.options()).close_single == "'";
  if (may_have_any && !has_straight_marks) curl_apostrophes(document);
}

}  // namespace milepost::markdown
