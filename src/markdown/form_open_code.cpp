// Form: a code fence that nothing closes is reported where it opens: what was meant as words below it is code.
// Runs before other forms change code. Spec: tests/conformance/open_html.md.
#include <algorithm>
#include <string>

#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// The marks that open the block, as written; empty where it is indented.
string_view fence_of(const Node& code, const FormContext& context) {
  const string_view line = context.line(code.line);
  const string_view words = line.substr(std::min<size_t>(line.size(), code.column - 1));
  if (!words.starts_with("```") && !words.starts_with("~~~")) return {};
  if (code.text.starts_with(trim_right(words))) return {};  // indented: the fence is a part of the code
  return words.substr(0, words.find_first_not_of(words[0]));
}

bool is_in_quote(const Node& code) {
  const Node* node = &code;
  while (node && node->kind != Kind::kBlockQuote) node = node->parent;
  return node != nullptr;
}

bool closes_fence(string_view line, string_view fence, bool in_quote) {
  const size_t begin = line.find_first_not_of(in_quote ? " \t>" : " \t");
  if (begin == string_view::npos) return false;
  line = trim(line.substr(begin));
  return line.size() >= fence.size() && line.find_first_not_of(fence[0]) == string_view::npos;
}

void look_at(const Node& code, FormContext& context) {
  const string_view fence = fence_of(code, context);
  if (fence.empty()) return;
  const auto lines = static_cast<uint32_t>(std::count(code.text.begin(), code.text.end(), '\n'));
  const string_view last = context.line(code.line + lines + 1);
  if (closes_fence(last, fence, is_in_quote(code))) return;
  const bool is_held = code.parent->kind != Kind::kDocument;
  context.diagnostics().add(
      code::kCodeUnclosed, context.place(code, fence.size()), "the code that begins here is never closed",
      is_held ? "it ends where the list item or quote that holds it ends" : "all that follows in the post is code",
      is_held ? "put a line of the same marks below it, indented as the first one"
              : "put a line of the same marks below it");
}

}  // namespace

void form_open_code(Document& document, FormContext& context) {
  if (!context.had(Kind::kCodeBlock)) return;
  const Node* root = document.root();
  for (const Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kCodeBlock && node->line > 0) look_at(*node, context);
  }
}

}  // namespace milepost::markdown
