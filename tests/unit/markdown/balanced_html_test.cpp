// Excerpts stand in other pages: what they may not bring along.
#include "markdown/balanced_html.h"

#include <catch2/catch.hpp>

using milepost::markdown::balanced_html;

TEST_CASE("what is balanced stays as it is") {
  for (const char* html : {"<p>a <em>b</em> &lt; c<br>d</p>\n", "<img src=\"a.png\" alt=\"x > y\"><hr />",
                           "<!-- <div> -->", "<ul>\n<li>a</li>\n<li>b<ul><li>c</li></ul></li>\n</ul>",
                           "<script>if (a < b) '</p>'</script>", "<svg><path d=\"M0 0\"/></svg>", "", "3 > 2"})
    CHECK(balanced_html(html) == html);
}

TEST_CASE("what is open is closed, from the inside") {
  CHECK(balanced_html("<div class=\"x\"><p>a") == "<div class=\"x\"><p>a</p></div>");
  CHECK(balanced_html("<DIV>a</p>b") == "<DIV>ab</div>");
  CHECK(balanced_html("<b>a <i>b</b> c") == "<b>a <i>b</i></b> c");
  CHECK(balanced_html("<p>a<p>b") == "<p>a</p><p>b</p>");
  CHECK(balanced_html("<style>p { }") == "<style>p { }</style>");
}

TEST_CASE("an end tag without a beginning is dropped") {
  CHECK(balanced_html("</div>a</section>") == "a");
  CHECK(balanced_html("<p>a</div></p>") == "<p>a</p>");
}

TEST_CASE("what is cut off hides nothing behind it") {
  CHECK(balanced_html("a <!-- b") == "a ");
  CHECK(balanced_html("a <img src=\"x") == "a &lt;img src=\"x");
  CHECK(balanced_html("a <") == "a &lt;");
}

TEST_CASE("ids go, other attributes stay") {
  CHECK(balanced_html("<div id=\"top\" class=\"a\">x</div>") == "<div class=\"a\">x</div>");
  CHECK(balanced_html("<a ID=top\n href='/a' data-id=1 id = 'b'>x</a>") == "<a\n href='/a' data-id=1>x</a>");
  CHECK(balanced_html("<img id=a/>") == "<img>");
}

TEST_CASE("many open elements cost little and close") {
  std::string deep;
  for (int i = 0; i < 20000; ++i) deep += "<div>";
  const std::string made = balanced_html(deep);
  CHECK(made.size() < deep.size() + 200 * 6 + 1);
}
