// Figures in posts: numbers, references, option sets, and the doors for one figure and one text.
#include <catch2/catch.hpp>

#include "site/figure_one.h"
#include "site/list.h"
#include "site/render_one.h"
#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

namespace {

const std::string kOptions =
    "-- content/posts/a/options.yaml --\naxes:\n  - {id: size, low_label: Small, high_label: Large}\n"
    "options:\n  - {id: lab, name: A lab, outcome: offer, positions: {size: 20}}\n"
    "  - {id: firm, name: A firm, outcome: accepted, chosen: true, positions: {size: 80}}\n";

std::string figures_bundle(const std::string& body) {
  return kOptions + "-- content/posts/a/index.md --\n---\ntitle: A\ndate: 2020-01-01\n---\n" + body + "\n";
}

// Of the first message with this code.
std::string fix_of(const Diagnostics& diagnostics, std::string_view code) {
  for (const Diagnostic& diagnostic : diagnostics.all())
    if (diagnostic.code->id == code) return diagnostic.fix;
  return "no such message";
}

}  // namespace

TEST_CASE("figures and tables are numbered in the order of the text, references get the numbers") {
  WholeSite site(
      figures_bundle("See [](#fig-size), [](#tbl-options) and [](#fig-small).\n\n{% spectrum axis=\"size\" %}\n\n"
                     "{% comparison columns=\"outcome\" %}\n\n"
                     "```spectrum\nid: fig-small\nlow: Low\nhigh: High\noptions: {One: 5, Two: 60}\n```\n"));
  BuildReport report = site.build();
  INFO(told(report.diagnostics));
  REQUIRE(report.exchanged);
  std::string page = site.page("posts/a/index.html");
  CHECK(contains(page, "<a href=\"#fig-size\">Figure 1</a>"));
  CHECK(contains(page, "<a href=\"#fig-small\">Figure 2</a>"));
  CHECK(contains(page, ">Table 1</a>"));
  CHECK(contains(page, "mp-spectrum"));
  CHECK(contains(page, "<svg"));
  CHECK(!contains(site.page("atom.xml"), "mp-drawing"));
  CHECK(contains(site.page("atom.xml"), "A firm"));
  CHECK(!site.has_page("posts/a/options.yaml"));
  CHECK(contains(site.page("index.html"), "2 options"));
}

TEST_CASE("a caption with a number of its own keeps it and sets the count") {
  WholeSite site(figures_bundle(
      "![x](https://a.org/x.png \"Figure 4: By hand\")\n\n{% spectrum axis=\"size\" %}\n\n[](#fig-4) [](#fig-size)"));
  BuildReport report = site.build();
  INFO(told(report.diagnostics));
  REQUIRE(report.exchanged);
  std::string page = site.page("posts/a/index.html");
  CHECK(contains(page, "Figure 4: By hand"));
  CHECK(contains(page, "<a href=\"#fig-4\">Figure 4</a>"));
  CHECK(contains(page, "<a href=\"#fig-size\">Figure 5</a>"));
}

TEST_CASE("a reference to nothing is a warning, missing options are errors") {
  WholeSite reference(figures_bundle("[](#fig-siez)\n\n{% spectrum axis=\"size\" %}"));
  BuildReport report = reference.build();
  CHECK(codes(report.diagnostics) == "MP0517");
  CHECK(fix_of(report.diagnostics, "MP0517") == "did you mean `#fig-size`?");
  WholeSite unknown(
      "-- content/posts/a.md --\n---\ntitle: A\noptions: sprng\n---\nx\n"
      "-- content/options/spring.yaml --\noptions: [{id: a, name: A}]\n");
  BuildReport missing = unknown.build();
  CHECK(told(missing.diagnostics) == "MP0513 content/posts/a.md:3:10 there is no option set `sprng`\n");
  CHECK(missing.diagnostics.all()[0].fix == "did you mean `spring`?");
  WholeSite set(figures_bundle("{% spectrum axis=\"size\" set=\"gone\" %}"));
  CHECK(codes(set.build().diagnostics) == "MP0513");
  WholeSite quote(figures_bundle("{% spectrum axis=\"size %}"));
  CHECK(codes(quote.build().diagnostics) == "MP0519");
}

TEST_CASE("option sets come from a file, a shared set, or the front matter itself") {
  const std::string set =
      "axes: [{id: size, low_label: S, high_label: L}]\noptions: [{id: a, name: Shared lab, positions: {size: 5}}]\n";
  WholeSite site("-- content/options/spring.yaml --\n" + set +
                 "-- content/posts/a.md --\n---\ntitle: A\noptions: spring\n---\n{% spectrum axis=\"size\" %}\n"
                 "-- content/posts/b.md --\n---\ntitle: B\n---\n{% spectrum axis=\"size\" set=\"spring\" %}\n"
                 "-- content/posts/c.md --\n---\ntitle: C\noptions: {axes: [{id: size, low_label: S, high_label: L}], "
                 "options: [{id: a, name: Shared lab, positions: {size: 5}}]}\n---\n{% spectrum axis=\"size\" %}\n"
                 "-- content/posts/d.md --\n---\ntitle: D\noptions: mine.yaml\n---\n{% spectrum axis=\"size\" %}\n"
                 "-- content/posts/mine.yaml --\n" +
                 set);
  BuildReport report = site.build();
  INFO(told(report.diagnostics));
  REQUIRE(report.exchanged);
  for (const char* slug : {"a", "b", "c", "d"})
    CHECK(contains(site.page("posts/" + std::string(slug) + "/index.html"), "Shared lab"));
  CHECK(!site.has_page("posts/mine.yaml"));
}

TEST_CASE("Liquid names, links to posts and links below a base path") {
  WholeSite site(
      "-- milepost.toml --\nbase_url = \"https://a.org/blog\"\ntitle = \"Roads\"\n"
      "-- content/posts/2021-05-04-next-step.md --\n---\ntitle: Next\n---\nHi.\n"
      "-- content/posts/b.md --\n---\ntitle: B\n---\n{{ site.title }} / {{ page.title }}\n\n"
      "[one]({{ site.baseurl }}{% link _posts/2021-05-04-next-step.md %})\n"
      "[two]({% post_url 2021-05-04-next-step %})\n[three](/posts/next-step/#x)\n"
      "[four](https://a.org/blog/posts/next-step/)\n[five](2021-05-04-next-step.md)\n");
  BuildReport report = site.build();
  INFO(told(report.diagnostics));
  REQUIRE(report.exchanged);
  std::string page = site.page("posts/b/index.html");
  CHECK(contains(page, "Roads / B"));
  for (const char* word : {"one", "two", "four", "five"})
    CHECK(contains(page, "<a href=\"../next-step/index.html\">" + std::string(word) + "</a>"));
  CHECK(contains(page, "\"../next-step/index.html#x\">three</a>"));
}

TEST_CASE("one text alone becomes a fragment") {
  Config config;
  RenderOneRequest request{nullptr, config, {}, "stdin", "---\ntitle: T\n---\n[a](/b/) {{ page.title }}\n", {}};
  RenderedOne fragment = render_one(request);
  CHECK(told(fragment.diagnostics) == "");
  CHECK(fragment.html == "<p><a href=\"/b/\">a</a> T</p>\n");
  request.dialect = markdown::Dialect::kGfm;
  request.bytes = "a ~b~ {{ c }}\n";
  CHECK(render_one(request).html == "<p>a <del>b</del> {{ c }}</p>\n");
}

TEST_CASE("one figure is found by its id") {
  WholeSite site(figures_bundle("{% spectrum axis=\"size\" %}") +
                 "-- content/posts/b.md --\n---\ntitle: B\ndraft: true\n---\n```spectrum\nid: fig-b\nlow: L\nhigh: H\n"
                 "options: {One: 5, Two: 60}\n```\n");
  FigureReport found = find_figure(site.disk(), Config{}, "fig-b", 1);
  INFO(told(found.diagnostics));
  REQUIRE(found.found);
  CHECK(found.found->source == "content/posts/b.md");
  CHECK(contains(found.found->figure.alone.svg(), "<svg"));
  CHECK(find_figure(site.disk(), Config{}, "content/posts/a/index.md#fig-size", 1).found);
  FigureReport unknown = find_figure(site.disk(), Config{}, "fig-siez", 1);
  CHECK(codes(unknown.diagnostics) == "MP0518");
  CHECK(unknown.diagnostics.all()[0].fix == "did you mean `fig-size`?");
}

TEST_CASE("every input is listed with its address or its reason") {
  WholeSite site(figures_bundle("x") +
                 "-- content/posts/b.md --\n---\ntitle: B\ndraft: true\n---\nx\n-- static/cv.pdf --\nx\n");
  ListReport report = list_inputs(site.disk(), Config{}, site.selection, 1);
  std::string text;
  for (const PublishedInput& input : report.published) text += input.source + " " + input.address + "\n";
  CHECK(text == "content/posts/a/index.md posts/a/\nstatic/cv.pdf cv.pdf\n");
  REQUIRE(report.left_out.size() == 2);
  CHECK(report.left_out[0].source == "content/posts/a/options.yaml");
  CHECK(report.left_out[0].reason == "an option set");
  CHECK(report.left_out[1].reason == "draft");
}

TEST_CASE("a figure of what the post tells takes the nearest place before it, else the only one") {
  const std::string first = "- **A (offer)**: x\n- **B (rejected)**: y\n\n";
  const std::string second = "| Option | Pros | Cons |\n|---|---|---|\n| C | d | e |\n| F | g | h |\n\n";
  const std::string head = "-- content/posts/a.md --\n---\ntitle: A\ndate: 2020-01-01\n---\n";
  const auto names = [&](const std::string& body) {
    WholeSite site(head + body);
    BuildReport report = site.build();
    INFO(told(report.diagnostics));
    REQUIRE(report.exchanged);
    return site.page("posts/a/tbl-options.csv");
  };
  const std::string tag = "{% comparison from=\"post\" %}\n\n";
  CHECK(contains(names(first + tag + second), "\nA,"));
  CHECK(contains(names(first + second + tag), "\nC,"));
  CHECK(contains(names(tag + second), "\nC,"));
  CHECK(contains(names(first + "```comparison\nfrom: post\n```\n"), "\nA,"));
}

TEST_CASE("a written table with an id has a number, also without words of its own") {
  WholeSite site(
      "-- content/posts/a.md --\n---\ntitle: A\ndate: 2020-01-01\n---\n[](#tbl-b), [](#tbl-7), [](#tbl-c)\n\n"
      "| x |\n|---|\n| y |\n{: #tbl-b}\n\nThen:\n\nTable: Table 7: By hand\n\n| x |\n|---|\n| y |\n\n"
      "And:\n\nTable: Words {#tbl-c}\n\n| x |\n|---|\n| y |\n");
  BuildReport report = site.build();
  INFO(told(report.diagnostics));
  REQUIRE(report.exchanged);
  const std::string page = site.page("posts/a/index.html");
  CHECK(contains(page, "<caption><span class=\"mp-label\">Table 1</span></caption>"));
  CHECK(contains(page, "<table id=\"tbl-7\">\n<caption>Table 7: By hand</caption>"));
  CHECK(contains(page, "<caption><span class=\"mp-label\">Table 8</span>: Words</caption>"));
  CHECK(contains(page, ">Table 1</a>, <a href=\"#tbl-7\">Table 7</a>, <a href=\"#tbl-c\">Table 8</a>"));
}
