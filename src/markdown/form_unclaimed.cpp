// Form: what no form has claimed becomes text again, exactly as written, and joins its neighbours. Liquid
// stays: resolve_tags claims it later.
#include <string>

#include "markdown/blocks.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

bool is_leftover(Kind kind) {
  return kind == Kind::kAttributeList || kind == Kind::kPipe || kind == Kind::kBracketOpen ||
         kind == Kind::kBracketClose || kind == Kind::kLiquidTarget;
}

void give_back_fence(Document& document, Node* fence) {
  Node* words = document.make(Kind::kText);
  words->text = fence->text;
  words->line = fence->line;
  words->column = fence->column;
  fence->kind = Kind::kParagraph;
  fence->text = {};
  append_child(fence, words);
}

}  // namespace

void form_unclaimed(Document& document, FormContext& context) {
  bool had_atoms = false;
  for (Kind kind : {Kind::kAttributeList, Kind::kPipe, Kind::kBracketOpen, Kind::kBracketClose, Kind::kLiquidTarget,
                    Kind::kDivFence}) {
    had_atoms = had_atoms || context.had(kind);
  }
  if (!had_atoms) return;
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (is_leftover(node->kind)) node->kind = Kind::kText;
    if (node->kind == Kind::kDivFence) give_back_fence(document, node);
  }
  join_texts(document);
}

}  // namespace milepost::markdown
