// Footnotes as Substack exports them: an anchor in the text, a division with the words at the end.
#include <algorithm>
#include <set>

#include "ground/ascii.h"
#include "import/clean_html.h"

namespace milepost::import {
namespace {

// "#footnote-3" -> "3", "footnote-anchor-3-137" -> "3-137"; "" where it is none.
std::string label_behind(std::string_view text, std::string_view mark) {
  const size_t at = text.find(mark);
  if (at == text.npos) return "";
  const std::string_view label = text.substr(at + mark.size());
  const bool is_plain = std::ranges::all_of(label, [](char c) { return is_ascii_alphanumeric(c) || c == '-'; });
  return is_plain ? std::string(label) : "";
}

bool is_number_link(const HtmlNode& node) { return node.is("a") && node.has_class("footnote-number"); }

std::string label_of_text(const HtmlNode& footnote) {
  const HtmlNode* number = find_element(footnote, is_number_link);
  return number ? label_behind(number->value("id"), "footnote-") : "";
}

bool is_footnote(const HtmlNode& node) { return node.is("div") && node.has_class("footnote"); }

void collect_labels(const HtmlNode& node, std::set<std::string>& labels) {
  if (is_footnote(node)) labels.insert(label_of_text(node));
  for (const HtmlNode& child : node.children) collect_labels(child, labels);
}

void make_ours(HtmlNode& node, std::string_view name, std::string label) {
  node.name = name;
  node.attributes = {{"label", std::move(label)}};
}

void mark(HtmlNode& node, const std::set<std::string>& labels) {
  if (node.is("a") && node.has_class("footnote-anchor")) {
    std::string label = label_behind(node.value("href"), "#footnote-");
    if (!label.empty() && labels.count(label) > 0) {
      make_ours(node, kFootnoteReference, std::move(label));
      node.children.clear();
      return;
    }
  }
  if (is_footnote(node)) {
    if (std::string label = label_of_text(node); !label.empty()) {
      std::erase_if(node.children, is_number_link);
      make_ours(node, kFootnoteText, std::move(label));
    }
  }
  for (HtmlNode& child : node.children) mark(child, labels);
}

}  // namespace

void mark_footnotes(HtmlNode& body) {
  std::set<std::string> labels;
  collect_labels(body, labels);
  mark(body, labels);
}

}  // namespace milepost::import
