// Tables of tags; blank blocks.
#include "templating/liquid_tags.h"

#include <algorithm>

namespace milepost::templating {
namespace {

constexpr std::string_view kLiquidTags[] = {
    "if",        "unless",   "case",     "for",      "assign",
    "capture",   "cycle",    "include",  "raw",      "include_relative",
    "highlight", "link",     "post_url", "comment",  "increment",
    "decrement", "tablerow", "break",    "continue", "echo",
};
constexpr std::string_view kEnds[] = {
    "endif", "endunless", "endcase", "endfor",       "endcapture", "else",
    "elsif", "when",      "endraw",  "endhighlight", "endcomment", "endtablerow",
};

bool is_blank_body(const Body& body) {
  return std::all_of(body.begin(), body.end(), [](const Statement* s) { return s->is_blank; });
}

void drop_blanks(Body& body) {
  std::erase_if(body, [](const Statement* s) { return s->kind == StatementKind::kData; });
}

}  // namespace

std::span<const std::string_view> liquid_tag_names() { return kLiquidTags; }
bool is_liquid_tag(std::string_view name) {
  return std::find(std::begin(kLiquidTags), std::end(kLiquidTags), name) != std::end(kLiquidTags);
}
bool is_liquid_end(std::string_view name) {
  return std::find(std::begin(kEnds), std::end(kEnds), name) != std::end(kEnds);
}

void finish_liquid_block(Statement& block, const Body& head) {
  block.is_blank = is_blank_body(head) && is_blank_body(block.body) && is_blank_body(block.otherwise) &&
                   std::all_of(block.branches.begin(), block.branches.end(),
                               [](const Branch& branch) { return is_blank_body(branch.body); });
  // What is captured keeps its blanks.
  if (!block.is_blank || block.kind == StatementKind::kCapture) return;
  drop_blanks(block.body);
  drop_blanks(block.otherwise);
  for (Branch& branch : block.branches) drop_blanks(branch.body);
}

}  // namespace milepost::templating
