// Footnotes as HTML: the section at the end, and the ways back into the text.
#include <string>

#include "markdown/html_renderer.h"

namespace milepost::markdown {

void HtmlRenderer::render_footnotes() {
  const Node* first = document_.root()->last_child;
  if (!first || first->kind != Kind::kFootnoteDefinition) return;
  while (first->previous && first->previous->kind == Kind::kFootnoteDefinition) first = first->previous;
  count_references(first);
  new_line();
  out_ += "<div class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n";
  for (const Node* note = first; note; note = note->next) footnote(*note);
  out_ += "</ol>\n</div>\n";
}

// A note may be referred to by one that comes after it.
void HtmlRenderer::count_references(const Node* first_note) {
  back_link_counts_ = reference_counts_;
  const Node* root = document_.root();
  for (const Node* node = first_note; node; node = next_in_order(node, root, node->kind == Kind::kImage)) {
    if (node->kind == Kind::kFootnoteReference && node->number) ++back_link_counts_[node->number];
  }
}

void HtmlRenderer::footnote(const Node& note) {
  std::string number = std::to_string(note.number);
  out_ += "<li id=\"fn-" + number + "\">";
  new_line();
  if (note.first_child) render(note.first_child, nullptr);
  back_links(note.number);
  new_line();
  out_ += "</li>\n";
}

// They go into the note's last paragraph where it ends with one.
void HtmlRenderer::back_links(int32_t number) {
  static constexpr std::string_view kParagraphEnd = "</p>\n";
  bool in_paragraph = out_.ends_with(kParagraphEnd);
  if (in_paragraph) out_.resize(out_.size() - kParagraphEnd.size());
  for (int i = 1; i <= back_link_counts_[number]; ++i) {
    std::string id = std::to_string(number) + (i > 1 ? "-" + std::to_string(i) : "");
    out_ += " <a href=\"#fnref-" + id +
            "\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"Back to reference " + id +
            "\">\xE2\x86\xA9\xEF\xB8\x8E</a>";
  }
  if (in_paragraph) out_ += kParagraphEnd;
}

}  // namespace milepost::markdown
