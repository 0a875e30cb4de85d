// Which style sheets pages link, and that no more of them are written.
#include "site/style_sheets.h"

#include <catch2/catch.hpp>

#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

TEST_CASE("a page links the parts that dress what it has, around the main sheet") {
  using Paths = std::vector<std::string>;
  CHECK(sheets_for(dressed_in("<p>Words.</p>"), "via") == Paths{"css/via.css"});
  CHECK(sheets_for(dressed_in("<p><math>x</math></p>"), "via") == Paths{"css/via-formulas.css", "css/via.css"});
  CHECK(sheets_for(dressed_in("<div class=\"table-scroll mp-cards\">"), "via") ==
        Paths{"css/via-tables.css", "css/via.css"});
  Dressed list = dressed_in("<figure class=\"mp-figure mp-comparison\">");
  list.lists = true;
  CHECK(sheets_for(list, "road") == Paths{"css/road-figures.css", "css/road.css", "css/road-lists.css"});
  list |= dressed_in("<img class=\"mp-w-40\"><aside class=\"mp-aside\">");
  CHECK(sheets_for(list, "via") ==
        Paths{"css/via-asides.css", "css/via-figures.css", "css/via-widths.css", "css/via.css", "css/via-lists.css"});
}

TEST_CASE("only the sheets that a page links are written, and each that is linked is there") {
  WholeSite site(post_file("content/posts/a.md", "title: A\n", "Short.\n\n<!--more-->\n\nSo $$x^2$$ holds.\n"));
  REQUIRE(site.build().exchanged);
  CHECK(site.has_page("css/via-formulas.css"));
  CHECK(!site.has_page("css/via-figures.css"));
  CHECK(contains(site.page("posts/a/index.html"), "href=\"../../css/via-formulas.css\""));
  CHECK(!contains(site.page("posts/a/index.html"), "via-lists.css"));
  CHECK(contains(site.page("index.html"), "href=\"css/via-lists.css\""));
  CHECK(!contains(site.page("index.html"), "via-formulas.css"));
}

TEST_CASE("a theme of the site's own does without parts of its own") {
  WholeSite site("-- milepost.toml --\ntheme = \"road\"\n-- themes/road/road.css --\nbody { color: red }\n" +
                 post_file("content/posts/a.md", "title: A\n", "So $$x^2$$ holds.\n"));
  REQUIRE(site.build().exchanged);
  CHECK(contains(site.page("posts/a/index.html"), "css/road-formulas.css"));
  CHECK(site.has_page("css/road-formulas.css"));
  CHECK(!contains(site.page("index.html"), "lists.css"));
}
