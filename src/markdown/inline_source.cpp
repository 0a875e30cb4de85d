#include "markdown/inline_source.h"

#include <vector>

#include "ground/ascii.h"
#include "markdown/markdown_escape.h"

namespace milepost::markdown {
namespace {

bool is_break_tag(const Node& node) { return node.kind == Kind::kHtmlInline && node.text.starts_with("<br"); }

std::string begin_of(const Node& node, std::string_view line_break) {
  switch (node.kind) {
    case Kind::kText:
    case Kind::kLiquidOutput:
    case Kind::kLiquidTag:
      return escape_markdown(node.text, {});
    case Kind::kCode:
      return code_span(node.text);
    case Kind::kMathInline:
      return "$" + std::string(node.text) + "$";
    case Kind::kSoftBreak:
      return " ";
    case Kind::kLineBreak:
      return std::string(line_break);
    case Kind::kHtmlInline:
      return is_break_tag(node) ? std::string(line_break) : "";
    case Kind::kEmphasis:
      return "*";
    case Kind::kStrong:
      return "**";
    case Kind::kLink:
      return "[";
    default:
      return "";
  }
}

std::string end_of(const Node& node) {
  if (node.kind == Kind::kLink) return "](" + link_target(node.url) + ")";
  return node.kind == Kind::kEmphasis || node.kind == Kind::kStrong ? begin_of(node, {}) : "";
}

}  // namespace

std::string inline_source(const Node& node, const Node* skip, std::string_view line_break) {
  std::string out;
  std::vector<const Node*> open;
  const Node* at = skip ? skip->next : node.first_child;
  while (at) {
    out += begin_of(*at, line_break);
    const bool is_image = at->kind == Kind::kImage;  // its words are no text of the option
    if (at->first_child && !is_image) {
      open.push_back(at);
      at = at->first_child;
      continue;
    }
    if (at->kind == Kind::kEmphasis || at->kind == Kind::kStrong || at->kind == Kind::kLink) out += end_of(*at);
    while (!at->next && !open.empty()) {
      at = open.back();
      open.pop_back();
      out += end_of(*at);
    }
    at = at->next;
  }
  return std::string(trim(out));
}

}  // namespace milepost::markdown
