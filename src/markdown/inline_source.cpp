#include "markdown/inline_source.h"

#include <algorithm>
#include <string_view>

#include "ground/ascii.h"
#include "markdown/markdown_escape.h"

namespace milepost::markdown {
namespace {

constexpr std::string_view kBetweenParts = "; ";

bool is_line_break(const Node& node) {
  return node.kind == Kind::kLineBreak || (node.kind == Kind::kHtmlInline && node.text.starts_with("<br"));
}

std::string begin_of(const Node& node) {
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
    case Kind::kLineBreak:
      return " ";
    case Kind::kHtmlInline:
      return is_line_break(node) ? " " : "";
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
  return node.kind == Kind::kEmphasis || node.kind == Kind::kStrong ? begin_of(node) : "";
}

// Of `first` and the nodes behind it, up to `end`, which is not in it.
std::string source_from(const Node* first, const Node* end) {
  std::string out;
  std::vector<const Node*> open;
  const Node* at = first;
  while (at != end) {
    out += begin_of(*at);
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
  return out;
}

// The last part goes on; each semicolon begins another.
void append_text(std::string_view text, std::vector<std::string>& parts) {
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(kBetweenParts, begin), text.size());
    parts.back() += escape_markdown(text.substr(begin, end - begin), {});
    if (end < text.size()) parts.emplace_back();
    begin = end + kBetweenParts.size();
  }
}

}  // namespace

std::string inline_source(const Node& node, const Node* skip) {
  return std::string(milepost::trim(source_from(skip ? skip->next : node.first_child, nullptr)));
}

std::vector<std::string> inline_parts(const Node& node) {
  std::vector<std::string> parts(1);
  for (const Node* child = node.first_child; child; child = child->next) {
    if (is_line_break(*child))
      parts.emplace_back();
    else if (child->kind == Kind::kText)
      append_text(child->text, parts);
    else
      parts.back() += source_from(child, child->next);
  }
  for (std::string& part : parts) part = std::string(milepost::trim(part));
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  return parts;
}

}  // namespace milepost::markdown
