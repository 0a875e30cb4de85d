// What stands in a text literally, so that Liquid must leave it alone. Found from the tree, not by looking for
// backticks.
#pragma once

#include <vector>

#include "ground/source_text.h"
#include "markdown/tree.h"

namespace milepost::markdown {

struct LiteralKinds {
  bool indented_code = true;
  bool mathematics = true;
  bool html = true;  // blocks that begin with <script>, <style>, <pre>, <textarea> or a comment
};

// The spans of code with its fences and backticks, of formulas with their delimiters, and of such HTML, in order, none
// within another. `document` is what parse() made of `source`.
std::vector<Span> literal_spans(const SourceText& source, const Document& document, const LiteralKinds& kinds);

// Whether `text` holds a sign that any of these need: without one there is no need to parse it.
bool may_hold_literals(std::string_view text);

}  // namespace milepost::markdown
