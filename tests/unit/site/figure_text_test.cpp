// What may stand in figures: links, tags, numbers, and what a set that cannot be read means for them.
#include <catch2/catch.hpp>

#include "site/figure_one.h"
#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

namespace {

std::string bundle(const std::string& body) {
  return "-- content/posts/a/options.yaml --\naxes:\n  - {id: size, low_label: Small, high_label: Large}\n"
         "options:\n  - {id: lab, name: A lab, positions: {size: 20}}\n"
         "-- content/posts/a/index.md --\n---\ntitle: A\ndate: 2020-01-01\n---\n" +
         body + "\n";
}

}  // namespace

TEST_CASE("data runs nothing: unsafe links in options and captions are taken out, tags in them are words") {
  WholeSite site(
      "-- content/posts/a/options.yaml --\noptions:\n  - id: one\n    name: A <script>alert(2)</script>\n"
      "    pros: [\"[x](javascript:alert(1))\", {text: Docs, url: \"https://a.org/d\"}]\n"
      "-- content/posts/a/index.md --\n---\ntitle: A\ndate: 2020-01-01\n---\n"
      "{% comparison caption=\"y [z](vbscript:a)\" %}\n");
  BuildReport report = site.build();
  CHECK(contains(told(report.diagnostics), "MP0516 content/posts/a/options.yaml"));
  CHECK(contains(told(report.diagnostics), "MP0516 content/posts/a/index.md:5"));
  REQUIRE(report.exchanged);
  for (const char* path : {"posts/a/index.html", "atom.xml"}) {
    std::string page = site.page(path);
    CHECK(!contains(page, "javascript:"));
    CHECK(!contains(page, "vbscript:"));
    CHECK(!contains(page, "<script>alert"));
    CHECK(contains(page, "https://a.org/d"));
  }
}

TEST_CASE("addresses of options are http, https or mailto") {
  for (const char* key : {"url: \"javascript:a\"", "organization: {name: X, url: \"javascript:a\"}",
                          "pros: [{text: x, url: \"javascript:a\"}]"}) {
    CAPTURE(key);
    WholeSite site(std::string("-- content/posts/a/options.yaml --\noptions:\n  - {id: one, name: One, ") + key +
                   "}\n-- content/posts/a/index.md --\n---\ntitle: A\ndate: 2020-01-01\n---\n{% comparison %}\n");
    CHECK(codes(site.build().diagnostics) == "MP0304");
  }
}

TEST_CASE("links in names and captions lead where the post's links lead, in pages and in feeds") {
  WholeSite site(
      "-- milepost.toml --\nbase_url = \"https://a.org\"\ntypography = false\n"
      "-- content/posts/b.md --\n---\ntitle: B\ndate: 2020-01-02\n---\nsee [a](/posts/a/)\n"
      "-- content/posts/a/options.yaml --\noptions:\n  - {id: one, name: \"[p](/posts/b/)\"}\n"
      "  - {id: two, name: \"A *bold* [place](https://c.org)\", chosen: true}\n"
      "-- content/posts/a/index.md --\n---\ntitle: A\ndate: 2020-01-01\n---\n"
      "{% comparison caption=\"it's [b](../b.md) and [c](/none/)\" %}\n");
  BuildReport report = site.build();
  CHECK(codes(report.diagnostics) == "MP0515");
  std::string page = site.page("posts/a/index.html");
  CHECK(contains(page, "<a href=\"../b/index.html\">p</a>"));
  CHECK(contains(page, "it's <a href=\"../b/index.html\">b</a>"));
  CHECK(contains(site.page("atom.xml"), "https://a.org/posts/b/"));
  std::string home = site.page("index.html");
  CHECK(contains(home, "A bold place"));
  CHECK(contains(home, "see <a href=\"posts/a/index.html\">a</a>"));
  for (const auto& [path, bytes] : site.tree())
    if (!path.ends_with(".png")) CHECK(!contains(bytes, "\x01"));
}

TEST_CASE("a number that a later caption has is not given out before it") {
  WholeSite site(
      bundle("{% spectrum axis=\"size\" %}\n\n![x](https://a.org/x.png \"Figure 1: By hand\")\n\n"
             "[](#fig-size) [](#fig-1)"));
  REQUIRE(site.build().exchanged);
  CHECK(contains(site.page("posts/a/index.html"), ">Figure 2</a> <a href=\"#fig-1\">Figure 1</a>"));
}

TEST_CASE("a set that cannot be read is told once, not by each figure") {
  WholeSite site(
      "-- content/options/s.yaml --\n{\n-- content/posts/a.md --\n---\ntitle: A\ndate: 2020-01-01\n---\n"
      "{% comparison set=\"s\" %}\n\n{% spectrum axis=\"x\" set=\"s\" %}\n");
  CHECK(codes(site.build().diagnostics) == "MP0101");
  FigureReport one = find_figure(site.disk(), Config{}, "tbl-s", 1);
  CHECK(codes(one.diagnostics) == "MP0101 MP0518");
}

TEST_CASE("a heading with an id of its own or by its words can be referred to; rows too") {
  WholeSite site(bundle("## Fig size\n\n[a](#fig-size) [b](#tbl-options--lab) [c](#fig-none)\n\n{% comparison %}"));
  CHECK(codes(site.build().diagnostics) == "MP0517");
}

TEST_CASE("Liquid knows the page's address, authors and tags") {
  WholeSite site(
      "-- content/posts/a.md --\n---\ntitle: A\ndate: 2020-01-01\nauthor: [Ann, Bo]\ntags: [x, y]\n---\n"
      "{{ page.url }} {{ page.author | join: ', ' }} {{ page.tags | join: ', ' }} {{ page.subtitle | default: '-' "
      "}}.\n");
  BuildReport report = site.build();
  CHECK(told(report.diagnostics).empty());
  CHECK(contains(site.page("posts/a/index.html"), "/posts/a/ Ann, Bo x, y -."));
}
