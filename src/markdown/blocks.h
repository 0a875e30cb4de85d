// Small questions about nodes that several forms ask.
#pragma once

#include <string_view>

#include "markdown/tree.h"

namespace milepost::markdown {

// White space as a reader sees it: blanks, no-break and zero-width spaces.
bool is_white(std::string_view text);
// A text node with nothing to see, or a soft break.
bool is_white(const Node& node);
// The one child that is not white; nullptr where there is none or more than one.
Node* only_child(const Node& parent);
// The image that is all of `parent`'s content, perhaps within a link: the outermost node of it.
Node* only_image(const Node& parent);
// The image itself of what only_image returned.
Node* image_of(Node* shown);
// Whether the text is the words of an automatic link.
bool is_address(const Node& text);
// A break between two lines.
inline bool is_break(const Node& node) { return node.kind == Kind::kSoftBreak || node.kind == Kind::kLineBreak; }
// Whether a line begins or ends at this neighbour: it is a break, or there is none.
inline bool ends_line(const Node* neighbour) { return !neighbour || is_break(*neighbour); }
// Raw HTML, among blocks or within a line.
inline bool is_html(const Node& node) { return node.kind == Kind::kHtmlBlock || node.kind == Kind::kHtmlInline; }
// Whether the node has the class.
bool has_class(const Node& node, std::string_view name);
// Moves all children of `from` to the end of `to`.
void move_children(Node* from, Node* to);
// Removes blanks at the start of the first and at the end of the last text below `parent`.
void trim_inlines(Node* parent);

// Joins neighbouring texts into one, in the whole document.
void join_texts(Document& document);

}  // namespace milepost::markdown
