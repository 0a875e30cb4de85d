// Form: numbered lists that pandoc counts: `#.`, and the examples `(@)` and `(@label)`, which go on counting through
// the text and may be referred to. Spec: tests/conformance/counted_lists.md.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "markdown/block_walk.h"
#include "markdown/characters.h"
#include "markdown/graft.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

struct ListMarker {
  size_t length = 0;  // with its blank; 0: none
  bool is_example = false;
  string_view label;
};

bool is_label_character(char c) { return is_ascii_alphanumeric(c) || c == '_' || c == '-'; }

ListMarker read_marker(string_view text) {
  if (text.starts_with("#. ")) return {3, false, {}};
  if (!text.starts_with("(@")) return {};
  size_t end = 2;
  while (end < text.size() && is_label_character(text[end])) ++end;
  if (!text.substr(end).starts_with(") ")) return {};
  return {end + 2, true, text.substr(2, end - 2)};
}

class CountedListsForm {
 public:
  CountedListsForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    const Node* root = document_.root();
    std::vector<Node*> paragraphs;
    for (Node* node = document_.root(); node; node = next_block(node, root)) {
      if (node->kind == Kind::kParagraph && marker_of(node->first_child).length > 0) paragraphs.push_back(node);
    }
    for (Node* paragraph : paragraphs) make_items(paragraph);
    if (!labels_.empty()) refer();
  }

 private:
  // Escaped, it looks the same in the tree, not in the source.
  ListMarker marker_of(const Node* node) const {
    if (!node || node->kind != Kind::kText) return {};
    const ListMarker marker = read_marker(node->text);
    const string_view line = context_.line(node->line);
    const bool is_written = trim_left(line.substr(std::min<size_t>(node->column, line.size() + 1) - 1))
                                .starts_with(node->text.substr(0, marker.length));
    return is_written ? marker : ListMarker{};
  }

  void make_items(Node* paragraph) {
    const bool is_example = marker_of(paragraph->first_child).is_example;
    Node* list = list_before(*paragraph, is_example);
    Node* words = nullptr;
    while (Node* node = paragraph->first_child) {
      const bool is_break = node->kind == Kind::kSoftBreak;
      const ListMarker marker = marker_of(is_break ? node->next : words ? nullptr : node);
      if (marker.length > 0 && marker.is_example == is_example) {
        if (is_break) unlink(node);
        node = paragraph->first_child;
        words = begin_item(list, *node, marker);
        node->text.remove_prefix(marker.length);
      }
      append_child(words, node);
    }
    unlink(paragraph);
  }

  // The one that stands right before it, now with room between its items; else a new one.
  Node* list_before(Node& paragraph, bool is_example) {
    Node* before = paragraph.previous;
    if (before && before == latest_ && is_example == holds_examples_) {
      before->tight = false;
      return before;
    }
    Node* list = make_at(document_, Kind::kList, paragraph);
    list->ordered = list->tight = true;
    list->delimiter = '.';
    list->number = is_example ? example_count_ + 1 : 1;
    insert_before(&paragraph, list);
    latest_ = list;
    holds_examples_ = is_example;
    return list;
  }

  Node* begin_item(Node* list, const Node& place_of, const ListMarker& marker) {
    Node* item = make_at(document_, Kind::kItem, place_of);
    Node* words = make_at(document_, Kind::kParagraph, place_of);
    append_child(list, item);
    append_child(item, words);
    if (marker.is_example) ++example_count_;
    if (!marker.label.empty()) labels_.emplace(marker.label, example_count_);
    return words;
  }

  // `(@label)` in the text is the example's number.
  void refer() {
    const Node* root = document_.root();
    for (Node* node = document_.root(); node; node = next_in_order(node, root)) {
      if (node->kind == Kind::kText && node->text.find("(@") != kNowhere)
        node->text = document_.keep(numbered(node->text));
    }
  }

  std::string numbered(string_view text) const {
    std::string out;
    size_t from = 0;
    for (size_t at = text.find("(@"); at != kNowhere; at = text.find("(@", at + 2)) {
      size_t end = at + 2;
      while (end < text.size() && is_label_character(text[end])) ++end;
      const auto found = labels_.find(text.substr(at + 2, end - at - 2));
      if (found == labels_.end()) continue;
      out += text.substr(from, at + 1 - from);
      out += std::to_string(found->second);
      from = end;
    }
    return out += text.substr(from);
  }

  Document& document_;
  FormContext& context_;
  const Node* latest_ = nullptr;  // list
  bool holds_examples_ = false;
  int32_t example_count_ = 0;
  std::map<std::string, int32_t, std::less<>> labels_;
};

}  // namespace

void form_counted_lists(Document& document, FormContext& context) {
  if (!counts_lists(context.dialect()) || !context.had(Kind::kParagraph)) return;
  if (context.body().find("#. ") == kNowhere && context.body().find("(@") == kNowhere) return;
  CountedListsForm(document, context).run();
}

}  // namespace milepost::markdown
