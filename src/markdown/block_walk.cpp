// See block_walk.h.
#include "markdown/block_walk.h"

namespace milepost::markdown {
namespace {

bool holds_inlines(Kind kind) {
  return kind == Kind::kParagraph || kind == Kind::kHeading || kind == Kind::kTableCell ||
         kind == Kind::kDefinitionTerm || kind == Kind::kCaption;
}

}  // namespace

const Node* next_block(const Node* node, const Node* within) {
  return next_in_order(node, within, holds_inlines(node->kind));
}

Node* next_block(Node* node, const Node* within) { return next_in_order(node, within, holds_inlines(node->kind)); }

}  // namespace milepost::markdown
