// Form: a numbered list that lines without indentation part in two. It stays two lists, the second with its number;
// that is told, since other generators begin it at 1. Spec: tests/conformance/split_lists.md.
#include <string>

#include "markdown/block_walk.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

constexpr int kMostBetween = 8;  // blocks between the parts of what was one list to its writer

int32_t count_items(const Node& list) {
  int32_t count = 0;
  for (const Node* item = list.first_child; item; item = item->next) ++count;
  return count;
}

bool ends_search(Kind kind) { return kind == Kind::kHeading || kind == Kind::kThematicBreak; }

// The list that goes on counting where `list` ends; nullptr where there is none, or it touches `list`.
const Node* continuation_of(const Node& list) {
  const int32_t wanted = list.number + count_items(list);
  const Node* node = list.next;
  for (int steps = 0; node && steps < kMostBetween && !ends_search(node->kind); node = node->next, ++steps) {
    if (node->kind != Kind::kList || !node->ordered) continue;
    const bool goes_on = node->number == wanted && node->delimiter == list.delimiter && node != list.next;
    return goes_on ? node : nullptr;
  }
  return nullptr;
}

void report_split(FormContext& context, const Node& list, const Node& part, int count) {
  const std::string width = std::to_string(std::to_string(list.number).size() + 2);
  const std::string more = count > 1 ? "; " + std::to_string(count - 1) + " more such places" : "";
  context.diagnostics().add(
      code::kListSplit, context.place(part, std::to_string(part.number).size() + 1),
      "a second numbered list begins here, which goes on from the one of line " + std::to_string(list.line) + more,
      "what stands between them is not indented as the words of the item before it",
      "indent it by " + width + " blanks, so that it is a part of the item");
}

}  // namespace

void form_split_lists(Document& document, FormContext& context) {
  if (!context.had(Kind::kList)) return;
  const Node* root = document.root();
  const Node* first = nullptr;
  const Node* first_part = nullptr;
  int count = 0;
  for (const Node* node = root; node; node = next_block(node, root)) {
    if (node->kind != Kind::kList || !node->ordered) continue;
    const Node* part = continuation_of(*node);
    if (part && count++ == 0) first = node, first_part = part;
  }
  if (count > 0) report_split(context, *first, *first_part, count);
}

}  // namespace milepost::markdown
