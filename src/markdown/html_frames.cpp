// See html_frames.h.
#include "markdown/html_frames.h"

#include <algorithm>
#include <iterator>

namespace milepost::markdown {

using std::string_view;

bool closes_by_itself(string_view name) {
  static constexpr string_view kNames[] = {"p",     "li",    "dt",    "dd",      "tr",       "td",     "th",
                                           "thead", "tbody", "tfoot", "caption", "colgroup", "option", "optgroup",
                                           "rp",    "rt",    "html",  "head",    "body"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

bool is_frame(Kind kind) {
  switch (kind) {
    case Kind::kDocument:
    case Kind::kBlockQuote:
    case Kind::kItem:
    case Kind::kTableCell:
    case Kind::kFootnoteDefinition:
    case Kind::kDiv:
    case Kind::kDefinitionTerm:
    case Kind::kDefinition:
    case Kind::kFigure:
    case Kind::kCaption:
    case Kind::kAside:
      return true;
    default:
      return false;
  }
}

const Node* find_html_tail(const Node& root) {
  const Node* first = nullptr;
  for (const Node* node = root.last_child; node; node = node->previous) {
    if (node->kind == Kind::kFootnoteDefinition) continue;
    if (node->kind != Kind::kHtmlBlock) break;
    first = node;
  }
  return first;
}

}  // namespace milepost::markdown
