// Building the contents: see contents_list.h. Spec: tests/conformance/contents.md.
#include "markdown/contents_list.h"

#include <string>

#include "markdown/blocks.h"
#include "markdown/graft.h"

namespace milepost::markdown {
namespace {

class ContentsMaker {
 public:
  ContentsMaker(Document& document, Node* list) : document_(document), ordered_(list->ordered) {
    open_.push_back({list, 0});
  }

  void add(const Node& heading) {
    while (open_.size() > 1 && open_.back().level > heading.number) open_.pop_back();
    if (open_.back().level == 0) open_.back().level = heading.number;
    if (open_.back().level < heading.number && open_.back().list->last_child) go_down(heading.number);
    Node* item = document_.make(Kind::kItem);
    append_child(open_.back().list, item);
    Node* paragraph = document_.make(Kind::kParagraph);
    append_child(item, paragraph);
    Node* link = document_.make(Kind::kLink);
    link->url = document_.keep('#' + std::string(heading.id));
    append_children_of(document_, link, heading, heading);
    tidy(link);
    trim_inlines(link);
    append_child(paragraph, link);
  }

 private:
  // What a heading has and a link to it cannot: links, notes, anchors.
  static void tidy(Node* link) {
    Node* next = nullptr;
    for (Node* node = link->first_child; node; node = next) {
      next = next_in_order(node, link);
      const bool is_anchor = node->kind == Kind::kHtmlInline && (node->text.starts_with("<a") || node->text == "</a>" ||
                                                                 node->text.find(" id=") != std::string_view::npos);
      if (node->kind == Kind::kLink) {
        next = node->first_child ? node->first_child : next_in_order(node, link, true);
        replace_by_children(node);
      } else if (is_anchor || node->kind == Kind::kFootnoteReference || node->kind == Kind::kImage) {
        next = next_in_order(node, link, true);
        unlink(node);
      }
    }
  }

  struct Level {
    Node* list;
    int32_t level;
  };

  // A heading above the level of those before it, but below that of their list's item, is one of them.
  void go_down(int32_t level) {
    Node* below = open_.back().list->last_child->last_child;
    if (below && below->kind == Kind::kList) return open_.push_back({below, level});
    Node* list = document_.make(Kind::kList);
    list->ordered = ordered_;
    list->number = 1;
    list->delimiter = ordered_ ? '.' : '\0';
    list->tight = true;
    append_child(open_.back().list->last_child, list);
    open_.push_back({list, level});
  }

  Document& document_;
  bool ordered_;
  std::vector<Level> open_;
};

void fill(Document& document, Node* list, const std::vector<Node*>& headings) {
  while (list->first_child) unlink(list->first_child);
  list->tight = true;
  list->number = 1;
  ContentsMaker maker(document, list);
  for (const Node* heading : headings) {
    if (!heading->id.empty() && !has_class(*heading, "no_toc")) maker.add(*heading);
  }
  if (!list->first_child) unlink(list);
}

}  // namespace

void fill_contents_lists(Document& document, const std::vector<Node*>& headings) {
  Node* root = document.root();
  std::vector<Node*> lists;
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kList && node->info == kContentsList) lists.push_back(node);
  }
  for (Node* list : lists) fill(document, list, headings);
}

}  // namespace milepost::markdown
