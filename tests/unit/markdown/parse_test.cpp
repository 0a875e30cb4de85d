// From text to tree: (input, dump) tables, places, bounds.
#include <catch2/catch.hpp>

#include "support.h"

namespace milepost::markdown {
namespace {

struct ParseCase {
  const char* markdown;
  const char* tree;
};

TEST_CASE("GFM becomes our tree") {
  auto c = GENERATE(values<ParseCase>({
      {"a *b* **c** ~~d~~ `e`", "doc[par[txt'a ' em[txt'b'] txt' ' b[txt'c'] txt' ' del[txt'd'] txt' ' code'e']]"},
      {"# T\n\nx", "doc[h1[txt'T'] par[txt'x']]"},
      {"- a\n- [x] b", "doc[list[item[par[txt'a']] item[par[txt'b']]]]"},
      {"> q", "doc[quote[par[txt'q']]]"},
      {"``` sh x\ny\n```", "doc[pre'y\n'(sh)]"},
      {"![a](b) [c](d)", "doc[par[img<b>[txt'a'] txt' ' link<d>[txt'c']]]"},
      {"|a|b|\n|-|:-:|\n|c|d|", "doc[table[row[cell[txt'a'] cell[txt'b']] row[cell[txt'c'] cell[txt'd']]]]"},
      {"x[^n]\n\n[^n]: y", "doc[par[txt'x' ref1'n'] note1[par[txt'y']]]"},
      {"a\\\nb  \nc\nd", "doc[par[txt'a' br txt'b' br txt'c' sb txt'd']]"},
      {"see https://x.y.", "doc[par[txt'see ' link<https://x.y>[txt'https://x.y'] txt'.']]"},
  }));
  CAPTURE(c.markdown);
  CHECK(dump(Parsed(c.markdown).document) == c.tree);
}

TEST_CASE("atoms that nobody claims are words again, in one piece") {
  auto markdown = GENERATE(values<std::string>({
      "a | b",
      "{ } {{ }",
      "{% open",
      "a {x} b",
      "[a]{",
      "{.a}{.b}",
      "[a](b {c}",
      "x {#y} z",
      "| |",
      "}} {{{ %}",
      "[{]}",
      "a ::: b",
      "{{{{{{",
      "[x]({ y )",
      "f(x){.y z",
      "{a=b}",
  }));
  CAPTURE(markdown);
  CHECK(dump(Parsed(markdown).document) == "doc[par[txt'" + markdown + "']]");
}

TEST_CASE("Liquid is an atom, but not in code, and keeps its words") {
  CHECK(dump(Parsed("a {{ b }} `{{ c }}`").document) == "doc[par[txt'a ' out'{{ b }}' txt' ' code'{{ c }}']]");
  CHECK(dump(Parsed("{%- d -%}").document) == "doc[par[liq'{%- d -%}']]");
  CHECK(dump(Parsed("*{{ a*b }}*").document) == "doc[par[em[out'{{ a*b }}']]]");
  CHECK(dump(Parsed("\\{{ b }}").document) == "doc[par[txt'{{ b }}']]");
}

TEST_CASE("a link with Liquid in its target is a link, with its label's formatting") {
  CHECK(dump(Parsed("[a *b*]({{ c }}/d{% e %} \"t\").").document) ==
        "doc[par[link<{{ c }}/d{% e %}>[txt'a ' em[txt'b']] txt'.']]");
  CHECK(dump(Parsed("![p](/x/{{ c }})").document) == "doc[par[img</x/{{ c }}>[txt'p']]]");
  CHECK(dump(Parsed("[[a]]({{ c }})").document) == "doc[par[link<{{ c }}>[txt'[a]']]]");
  CHECK(dump(Parsed("\\[a]({{ c }})").document) == "doc[par[txt'[a](' out'{{ c }}' txt')']]");
}

TEST_CASE("a list that is claimed takes its line break with it, and the next is still found") {
  CHECK(dump(Parsed("{: .a}\nx *y*{: .b}\n").document) == "doc[par.class=a[txt'x ' em.class=b[txt'y']]]");
}

TEST_CASE("a cell may begin with a bold run that was closed late") {
  CHECK(Parsed("x|**a\n**b|c\n").html() == "<p>x|<strong>a</strong>\nb|c</p>\n");
}

TEST_CASE("Liquid and pipes stand in table cells") {
  CHECK(dump(Parsed("|a|\n|-|\n|x {{ b }} \\| c|").document) ==
        "doc[table[row[cell[txt'a']] row[cell[txt'x ' out'{{ b }}' txt' | c']]]]");
}

TEST_CASE("places count from the start of the file, front matter included") {
  Parsed post("---\na: 1\n---\nwords\n\nmore {{ x }}\n- *item*\n", {}, 13);
  Node* first = post.document.root()->first_child;
  CHECK(first->line == 4);
  Node* output = first->next->last_child;
  CHECK(output->kind == Kind::kLiquidOutput);
  CHECK(output->line == 6);
  CHECK(output->column == 6);
  Node* item = first->next->next->first_child;
  CHECK(item->first_child->first_child->line == 7);
  CHECK(item->first_child->first_child->column == 3);
}

TEST_CASE("lines after a backslash's line break are counted") {
  Parsed post("a\\\nb {{ x }}\\\nc {{ y }}\n");
  Node* paragraph = post.document.root()->first_child;
  CHECK(paragraph->last_child->line == 3);
}

TEST_CASE("CRLF and a missing last line end change nothing") {
  CHECK(dump(Parsed("a\r\n\r\n- b\r\n- c").document) == dump(Parsed("a\n\n- b\n- c\n").document));
}

TEST_CASE("the specification's dialect knows no form") {
  ParseOptions gfm;
  gfm.dialect = Dialect::kGfm;
  Parsed post("[a]{.b} {{ c }} \"q\" ~d~ x[^1]\n\n::: n\n", gfm);
  CHECK(post.html() == "<p>[a]{.b} {{ c }} &quot;q&quot; <del>d</del> x[^1]</p>\n<p>::: n</p>\n");
  CHECK(post.said().empty());
}

TEST_CASE("typography can be switched off") {
  ParseOptions plain;
  plain.typography = false;
  CHECK(Parsed("it's -- \"so\"...", plain).html() == "<p>it's -- &quot;so&quot;...</p>\n");
}

TEST_CASE("encoding repair can be switched off") {
  ParseOptions off;
  off.repair_encoding = false;
  Parsed post("caf\xC3\x83\xC2\xA9", off);
  CHECK(post.html() == "<p>caf\xC3\x83\xC2\xA9</p>\n");
  CHECK(post.said().empty());
}

}  // namespace
}  // namespace milepost::markdown
