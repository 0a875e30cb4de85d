// Liquid: expressions, dates, and what a site answers.
#include <catch2/catch.hpp>

#include "markdown/liquid_expression.h"
#include "support.h"

namespace milepost::markdown {
namespace {

struct Resolved : Parsed {
  explicit Resolved(std::string text, FakeSite site = {}) : Parsed(std::move(text)) {
    resolve_liquid(document, source, site, diagnostics);
  }
};

std::string value_of(std::string_view expression) {
  FakeSite site;
  site.variables["page.date"] = Value("2022-01-06 18:06:53 -0500");
  site.variables["page.year"] = Value(2022);
  return evaluate_liquid(expression, site).text;
}

TEST_CASE("expressions: names, texts, filters") {
  CHECK(value_of("site.baseurl") == "/blog");
  CHECK(value_of(" 'a b' ") == "a b");
  CHECK(value_of("page.year") == "2022");
  CHECK(value_of("'/x/y.png' | relative_url") == "/blog/x/y.png");
  CHECK(value_of("'x' | absolute_url") == "https://example.org/blog/x");
  CHECK(value_of("'https://a.b/c' | relative_url") == "https://a.b/c");
  CHECK(value_of("'b' | prepend: 'a' | append: site.baseurl") == "ab/blog");
}

TEST_CASE("dates are written by strftime's directives, without a clock") {
  CHECK(value_of("page.date | date: '%Y-%m-%d %H:%M:%S'") == "2022-01-06 18:06:53");
  CHECK(value_of("page.date | date: '%a %-d %b %y, %A %e %B, day %j %%'") ==
        "Thu 6 Jan 22, Thursday  6 January, day 006 %");
  FakeSite site;
  CHECK(evaluate_liquid("'now' | date: '%Y'", site).problem == LiquidText::Problem::kSyntax);
  CHECK(evaluate_liquid("'2022-01-06' | date: '%Q'", site).problem == LiquidText::Problem::kSyntax);
}

TEST_CASE("problems say what they are about") {
  FakeSite site;
  CHECK(evaluate_liquid("site.nope", site).about == "site.nope");
  CHECK(evaluate_liquid("'a' | upcase", site).problem == LiquidText::Problem::kUnknownFilter);
  for (const char* broken : {"", "'a", "a b", "'a' | ", "'a' 'b'", "'a' | append"}) {
    CAPTURE(broken);
    FakeSite known;
    known.variables["a"] = Value(1);
    CHECK(evaluate_liquid(broken, known).problem == LiquidText::Problem::kSyntax);
  }
}

TEST_CASE("a post's address is asked of the site, in links and in text") {
  FakeSite site;
  site.posts["_posts/a.md"] = "/a/";
  Resolved post("[x]({% link _posts/a.md %}#b) at {% link _posts/a.md %}", site);
  CHECK(dump(post.document) == "doc[par[link</a/#b>[txt'x'] txt' at /a/']]");
}

TEST_CASE("a missing post is named with its place and the nearest one") {
  FakeSite site;
  site.posts["_posts/next.md"] = "/next/";
  Resolved post("Words.\n\nSee [it]({% link _posts/nxt.md %}).", site);
  CHECK(dump(post.document) == "doc[par[txt'Words.'] par[txt'See it.']]");
  REQUIRE(post.diagnostics.all().size() == 1);
  const Diagnostic& said = post.diagnostics.all()[0];
  CHECK(said.code == &code::kLiquidUnknownPost);
  CHECK(said.place.line == 3);
  CHECK(said.message == "there is no post `_posts/nxt.md`; the words stay, without a link");
  CHECK(said.fix == "did you mean `_posts/next.md`?");
}

TEST_CASE("misspelt tags, names and filters get a suggestion") {
  CHECK(Resolved("a {% lnik x %}").diagnostics.all().at(0).fix == "did you mean `link`?");
  CHECK(Resolved("a {{ site.baseur }}").diagnostics.all().at(0).fix == "did you mean `site.baseurl`?");
  CHECK(Resolved("a {{ 'x' | relativ_url }}").diagnostics.all().at(0).fix == "did you mean `relative_url`?");
}

TEST_CASE("a figure tag alone in its paragraph is a figure slot") {
  Resolved post("a\n\n{% spectrum axis=\"r\" %}\n{%- comparison -%}\n");
  CHECK(dump(post.document) == "doc[par[txt'a'] slot'spectrum'(axis=\"r\") slot'comparison']");
  Node* slot = post.document.root()->first_child->next;
  CHECK(slot->line == 3);
  CHECK(slot->number == 0);
}

TEST_CASE("a fenced block with a figure's name is a slot that holds its YAML") {
  Resolved post("```spectrum\nlow: A\n```\n\n```yaml\nlow: A\n```\n");
  CHECK(dump(post.document) == "doc[slot'spectrum'(low: A\n) pre'low: A\n'(yaml)]");
  CHECK(post.document.root()->first_child->number == 1);
  CHECK(post.document.root()->first_child->line == 1);
}

TEST_CASE("raw HTML is resolved, scripts are not") {
  CHECK(Resolved("<img src=\"{{ site.baseurl }}/a.png\">\n").html() == "<p><img src=\"/blog/a.png\"></p>\n");
  CHECK(Resolved("<script>\nlet a = `{{ site.baseurl }}`;\n</script>\n").html() ==
        "<script>\nlet a = `{{ site.baseurl }}`;\n</script>\n");
}

}  // namespace
}  // namespace milepost::markdown
