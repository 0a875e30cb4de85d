// Tags: what a site answers, what becomes a figure, and what Liquid has left.
#include <catch2/catch.hpp>

#include "markdown/literal_spans.h"
#include "support.h"

namespace milepost::markdown {
namespace {

struct ResolvedTags : Parsed {
  explicit ResolvedTags(std::string text, FakeSite site = {}, TagsFrom from = TagsFrom::kWriter)
      : Parsed(std::move(text)) {
    resolve_tags(document, source, site, from, diagnostics);
  }
};

FakeSite site_with(const std::string& name, const std::string& address) {
  FakeSite site;
  site.posts[name] = address;
  return site;
}

// What literal_spans covers, each between bars.
std::string literals(const std::string& text, const LiteralKinds& kinds = {}) {
  Parsed post(text);
  std::string out;
  for (const Span& span : literal_spans(post.source, post.document, kinds))
    out += "|" + text.substr(span.begin, span.length);
  return out;
}

TEST_CASE("a post's address is asked of the site, in links, in text and in HTML") {
  ResolvedTags post("[x]({% link _posts/a.md %}#b) at {% link _posts/a.md %}", site_with("_posts/a.md", "/a/"));
  CHECK(dump(post.document) == "doc[par[link</a/#b>[txt'x'] txt' at /a/']]");
  CHECK(ResolvedTags("<a href=\"{% link a %}\">x</a>\n", site_with("a", "/a/")).html() ==
        "<p><a href=\"/a/\">x</a></p>\n");
}

TEST_CASE("a missing post is named with its place and the nearest one") {
  ResolvedTags post("Words.\n\nSee [it]({% link _posts/nxt.md %}).", site_with("_posts/next.md", "/next/"));
  CHECK(dump(post.document) == "doc[par[txt'Words.'] par[txt'See it.']]");
  REQUIRE(post.diagnostics.all().size() == 1);
  const Diagnostic& said = post.diagnostics.all()[0];
  CHECK(said.code == &code::kLiquidUnknownPost);
  CHECK(said.place.line == 3);
  CHECK(said.message == "there is no post `_posts/nxt.md`; the words stay, without a link");
  CHECK(said.fix == "did you mean `_posts/next.md`?");
}

TEST_CASE("a missing post leaves no braces in HTML, and its words in text") {
  CHECK(ResolvedTags("<a href=\"{% link no %}\">x</a>\n").html() == "<p><a href=\"\">x</a></p>\n");
  CHECK(ResolvedTags("At {% =link no %}.", {}, TagsFrom::kLiquid).html() == "<p>At {% link no %}.</p>\n");
}

TEST_CASE("a figure tag alone in its paragraph is a figure slot") {
  ResolvedTags post("a\n\n{% spectrum axis=\"r\" %}\n{%- comparison -%}\n");
  CHECK(dump(post.document) == "doc[par[txt'a'] slot'spectrum'(axis=\"r\") slot'comparison']");
  Node* slot = post.document.root()->first_child->next;
  CHECK(slot->line == 3);
  CHECK(slot->number == 0);
}

TEST_CASE("of what Liquid has left only marked tags mean something") {
  ResolvedTags post("{% =comparison %}\n\n{% comparison %}\n\n{{ x }}\n", {}, TagsFrom::kLiquid);
  CHECK(dump(post.document) == "doc[slot'comparison' par[txt'{% comparison %}'] par[txt'{{ x }}']]");
}

TEST_CASE("a link whose target holds braces that mean nothing keeps its words") {
  CHECK(ResolvedTags("[x *y*]({{ z }}/a)", {}, TagsFrom::kLiquid).html() == "<p>x <em>y</em></p>\n");
}

TEST_CASE("the mark of `highlight` puts a figure around the code below it, whatever stands before it") {
  const std::string code = "{% =highlight %}\n```c\nx\n```\n";
  CHECK(dump(ResolvedTags(code, {}, TagsFrom::kLiquid).document) == "doc[fig.class=highlight[pre'x\n'(c)]]");
  CHECK(dump(ResolvedTags("a [b](/c)\n" + code, {}, TagsFrom::kLiquid).document) ==
        "doc[par[txt'a ' link</c>[txt'b']] fig.class=highlight[pre'x\n'(c)]]");
  CHECK(
      ResolvedTags("1. a\n" + code, {}, TagsFrom::kLiquid).html().find("</ol>\n<figure class=\"figure highlight\">") !=
      std::string::npos);
  CHECK(dump(ResolvedTags("a {% =highlight %} b\n", {}, TagsFrom::kLiquid).document) == "doc[par[txt'a  b']]");
}

TEST_CASE("a fenced block with a figure's name is a slot that holds its YAML") {
  ResolvedTags post("```spectrum\nlow: A\n```\n\n```yaml\nlow: A\n```\n");
  CHECK(dump(post.document) == "doc[slot'spectrum'(low: A\n) pre'low: A\n'(yaml)]");
  CHECK(post.document.root()->first_child->number == 1);
  CHECK(post.document.root()->first_child->line == 1);
}

TEST_CASE("literal spans are code with its fences, formulas and scripts") {
  CHECK(literals("a `b` c ``d`e`` f") == "|`b`|``d`e``");
  CHECK(literals("x\n\n```js\ny\n```\nz\n\n    in\n") == "|```js\ny\n```\n|    in\n");
  CHECK(literals("> ~~~\n> y\n> ~~~\n") == "|> ~~~\n> y\n> ~~~\n");
  CHECK(literals("is $\\frac{{a}}{b}$ or\n\n$$\n{{x}}^2\n$$\n") == "|$\\frac{{a}}{b}$|$$\n{{x}}^2\n$$");
  CHECK(literals("<script>\nlet a;\n</script>\n\n<p>b</p>\n") == "|<script>\nlet a;\n</script>\n");
  CHECK(literals("    in\n\n$x^2$ `y`\n", {false, false, false}) == "|`y`");
}

TEST_CASE("plain words hold nothing literal, and are not parsed for it") {
  CHECK_FALSE(may_hold_literals("Words, *more* [words](/x).\n\n- a\n  - b\n"));
  for (const char* text : {"`a`", "~~~", "a\n\n    b", "$x$", "<pre>"}) CHECK(may_hold_literals(text));
}

}  // namespace
}  // namespace milepost::markdown
