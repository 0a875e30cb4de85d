// Form: pandoc's fenced divs. An opening line has a word or attributes, a closing one only colons; how
// many colons does not matter. Spec: tests/conformance/fenced_divs.md.
#include <string>
#include <vector>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"
#include "markdown/set_attributes.h"

namespace milepost::markdown {
namespace {

// What stands between the colons of a fence: "", "note", "{.note #a}".
std::string_view fence_words(const Node& fence) {
  std::string_view words = fence.text;
  while (words.starts_with(':')) words.remove_prefix(1);
  words = trim(words);
  while (words.ends_with(':')) words.remove_suffix(1);
  return trim(words);
}

constexpr int kMostComplaints = 20;

class DivsForm {
 public:
  DivsForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  // Pairs the fences among the children of `parent`.
  void pair_below(Node* parent) {
    std::vector<Node*> open;
    Node* next = nullptr;
    for (Node* node = parent->first_child; node; node = next) {
      next = node->next;
      if (node->kind != Kind::kDivFence) continue;
      if (!fence_words(*node).empty()) {
        open.push_back(node);
      } else if (open.empty()) {
        complain_unopened(*node);
      } else {
        if (open.size() <= kMaxNesting) close(open.back(), node);
        open.pop_back();
      }
    }
    for (const Node* node : open) complain_unclosed(*node);
  }

 private:
  void close(Node* opening, Node* closing) {
    std::string_view words = fence_words(*opening);
    std::string list(words);
    if (words.front() != '{') list = "{." + list + "}";
    Node written = *opening;
    opening->kind = Kind::kDiv;
    opening->text = {};
    set_attributes(document_, context_, list, *opening, written);
    while (opening->next != closing) append_child(opening, opening->next);
    unlink(closing);
  }

  // Where the first few are told, the rest is of no use.
  bool may_complain() { return complaints_++ < kMostComplaints; }

  void complain_unclosed(const Node& fence) {
    if (!may_complain()) return;
    context_.diagnostics().add(code::kDivUnclosed, context_.place(fence, fence.text.size()),
                               "the div that `" + std::string(fence.text) + "` opens is never closed",
                               "no line of colons alone follows it; its words stay where they are",
                               "close it with a line `:::`");
  }

  void complain_unopened(const Node& fence) {
    if (!may_complain()) return;
    context_.diagnostics().add(code::kDivUnopened, context_.place(fence, fence.text.size()),
                               "`" + std::string(fence.text) + "` closes a div that was not opened",
                               "every div before it is closed already",
                               "take the line out, or open the div with `::: name`");
  }

  Document& document_;
  FormContext& context_;
  int complaints_ = 0;
};

}  // namespace

void form_fenced_divs(Document& document, FormContext& context) {
  if (!context.had(Kind::kDivFence)) return;
  std::vector<Node*> parents;
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kDivFence && (parents.empty() || parents.back() != node->parent))
      parents.push_back(node->parent);
  }
  DivsForm form(document, context);
  for (Node* parent : parents) form.pair_below(parent);
}

}  // namespace milepost::markdown
