#include "markdown/form_census.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

namespace milepost::markdown {
namespace {

// The forms that the Markdown parser itself finds, by the nodes that it makes of them; "" for all other nodes.
std::string_view form_of(const Node& node) {
  switch (node.kind) {
    case Kind::kTable:
      return "tables";
    case Kind::kFootnoteReference:
      return "footnotes";
    case Kind::kInlineNote:
      return "notes in the text";
    case Kind::kStrikethrough:
      return "strikethrough";
    case Kind::kItem:
      return node.task == Task::kNone ? "" : "task lists";
    case Kind::kHtmlBlock:
    case Kind::kHtmlInline:
      return "HTML";
    case Kind::kHtmlContainer:
      return "Markdown inside HTML";
    case Kind::kMathInline:
    case Kind::kMathBlock:
      return "mathematics";
    case Kind::kLiquidOutput:
    case Kind::kLiquidTag:
    case Kind::kLiquidTarget:
      return "Liquid";
    case Kind::kShortcode:
      return "shortcodes";
    case Kind::kKeptLines:
      return node.info == "shortcode" ? "shortcodes" : node.info == "drawing" ? "" : "MDX";
    case Kind::kAttributeList:
      return "attribute lists";
    case Kind::kDivFence:
      return "fenced divs";
    case Kind::kAside:
      return "asides";
    default:
      return "";
  }
}

// The line of a node, or of what stands around it where a pass made it.
uint32_t line_of_node(const Node* node) {
  while (node && node->line == 0) node = node->parent;
  return node ? node->line : 0;
}

void mix(size_t& hash, size_t value) { hash = hash * 1099511628211u ^ value; }

size_t content_hash(const Node& node) {
  size_t hash = static_cast<size_t>(node.kind);
  for (const int value : {int{node.tight}, int{node.ordered}, int{node.header}, int{node.delimiter},
                          static_cast<int>(node.alignment), static_cast<int>(node.task), int{node.number}})
    mix(hash, static_cast<size_t>(value));
  const std::hash<std::string_view> hash_of;
  for (const std::string_view text : {node.text, node.info, node.url, node.title, node.id}) mix(hash, hash_of(text));
  for (const Attribute& attribute : node.attributes) {
    mix(hash, hash_of(attribute.key));
    mix(hash, hash_of(attribute.value));
  }
  return hash;
}

}  // namespace

void FormCensus::count(std::string_view form, uint32_t line) {
  if (line > 0) lines_[form].insert(line);
}

void FormCensus::see_parsed(const Document& document) {
  const Node* root = document.root();
  for (const Node* node = root; node; node = next_in_order(node, root))
    if (const std::string_view form = form_of(*node); !form.empty()) count(form, line_of_node(node));
}

void FormCensus::see_before_pass(const Document& document) {
  before_.clear();
  const Node* root = document.root();
  for (const Node* node = root; node; node = next_in_order(node, root))
    before_.emplace(node, Seen{content_hash(*node), line_of_node(node), node->parent});
}

// What is below a changed node is part of the same place.
void FormCensus::see_after_pass(std::string_view form, const Document& document) {
  std::unordered_set<const Node*> stands, changed;
  const Node* root = document.root();
  for (const Node* node = root; node; node = next_in_order(node, root)) {
    stands.insert(node);
    const auto old = before_.find(node);
    const bool is_below = changed.count(node->parent) > 0;
    const bool is_changed = old == before_.end() || old->second.content != content_hash(*node);
    if (is_changed || is_below) changed.insert(node);
    if (is_changed && !is_below) count(form, line_of_node(node));
  }
  for (const auto& [node, seen] : before_) {
    const bool is_top = !seen.parent || (stands.count(seen.parent) && !changed.count(seen.parent));
    if (!stands.count(node) && is_top) count(form, seen.line);
  }
}

std::vector<FormMet> FormCensus::met() const {
  std::vector<FormMet> forms;
  for (const auto& [name, lines] : lines_) forms.push_back({name, lines.size(), *lines.begin()});
  std::ranges::stable_sort(forms, {}, &FormMet::first_line);
  return forms;
}

}  // namespace milepost::markdown
