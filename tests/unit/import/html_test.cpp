// HTML -> Markdown, piece by piece: each form as a writer would expect it, and what is said about what is lost.
#include <catch2/catch.hpp>

#include "converted.h"

namespace milepost::import {
namespace {

struct Pair {
  std::string html, markdown;
};

TEST_CASE("forms of HTML and their Markdown") {
  const Pair pairs[] = {
      {"<p>a <b>bold </b>word</p>", "a **bold** word\n"},
      {"<p><b>a</b><b>b</b> <i></i>c</p>", "**ab** c\n"},
      {"<p><b><i>both</i></b></p>", "**_both_**\n"},
      {"<p>un<b>\"said\"</b>ed</p>", "un<strong>\"said\"</strong>ed\n"},
      {"<h2>Title #</h2>", "## Title \\#\n"},
      {"<p>one<br>two<br><br>three</p>", "one\\\ntwo\n\nthree\n"},
      {"<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c\n"},
      {"<ol start=3><li><p>a</p><p>b</p></li><li>c</li></ol>", "3. a\n\n   b\n\n4. c\n"},
      {"<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b\n"},
      {"<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b\n"},
      {"<pre><code class=\"language-cpp\">int a;\n```\n</code></pre>", "````cpp\nint a;\n```\n````\n"},
      {"<pre>a<br>b</pre>", "```\na\nb\n```\n"},
      {"<p>x<hr>y", "x\n\n---\n\ny\n"},
      {"<p><a href=\"/a b(c)\" title='T'>x]</a></p>", "[x&#93;](/a%20b%28c%29 \"T\")\n"},
      {"<p><code>a`b</code></p>", "``a`b``\n"},
      {"<table><tr><th>a|b<th>c</tr><tr><td>1<td align=right>2</table>", "| a\\|b | c |\n| --- | --- |\n| 1 | 2 |\n"},
      {"<figure><img src=a.png alt='x'><figcaption>One <span>two</span></figcaption></figure>",
       "![x](a.png \"One two\")\n"},
      {"<figure><a href=https://b.org><img src=a.png></a><figcaption>An <em>old</em> one</figcaption></figure>",
       "| [![](a.png)](https://b.org) |\n| :-: |\n| An *old* one |\n"},
      {"<p><a href='#x'>in</a></p><h2 id=x>Plan</h2><h2 id=y>Rest</h2>", "[in](#x)\n\n## Plan {#x}\n\n## Rest\n"},
      {"<p>before</p><!--more--><p>after</p>", "before\n\n<!--more-->\n\nafter\n"},
      {"<p>H<sub>2</sub>O <kbd>x</kbd></p>", "H<sub>2</sub>O <kbd>x</kbd>\n"},
      {"<p>&nbsp;</p><div></div><p> </p>", ""},
      {"<ul><li><input type=checkbox checked>done</li></ul>", "- [x] done\n"},
  };
  for (const Pair& pair : pairs) {
    INFO(pair.html);
    CHECK(convert(pair.html).markdown == pair.markdown);
  }
}

TEST_CASE("only what would be markup is escaped") {
  const Pair pairs[] = {
      {"snake_case and a * b", "snake_case and a * b\n"},
      {"*a* _b_ [c] `d`", "\\*a\\* \\_b\\_ \\[c] \\`d\\`\n"},
      {"1. no list", "1\\. no list\n"},
      {"1.5 is a number", "1.5 is a number\n"},
      {"- no item", "\\- no item\n"},
      {"-5 degrees", "-5 degrees\n"},
      {"R&amp;D &amp;amp; a &lt; b", "R\\&D \\&amp; a < b\n"},
      {"$120k", "\\$120k\n"},
      {"see https://a.org/x_y.", "see <https://a.org/x_y>.\n"},
  };
  for (const Pair& pair : pairs) CHECK(convert("<p>" + pair.html + "</p>").markdown == pair.markdown);
}

TEST_CASE("footnotes of Substack") {
  const std::string html =
      "<p>So<a class='footnote-anchor' href='#footnote-1' id='footnote-anchor-1'>1</a> it is.</p>"
      "<div class='footnote'><a class='footnote-number' id='footnote-1' href='#footnote-anchor-1'>1</a>"
      "<div class='footnote-content'><p>One.</p><p>Two.</p></div></div>";
  CHECK(convert(html).markdown == "So[^1] it is.\n\n[^1]: One.\n\n    Two.\n");
}

TEST_CASE("a footnote's number without its text stays a word") {
  CHECK(convert("<p>So<a class='footnote-anchor' href='#footnote-9'>9</a></p>").markdown == "So[9](#footnote-9)\n");
}

TEST_CASE("what runs, frames or sells is taken out and told") {
  const Converted converted = convert(
      "<p onclick='x()'>a</p><script>x()</script><iframe src='https://www.youtube.com/embed/k1?x=1'></iframe>"
      "<div class='subscription-widget-wrap'><p>Subscribe</p></div><p><a href='javascript:x()'>b</a></p>");
  CHECK(converted.markdown == "a\n\n[Video on YouTube](https://www.youtube.com/watch?v=k1)\n\nb\n");
  CHECK(converted.told() ==
        "MP0809 the event handler `onclick` was dropped\n"
        "MP0809 `<script>` was dropped\n"
        "MP0810 an embed became a link to `https://www.youtube.com/watch?v=k1`\n"
        "MP0811 a widget was dropped: `Subscribe`\n"
        "MP0516 `javascript:` is no safe scheme for a link");
}

TEST_CASE("a quoted post keeps its words") {
  const Converted converted = convert(
      "<div class='tweet' data-attrs='{\"url\":\"https://t.example.org/1\",\"full_text\":\"I "
      "*left*.\",\"username\":\"rosa\"}'></div>");
  CHECK(converted.markdown == "> I \\*left\\*.\n>\n> [Post by @rosa](https://t.example.org/1)\n");
}

TEST_CASE("formulas keep their TeX") {
  CHECK(convert("<div class='latex-rendered' data-attrs='{\"persistentExpression\":\"x_1 * y\"}'></div>").markdown ==
        "$$\nx_1 * y\n$$\n");
}

TEST_CASE("joined cells stay HTML, without what runs") {
  const Converted converted =
      convert("<table><tr><td colspan=2 onclick='x()'>a <b>b</b></td></tr><tr><td>c</td><td>d</td></tr></table>");
  CHECK(converted.markdown ==
        "<table><tbody><tr><td colspan=\"2\">a <b>b</b></td></tr><tr><td>c</td><td>d</td></tr></tbody></table>\n");
}

TEST_CASE("what is nested too deeply is refused, what is a little too deep becomes text") {
  std::string divs, bolds;
  for (int i = 0; i < 1600; ++i) divs += "<div>";
  CHECK(convert(divs).told() == "MP0808 this HTML cannot be read: elements are nested too deeply");
  for (int i = 0; i < 300; ++i) bolds += "<div>";
  const Converted converted = convert(bolds + "deep <b>words</b>");
  CHECK(converted.markdown == "deep words\n");
  CHECK(converted.told() == "MP0808 elements are nested more than 200 deep");
}

TEST_CASE("formatting that is opened again and again is refused") {
  std::string html;
  for (int i = 0; i < 1450; ++i) html += "<b id=" + std::to_string(i) + "><p>";
  CHECK(convert(html).told() != "");
}

}  // namespace
}  // namespace milepost::import
