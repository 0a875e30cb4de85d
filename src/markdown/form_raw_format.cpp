// Form: pandoc's raw attribute. Code marked `{=html}` is HTML; what is meant for another format has no place on a
// page. Spec: tests/conformance/raw_format.md.
#include <string>
#include <vector>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

// The format in `{=html}`; empty where `words` are none.
std::string_view format_of(std::string_view words) {
  words = trim(words);
  if (!words.starts_with("{=") || !words.ends_with('}')) return {};
  return trim(words.substr(2, words.size() - 3));
}

bool is_html_format(std::string_view format) { return format.starts_with("html"); }

void note_dropped(FormContext& context, const Node& node, std::string_view format) {
  context.diagnostics().add(code::kRawFormat, context.place(node),
                            "a part that is meant for `" + std::string(format) + "` is left out",
                            "pages are HTML; only parts marked `{=html}` can stand in them",
                            "write it as Markdown or HTML where readers of the page shall see it");
}

// True where the node is to go.
bool settle(FormContext& context, Node* code, std::string_view format, Kind as) {
  if (!is_html_format(format)) {
    note_dropped(context, *code, format);
    return true;
  }
  code->kind = as;
  code->info = {};
  return false;
}

}  // namespace

void form_raw_format(Document& document, FormContext& context) {
  if (context.body().find("{=") == std::string_view::npos) return;
  Node* root = document.root();
  Node* next = nullptr;
  for (Node* node = root; node; node = next) {
    next = next_in_order(node, root);
    if (node->kind == Kind::kCodeBlock) {
      const std::string_view format = format_of(node->info);
      if (!format.empty() && settle(context, node, format, Kind::kHtmlBlock)) unlink(node);
    } else if (node->kind == Kind::kCode && node->next && node->next->kind == Kind::kAttributeList) {
      const std::string_view format = format_of(node->next->text);
      if (format.empty()) continue;
      next = next_in_order(node->next, root);
      unlink(node->next);
      if (settle(context, node, format, Kind::kHtmlInline)) unlink(node);
    }
  }
}

}  // namespace milepost::markdown
