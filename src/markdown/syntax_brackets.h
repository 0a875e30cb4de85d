// Brackets that cmark left as text, because what follows them is no link of the specification. Only syntax_*.cpp
// includes this.
#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <string_view>

namespace milepost::markdown {

// Whether the text is this bracket, unescaped: escaped, it is one character wide with two in the source.
bool is_bare_bracket(const cmark_node* node, std::string_view literal);

// Makes marks of `closing` and of the bracket that opens it; false where none does. Only the type changes: cmark's own
// lists may still point to neighbours.
bool mark_brackets(cmark_node* closing, cmark_syntax_extension* extension);

}  // namespace milepost::markdown
