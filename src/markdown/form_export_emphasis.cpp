// Form: a bold run that an export closed too late: "**words.\" and, on the next line, "**More". Markdown
// leaves all four stars, since a closing star cannot stand after a blank. Spec: tests/conformance/export_emphasis.md.
#include <string>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

constexpr std::string_view kStars = "**";

// Stars that were escaped look the same in the tree, not in the source.
bool has_bare_stars(std::string_view line) {
  for (size_t at = line.find(kStars); at != std::string_view::npos; at = line.find(kStars, at + 1)) {
    if (at == 0 || line[at - 1] != '\\') return true;
  }
  return false;
}

bool closes_late(const FormContext& context, const Node& line_break) {
  const Node* after = line_break.next;
  return after && after->kind == Kind::kText && after->text.starts_with(kStars) && after->text.size() > kStars.size() &&
         !is_blank(after->text[kStars.size()]) && trim_left(context.line(after->line)).starts_with(kStars);
}

// The text before the break that holds the opening stars.
Node* find_opener(const FormContext& context, const Node& line_break) {
  for (Node* node = line_break.previous; node; node = node->previous) {
    if (node->kind == Kind::kLineBreak) return nullptr;
    if (node->kind != Kind::kText) continue;
    size_t at = node->text.rfind(kStars);
    if (at == std::string_view::npos) continue;
    std::string_view words = node->text.substr(at + kStars.size());
    bool opens = words.empty() ? node->next != &line_break : !is_blank(words[0]);
    return opens && has_bare_stars(context.line(node->line)) ? node : nullptr;
  }
  return nullptr;
}

void close_at(Document& document, Node* opener, Node* line_break) {
  size_t at = opener->text.rfind(kStars);
  Node* strong = document.make(Kind::kStrong);
  strong->line = opener->line;
  strong->column = opener->column + static_cast<uint32_t>(at);
  Node* first = document.make(Kind::kText);
  first->text = opener->text.substr(at + kStars.size());
  first->line = strong->line;
  first->column = strong->column + 2;
  opener->text = opener->text.substr(0, at);
  insert_after(opener, strong);
  append_child(strong, first);
  while (strong->next != line_break) append_child(strong, strong->next);
  line_break->next->text.remove_prefix(kStars.size());
}

}  // namespace

void form_export_emphasis(Document& document, FormContext& context) {
  if (!context.had(Kind::kLineBreak) && !context.had(Kind::kSoftBreak)) return;
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind != Kind::kLineBreak && node->kind != Kind::kSoftBreak) continue;
    if (!closes_late(context, *node)) continue;
    if (Node* opener = find_opener(context, *node)) close_at(document, opener, node);
  }
}

}  // namespace milepost::markdown
