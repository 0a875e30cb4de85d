// Form: what exports leave behind: paragraphs of no-break spaces, empty divs around a rule, doubled
// escapes in alternative texts. Spec: tests/conformance/export_debris.md.
#include <string>

#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

class DebrisForm {
 public:
  DebrisForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    Node* root = document_.root();
    Node* next = nullptr;
    const bool may_have_escapes = context_.body().find("\\") != std::string_view::npos ||
                                  context_.body().find("&#") != std::string_view::npos ||
                                  context_.body().find("&bsol;") != std::string_view::npos;
    for (Node* node = root; node; node = next) {
      bool empty = is_empty_paragraph(*node);
      if (node->kind == Kind::kHtmlBlock) unwrap_rule(node);
      if (node->kind == Kind::kImage) clean_words_below(node);
      next = may_have_escapes ? next_in_order(node, root, empty || was_taken_) : next_block(node, root);
      if (empty) note(*node, empty_noted_, "a paragraph of nothing but no-break spaces is left out");
      if (empty || was_taken_) unlink(node);
      was_taken_ = false;
    }
  }

 private:
  static bool is_empty_paragraph(const Node& node) {
    if (node.kind != Kind::kParagraph) return false;
    for (const Node* child = node.first_child; child; child = child->next) {
      if (child->kind != Kind::kLineBreak && !is_white(*child)) return false;
    }
    return true;
  }

  // <div>, perhaps a rule, </div>: three blocks, of which the rule stays.
  void unwrap_rule(Node* opening) {
    if (trim(opening->text) != "<div>") return;
    Node* rule = opening->next && opening->next->kind == Kind::kThematicBreak ? opening->next : nullptr;
    Node* closing = rule ? rule->next : opening->next;
    if (!closing || closing->kind != Kind::kHtmlBlock || trim(closing->text) != "</div>") return;
    note(*opening, div_noted_,
         rule ? "an empty `<div>` around a rule is left out; the rule stays" : "an empty `<div>` is left out");
    unlink(closing);
    was_taken_ = true;
  }

  void clean_words_below(Node* image) {
    for (Node* node = image; node; node = next_in_order(node, image)) {
      if (node->kind != Kind::kText) continue;
      std::string cleaned = without_escapes(node->text);
      if (cleaned.size() == node->text.size()) continue;
      node->text = document_.keep(cleaned);
      note(*image, escape_noted_, "backslashes of an export are taken out of an image's text");
    }
  }

  static std::string without_escapes(std::string_view text) {
    std::string cleaned;
    for (size_t i = 0; i < text.size(); ++i) {
      bool escapes = text[i] == '\\' && i + 1 < text.size() && text[i + 1] > ' ' && text[i + 1] < 0x7f &&
                     !is_ascii_alphanumeric(text[i + 1]);
      if (!escapes) cleaned += text[i];
    }
    return cleaned;
  }

  // Each kind is said once per post.
  void note(const Node& node, bool& noted, const char* message) {
    if (noted) return;
    noted = true;
    context_.diagnostics().add(code::kExportDebris, context_.place(node), message,
                               "exports write such things where the original had only space", "nothing has to be done");
  }

  Document& document_;
  FormContext& context_;
  bool was_taken_ = false;
  bool empty_noted_ = false, div_noted_ = false, escape_noted_ = false;
};

}  // namespace

void form_export_debris(Document& document, FormContext& context) { DebrisForm(document, context).run(); }

}  // namespace milepost::markdown
