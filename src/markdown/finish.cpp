// finish(): what a post's headings need from the page: levels, ids, no second title. Spec:
// tests/conformance/headings.md.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "formats/slug.h"
#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/contents_list.h"
#include "markdown/fragments.h"
#include "markdown/heading_ids.h"
#include "markdown/markdown.h"

namespace milepost::markdown {
namespace {

constexpr int32_t kLowestLevel = 6;

// A title for comparing: case, blanks, kinds of quotes and dashes do not count.
std::string folded(std::string_view text) {
  std::string folded;
  for (char c : text) {
    bool counts = is_ascii_alphanumeric(c);
    if (counts) folded += ascii_lower(c);
    // Letters past ASCII lie outside E2 80, where the quotes and dashes are.
    if (static_cast<unsigned char>(c) >= 0x80) folded += c;
  }
  for (const char* mark : {"\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x93",
                           "\xE2\x80\x94", "\xE2\x80\xA6", "\xC2\xA0"}) {
    for (size_t at = folded.find(mark); at != std::string::npos; at = folded.find(mark, at)) {
      folded.erase(at, std::char_traits<char>::length(mark));
    }
  }
  return folded;
}

// Only a heading of the first level may stand for the title behind other blocks: one of a lower level that says the
// same there is a part of the text.
void drop_repeated_title(Document& document, const std::string& title) {
  Node* root = document.root();
  bool is_first = true;
  for (Node* block = root->first_child; block; block = block->next) {
    if (block->kind != Kind::kHeading) {
      is_first = is_first && block->kind == Kind::kHtmlBlock && trim(block->text).starts_with("<!--");
      continue;
    }
    const bool stands_for_title = is_first || block->number == 1;
    if (!title.empty() && stands_for_title && folded(plain_text(*block)) == folded(title)) unlink(block);
    return;
  }
}

std::vector<Node*> all_headings(Node* root) {
  std::vector<Node*> headings;
  for (Node* node = root; node; node = next_block(node, root)) {
    if (node->kind == Kind::kHeading) headings.push_back(node);
  }
  return headings;
}

// A heading's depth is the number of headings that it stands under.
void shift_levels(const std::vector<Node*>& headings, int top_level) {
  std::vector<int32_t> above;
  for (Node* heading : headings) {
    while (!above.empty() && above.back() >= heading->number) above.pop_back();
    above.push_back(heading->number);
    heading->number = std::min(kLowestLevel, top_level + static_cast<int32_t>(above.size()) - 1);
  }
}

// As written, but for the room that the page's title takes.
void move_levels(const std::vector<Node*>& headings, int top_level) {
  int32_t highest = kLowestLevel;
  for (const Node* heading : headings) highest = std::min(highest, heading->number);
  int32_t shift = std::max<int32_t>(0, top_level - highest);
  for (Node* heading : headings) heading->number = std::min(kLowestLevel, heading->number + shift);
}

// Asked before the levels change.
std::vector<Node*> headings_of_levels(std::vector<Node*> headings, HeadingLevels levels) {
  const auto is_other = [&](const Node* heading) { return !levels.test(static_cast<size_t>(heading->number) - 1); };
  headings.erase(std::remove_if(headings.begin(), headings.end(), is_other), headings.end());
  return headings;
}

// Hands out ids, each once.
class Ids {
 public:
  explicit Ids(const std::vector<std::string>& reserved) : used_(reserved.begin(), reserved.end()) {}

  std::string claim(const std::string& wanted) {
    std::string base = wanted.empty() ? "section" : wanted;
    if (used_.insert(base).second) return base;
    // Where many headings are the same, counting does not begin anew for each.
    for (int& count = counts_[base];;) {
      std::string numbered = base + '-' + std::to_string(++count);
      if (used_.insert(numbered).second) return numbered;
    }
  }

 private:
  std::unordered_set<std::string> used_;
  std::unordered_map<std::string, int> counts_;
};

void reserve_footnotes(const Node* root, Ids& ids) {
  for (const Node* node = root->last_child; node && node->kind == Kind::kFootnoteDefinition; node = node->previous) {
    ids.claim("fn-" + std::to_string(node->number));
    ids.claim("fnref-" + std::to_string(node->number));
  }
}

// An id that the writer gave is kept before any other asks for it.
void give_ids(Document& document, const std::vector<Node*>& headings, HeadingIds rule, Ids& ids) {
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (!node->id.empty()) node->id = document.keep(ids.claim(std::string(node->id)));
  }
  for (Node* heading : headings) {
    if (heading->id.empty()) heading->id = document.keep(ids.claim(heading_id(rule, plain_text(*heading))));
  }
}

// Where a table can be linked to, its rows can: "tbl-rent--the-mill".
void give_row_ids(Document& document, Ids& ids) {
  Node* root = document.root();
  for (Node* node = root; node; node = next_block(node, root)) {
    const Node* table = node->kind == Kind::kTableRow ? node->parent : nullptr;
    if (!table || table->id.empty() || node->header || !node->id.empty() || !node->first_child) continue;
    const std::string name = slugify(plain_text(*node->first_child));
    if (!name.empty()) node->id = document.keep(ids.claim(std::string(table->id) + "--" + name));
  }
}

std::vector<Node*> finish_headings(Document& document, const FinishOptions& options) {
  drop_repeated_title(document, options.title);
  std::vector<Node*> headings = all_headings(document.root());
  const std::vector<Node*> listed = headings_of_levels(headings, options.contents_levels);
  (options.keep_levels ? move_levels : shift_levels)(headings, options.top_level);
  Ids ids(options.reserved_ids);
  reserve_footnotes(document.root(), ids);
  give_ids(document, headings, options.heading_ids, ids);
  if (!options.keep_levels) give_row_ids(document, ids);
  fill_contents_lists(document, listed);
  return headings;
}

// Where a page keeps the tags that it had, a cell of a table's head stays one also with nothing in it.
void keep_heads(Document& document) {
  Node* root = document.root();
  for (Node* node = root; node; node = next_block(node, root)) {
    if (node->kind == Kind::kTableCell && node->header && !node->first_child)
      append_child(node, document.make_text(""));
  }
}

}  // namespace

void finish(Document& document, const FinishOptions& options) {
  if (options.keep_levels) keep_heads(document);
  finish_headings(document, options);
}

void finish(Document& document, const FinishOptions& options, const SourceText& source, Diagnostics& diagnostics) {
  if (options.keep_levels) keep_heads(document);
  resolve_fragments(document, finish_headings(document, options), source, diagnostics);
}

}  // namespace milepost::markdown
