// How far an element of raw HTML can reach in a tree: what holds it at the latest, and which elements end without an
// end tag. Pure functions. Private to html_balance.cpp.
#pragma once

#include <string_view>

#include "markdown/tree.h"

namespace milepost::markdown {

// Elements whose end tags may be left out: a browser closes them with what is around them.
bool closes_by_itself(std::string_view name);

// Nodes in which what is opened in them is closed.
bool is_frame(Kind kind);

// The first of the blocks of HTML with which the text ends, nothing else between them; nullptr where it ends otherwise.
const Node* find_html_tail(const Node& root);

}  // namespace milepost::markdown
