// Pieces for forms that build new parts of a tree: inlines from a short text, blocks in a paragraph's place, raw HTML.
#pragma once

#include <string_view>

#include "markdown/markdown.h"
#include "markdown/tree.h"

namespace milepost::markdown {

// Appends the inlines that `text` means as Markdown to `parent`, at the place of `place_of`.
void append_inlines(Document& document, Node* parent, std::string_view text, const InlineStyle& style,
                    const Node& place_of);
// Likewise, a copy of the inlines that the one paragraph of `short_text` holds.
void append_copy(Document& document, Node* parent, const Document& short_text, const Node& place_of);
// Likewise, a copy of everything below `from`, without ids and attributes.
void append_children_of(Document& document, Node* parent, const Node& from, const Node& place_of);
// A node of `kind` at the place of `place_of`.
Node* make_at(Document& document, Kind kind, const Node& place_of);
// Raw HTML as a block, or in a line where `place_of` stands in one.
Node* make_html(Document& document, std::string_view html, const Node& place_of, bool block);

// The paragraph around the inline `node`, which must be its child, is split: what stood before and after is in
// paragraphs of its own, `node` is alone in the returned one.
Node* isolate(Document& document, Node* node);
// Whether `node` may be isolated: its parent is a paragraph.
bool stands_in_paragraph(const Node& node);

}  // namespace milepost::markdown
