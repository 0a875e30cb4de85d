// Building the contents: see contents_list.h. Spec: tests/conformance/contents.md.
#include "markdown/contents_list.h"

#include <string>

#include "markdown/blocks.h"
#include "markdown/graft.h"

namespace milepost::markdown {
namespace {

class ContentsMaker {
 public:
  ContentsMaker(Document& document, Node* list) : document_(document), list_(list) {}

  // A heading stands below the nearest one before it that is of a higher level.
  void add(const Node& heading) {
    while (!above_.empty() && above_.back().level >= heading.number) above_.pop_back();
    Node* item = document_.make(Kind::kItem);
    append_child(above_.empty() ? list_ : list_below(above_.back().item), item);
    above_.push_back({item, heading.number});
    Node* paragraph = document_.make(Kind::kParagraph);
    append_child(item, paragraph);
    append_child(paragraph, link_to(heading));
  }

 private:
  struct Entry {
    Node* item;
    int32_t level;
  };

  Node* link_to(const Node& heading) {
    Node* link = document_.make(Kind::kLink);
    link->url = document_.keep('#' + std::string(heading.id));
    append_children_of(document_, link, heading, heading);
    tidy(link);
    trim_inlines(link);
    return link;
  }

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

  Node* list_below(Node* item) {
    if (item->last_child->kind == Kind::kList) return item->last_child;
    Node* list = document_.make(Kind::kList);
    list->ordered = list_->ordered;
    list->number = 1;
    list->delimiter = list_->ordered ? '.' : '\0';
    list->tight = true;
    append_child(item, list);
    return list;
  }

  Document& document_;
  Node* list_;
  std::vector<Entry> above_;  // the latest heading and those that it stands below
};

// What stands below the mark is no part of it, however far it is indented.
void free_blocks(Node* list) {
  Node* item = list->last_child;
  while (item && item->first_child && item->last_child != item->first_child) {
    Node* block = item->last_child;
    unlink(block);
    insert_after(list, block);
  }
}

void fill(Document& document, Node* list, const std::vector<Node*>& headings) {
  free_blocks(list);
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
