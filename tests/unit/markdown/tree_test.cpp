// Moving nodes keeps every link between them right.
#include <catch2/catch.hpp>

#include "markdown/block_walk.h"
#include "support.h"

namespace milepost::markdown {
namespace {

Node* text_child(Document& document, Node* parent, std::string_view words) {
  Node* node = document.make_text(words);
  append_child(parent, node);
  return node;
}

std::string backwards(const Node& parent) {
  std::string out;
  for (const Node* node = parent.last_child; node; node = node->previous) out += node->text;
  return out;
}

TEST_CASE("nodes are appended, inserted and taken out, with links both ways") {
  Document document;
  Node* paragraph = document.make(Kind::kParagraph);
  append_child(document.root(), paragraph);
  Node* b = text_child(document, paragraph, "b");
  insert_before(b, document.make_text("a"));
  insert_after(b, document.make_text("d"));
  insert_after(b, document.make_text("c"));
  CHECK(plain_text(*paragraph) == "abcd");
  CHECK(backwards(*paragraph) == "dcba");
  unlink(b);
  CHECK(b->parent == nullptr);
  CHECK(plain_text(*paragraph) == "acd");
  CHECK(backwards(*paragraph) == "dca");
}

TEST_CASE("a node that has a parent is moved, not doubled") {
  Document document;
  Node* one = document.make(Kind::kParagraph);
  Node* two = document.make(Kind::kParagraph);
  append_child(document.root(), one);
  append_child(document.root(), two);
  Node* word = text_child(document, one, "word");
  append_child(two, word);
  CHECK(dump(document) == "doc[par par[txt'word']]");
}

TEST_CASE("a node is replaced by its children, in order") {
  Document document;
  Node* strong = document.make(Kind::kStrong);
  append_child(document.root(), strong);
  text_child(document, strong, "a");
  text_child(document, strong, "b");
  text_child(document, document.root(), "c");
  replace_by_children(strong);
  CHECK(dump(document) == "doc[txt'a' txt'b' txt'c']");
}

TEST_CASE("the walk in document order ends at its root and can pass over children") {
  Parsed post("*a* b\n\n> c\n");
  std::string order;
  Node* root = post.document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) order += node->text;
  CHECK(order == "a bc");
  Node* first = root->first_child;
  CHECK(next_in_order(first, root, true) == first->next);
  CHECK(next_in_order(first->last_child, first) == nullptr);
}

TEST_CASE("the walk over blocks leaves out what paragraphs hold") {
  Document document;
  Node* quote = document.make(Kind::kBlockQuote);
  append_child(document.root(), quote);
  Node* inner = document.make(Kind::kParagraph);
  append_child(quote, inner);
  text_child(document, inner, "a");
  Node* heading = document.make(Kind::kHeading);
  append_child(document.root(), heading);
  text_child(document, heading, "b");
  CHECK(next_block(quote, document.root()) == inner);
  CHECK(next_block(inner, document.root()) == heading);
  CHECK(next_block(heading, document.root()) == nullptr);
  CHECK(next_block(inner, quote) == nullptr);
}

TEST_CASE("a document that is moved keeps its nodes") {
  Document document = Parsed("words\n").document.root() ? std::move(Parsed("words\n").document) : Document();
  Document other = std::move(document);
  CHECK(dump(other) == "doc[par[txt'words']]");
}

}  // namespace
}  // namespace milepost::markdown
