#include "site/excerpt_end.h"

#include "ground/ascii.h"

namespace milepost::site {

void mark_excerpt_end(markdown::Document& document, std::string_view separator) {
  separator = trim(separator);
  if (!separator.starts_with("<!--")) return;
  for (markdown::Node* block = document.root()->first_child; block; block = block->next) {
    if (block->kind == markdown::Kind::kHtmlBlock && trim(block->text) == separator) {
      block->kind = markdown::Kind::kExcerptEnd;
      return;
    }
    if (block->kind != markdown::Kind::kParagraph) continue;
    for (markdown::Node* node = block->first_child; node; node = node->next) {
      if (node->kind != markdown::Kind::kHtmlInline || trim(node->text) != separator) continue;
      // Within a paragraph: all of it belongs to the excerpt.
      markdown::insert_after(block, document.make(markdown::Kind::kExcerptEnd));
      markdown::unlink(node);
      return;
    }
  }
}

}  // namespace milepost::site
