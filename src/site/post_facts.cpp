#include "site/post_facts.h"

#include "ground/utf8.h"
#include "markdown/block_walk.h"

namespace milepost::site {
namespace {

constexpr size_t kSummaryCodePoints = 200;
constexpr size_t kFewestContents = 3;  // headings; fewer need no table of contents

// Cut at a blank, with an ellipsis where something is cut.
std::string shortened(const std::string& text) {
  if (count_code_points(text) <= kSummaryCodePoints) return text;
  size_t limit = 0;
  for (size_t i = 0; i < kSummaryCodePoints; i++) next_code_point(text, limit);
  size_t blank = text.rfind(' ', limit);
  return text.substr(0, blank == text.npos ? limit : blank) + "…";
}

// The entries from `next` on that are deeper than `above`, nested; at most six levels deep.
Value nested_contents(const std::vector<markdown::OutlineEntry>& outline, size_t& next, int above) {
  List list;
  while (next < outline.size() && outline[next].level > above) {
    const markdown::OutlineEntry& entry = outline[next++];
    Map map;
    map.append({"id", {}, Value(entry.id)});
    map.append({"title", {}, Value(entry.text)});
    map.append({"level", {}, Value(entry.level)});
    map.append({"children", {}, nested_contents(outline, next, entry.level)});
    list.push_back(Value(std::move(map)));
  }
  return Value(std::move(list));
}

}  // namespace

std::string single_spaced(std::string_view text) {
  std::string out;
  for (char c : text) {
    bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string first_words(const markdown::Document& document) {
  const markdown::Node* root = document.root();
  for (const markdown::Node* node = root; node; node = markdown::next_block(node, root)) {
    if (node->kind != markdown::Kind::kParagraph) continue;
    std::string text = single_spaced(markdown::plain_text(*node));
    if (!text.empty()) return shortened(text);
  }
  return "";
}

size_t count_footnotes(const markdown::Document& document) {
  size_t count = 0;
  for (const markdown::Node* node = document.root(); node; node = markdown::next_block(node, document.root()))
    count += node->kind == markdown::Kind::kFootnoteDefinition;
  return count;
}

Value contents_of(const markdown::Document& document) {
  std::vector<markdown::OutlineEntry> outline = markdown::outline(document);
  if (outline.size() < kFewestContents) return Value(List{});
  size_t next = 0;
  return nested_contents(outline, next, 0);
}

}  // namespace milepost::site
