// HTML of milepost's dialect beyond the manuals: addresses, bare mode, excerpts, words, inline text.
#include <catch2/catch.hpp>

#include "support.h"

namespace milepost::markdown {
namespace {

TEST_CASE("the site says where links and images lead, and that is escaped") {
  RenderOptions options;
  options.address = [](const Node& node) {
    return (node.kind == Kind::kImage ? "img/" : "to/") + std::string(node.url) + "?a&b";
  };
  CHECK(Parsed("[x](y) ![z](w)").html(options) ==
        "<p><a href=\"to/y?a&amp;b\">x</a> <img src=\"img/w?a&amp;b\" alt=\"z\"></p>\n");
}

TEST_CASE("bare markup has no ids, no footnotes and no names of regions") {
  RenderOptions bare;
  bare.bare = true;
  std::string html = Parsed("## A {#a}\n\nx[^1] [s]{#t}\n\n|b|\n|-|\n|c|\n\n[^1]: y\n").html(bare);
  CHECK(html.find("id=") == std::string::npos);
  CHECK(html.find("footnote") == std::string::npos);
  CHECK(html.find("aria-label") == std::string::npos);
  CHECK(html.find("<p>x <span>s</span></p>") != std::string::npos);
}

TEST_CASE("two tables with one head have two names") {
  std::string html = Parsed("|a|\n|-|\n|b|\n\nx\n\n|a|\n|-|\n|c|\n").html();
  CHECK(html.find("aria-label=\"Table: a\"") != std::string::npos);
  CHECK(html.find("aria-label=\"Table: a (2)\"") != std::string::npos);
}

TEST_CASE("what would end an attribute is escaped") {
  CHECK(Parsed("![\"<&](x \"\\\"t\")", {Dialect::kMilepost, false})
            .html()
            .find("<img src=\"x\" alt=\"&quot;&lt;&amp;\"") != std::string::npos);
  CHECK(Parsed("[a](b){data-x='\"<'}").html() == "<p><a href=\"b\" data-x=\"&quot;&lt;\">a</a></p>\n");
}

TEST_CASE("a slot that nobody filled shows the writer's words") {
  Parsed post("{% spectrum axis=\"a\" %}\n\n``` spectrum\nlow: <A>\n```\n");
  resolve_tags(post.document, post.source, FakeSite(), TagsFrom::kWriter, post.diagnostics);
  CHECK(post.html() ==
        "<p>{% spectrum axis=&quot;a&quot; %}</p>\n<pre tabindex=\"0\"><code class=\"language-spectrum\">low: "
        "&lt;A&gt;\n</code></pre>\n");
}

TEST_CASE("an excerpt without a paragraph is the first block") {
  CHECK(render_excerpt(Parsed("- a\n- b\n").document) == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
  CHECK(render_excerpt(Parsed("").document).empty());
  CHECK(render_excerpt(Parsed("<!--more-->\n\na\n").document).empty());
}

TEST_CASE("plain text is what a reader would read aloud") {
  Parsed post("# A *b*\n\nx<br>y ![alt](u) `c`[^1]\nz <b>w</b>\n\n<div><!-- no --><p>in</p></div>\n\n[^1]: note\n");
  CHECK(plain_text(*post.document.root()) == "A b\nx y alt c z w\nin\nnote");
}

TEST_CASE("what raw HTML says is read with its references") {
  Parsed post("x <kbd title=\"&gt;\">a &lt; b &amp; c</kbd>\n\n<p>d&nbsp;&#101;</p>\n");
  CHECK(plain_text(*post.document.root()) == "x a < b & c\nd\u00A0e");
}

TEST_CASE("words are counted, marks are not") {
  CHECK(count_words(Parsed("One two -- *three*, 4!\n\n- caf\xC3\xA9 \xE2\x80\xA6\n").document) == 5);
  CHECK(count_words(Parsed("").document) == 0);
}

TEST_CASE("short texts are inline Markdown, whatever they begin with") {
  CHECK(render_inline(parse_inline("A lab, across the river")) == "A lab, across the river");
  CHECK(render_inline(parse_inline("R&D *now*")) == "R&amp;D <em>now</em>");
  CHECK(render_inline(parse_inline("- 1. # not a list")) == "- 1. # not a list");
  CHECK(render_inline(parse_inline("it's \"so\" -- [x](y)")) ==
        "it\xE2\x80\x99s \xE2\x80\x9Cso\xE2\x80\x9D \xE2\x80\x93 <a href=\"y\">x</a>");
  CHECK(render_inline(parse_inline("a | {b} {{ c }}")) == "a | {b} {{ c }}");
  CHECK(render_inline(parse_inline("")).empty());
  CHECK(plain_inline("**A** `b` [c](d)") == "A b c");
  CHECK(plain_inline("plain (really)") == "plain (really)");
}

TEST_CASE("short texts have the marks of their text's language, or those that the site names") {
  ParseOptions german;
  german.lang = "de";
  CHECK(plain_inline("\"so\" it's", inline_style(german)) == "\u201Eso\u201C it\u2019s");
  ParseOptions straight;
  straight.dialect = Dialect::kJekyll;
  straight.lang = "de";
  CHECK(plain_inline("\"so\"", inline_style(straight)) == "\u201Cso\u201D");
  straight.kramdown.quotes = QuoteMarks{"\"", "\"", "'", "'"};
  CHECK(plain_inline("\"so\" it's", inline_style(straight)) == "\"so\" it's");
  german.typography = false;
  CHECK(plain_inline("\"so\"", inline_style(german)) == "\"so\"");
}

TEST_CASE("a formula and the signs around it stay in one line") {
  Parsed post("So ($x$), $y$ and $z$.\u201D Then $a$:($b$)c, $w$\n");
  RenderOptions options;
  options.mathematics = [](const Node& formula) {
    return formula.text == "w" ? std::string("<span>w</span>") : "<math>" + std::string(formula.text) + "</math>";
  };
  CHECK(render_html(post.document, options) ==
        "<p>So <span class=\"mp-keep\">(<math>x</math>),</span> <math>y</math> and "
        "<span class=\"mp-keep\"><math>z</math>.\u201D</span> Then <span class=\"mp-keep\"><math>a</math>:</span>"
        "<span class=\"mp-keep\">(<math>b</math>)</span>c, <span>w</span></p>\n");
}

TEST_CASE("the fast way of short texts gives what the slow way gives") {
  for (const char* text :
       {"a.b", "a: b/c", "50 % + 3 = x", "#1; (two)", "caf\xC3\xA9, na\xC3\xAFve", "www", "a - b", "3.5"}) {
    CAPTURE(text);
    CHECK("<p>" + render_inline(parse_inline(text)) + "</p>\n" ==
          Parsed(std::string("x ") + text).html().replace(3, 2, ""));
  }
}

}  // namespace
}  // namespace milepost::markdown
