// What tables have beyond their cells: a caption, heads of rows, columns of numbers. In the tree a caption is a table's
// first child, before its rows. Specs: tests/conformance/table_captions.md, tests/conformance/tables.md.
#pragma once

#include "markdown/tree.h"

namespace milepost::markdown {

class FormContext;

// Passes of passes.cpp.
void form_table_captions(Document& document, FormContext& context);
void form_table_care(Document& document, FormContext& context);

// What a paragraph that is a table's caption begins with; a colon alone too.
inline constexpr std::string_view kCaptionWords[] = {"Table:", "table:", ":"};

// A table's `info`, which says what it does where there is little room; else it scrolls as a whole.
inline constexpr std::string_view kCards = "cards";                      // each row stands for itself
inline constexpr std::string_view kSticky = "sticky";                    // it scrolls below its first column
inline constexpr std::string_view kStickyLine = "sticky mp-line-heads";  // likewise, and that one needs one line a row

// nullptr where there is none.
inline Node* caption_of_table(const Node& table) {
  Node* first = table.first_child;
  return first && first->kind == Kind::kCaption ? first : nullptr;
}

inline Node* first_row(const Node& table) {
  const Node* caption = caption_of_table(table);
  return caption ? caption->next : table.first_child;
}

// Puts an empty caption, at the place of `place_of`, before the rows.
Node* make_table_caption(Document& document, Node* table, const Node& place_of);

}  // namespace milepost::markdown
