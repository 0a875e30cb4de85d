// HTML as a tree, read as browsers read it (by gumbo, seen in html_tree.cpp only). Owns its text. The tree is never
// deeper than kMostHtmlDepth: what is nested deeper becomes text of its ancestor there, so that walks may recurse.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ground/diagnostic.h"
#include "ground/result.h"
#include "ground/source_text.h"

namespace milepost::import {

inline constexpr int kMostHtmlDepth = 200;

struct HtmlAttribute {
  std::string name, value;  // the name in lower case, the value unescaped
};

struct HtmlNode {
  enum class Kind { kElement, kText, kComment };
  Kind kind = Kind::kElement;
  std::string name;  // of an element, in lower case
  std::string text;  // of a text or comment, unescaped
  std::vector<HtmlAttribute> attributes;
  std::vector<HtmlNode> children;
  size_t offset = 0;  // where it begins in the source

  bool is(std::string_view element) const { return kind == Kind::kElement && name == element; }
  bool is_text() const { return kind == Kind::kText; }
  // nullptr where there is none.
  const std::string* attribute(std::string_view key) const;
  std::string_view value(std::string_view key) const;  // "" where there is none
  bool has_class(std::string_view one) const;
};

// A whole document's body or a fragment, below one element named "body". Refused (kHtmlTooDeep) where the nesting or
// formatting that is never closed would take a browser's algorithm too long; what is past kMostHtmlDepth is a warning.
Result<HtmlNode> read_html(const SourceText& source, Diagnostics& diagnostics);

// The words of a node and all below it; scripts and styles have none.
std::string html_text(const HtmlNode& node);
// The first element below `node` (or itself) for which `wanted` holds, in document order; nullptr where there is none.
const HtmlNode* find_element(const HtmlNode& node, bool (*wanted)(const HtmlNode&));

}  // namespace milepost::import
