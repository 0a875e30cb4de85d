// The door: arguments, ids, and what is said when data is missing.
#include <catch2/catch.hpp>

#include "../options/sample_sets.h"
#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;
using namespace milepost::drawing;

TEST_CASE("a figure's mistakes name the key, the place and the way out") {
  struct Case {
    const char *kind, *arguments, *message;
  };
  const auto c = GENERATE(
      Case{"spectrum", "{axs: research-applied}", "MP0310 1:2 `spectrum` has no argument `axs` | did you mean `axis`?"},
      Case{"spectrum", "{axis: research-aplied}",
           "MP0312 1:8 the option set has no axis `research-aplied` | did you mean `research-applied`?"},
      Case{"spectrum", "{}",
           "MP0312 1:1 the option set has several axes, and the figure names none | use `research-applied` or "
           "`cold-warm`"},
      Case{"spectrum", "{axis: cold-warm}",
           "MP0312 1:8 no option has a position on the axis `cold-warm` | give options `positions: {cold-warm: …}`"},
      Case{"spectrum", "{axis: research-applied, orientation: horizontl}",
           "MP0311 1:39 `horizontl` is no `orientation` | did you mean `horizontal`?"},
      Case{"comparison", "{columns: \"pros, cns\"}", "MP0311 1:12 there is no column `cns` | did you mean `cons`?"},
      Case{"comparison", "{filter: ofers}",
           "MP0311 1:10 there is no filter `ofers` | use `all`, `top`, `offers` or `chosen`, `tag:…` or an outcome"},
      Case{"comparison", "{filter: pending}",
           "MP0312 1:10 no option passes the filter `pending` | take another filter, or none"},
      Case{"comparison", "{sort: pros}",
           "MP0311 1:8 a table cannot be sorted by `pros` | use `authored`, `name`, `outcome`, `kind`, or a column of "
           "numbers"},
      Case{"comparison", "{id: Big Table}",
           "MP0311 1:6 `Big Table` is no id | use lower case letters, digits and single hyphens"});
  CAPTURE(c.arguments);
  const ReadSet read = read_yaml(kSeven);
  CHECK(Asked(c.kind, c.arguments).error(&read.set) == c.message);
}

TEST_CASE("a figure without any data says where data comes from") {
  CHECK(has(Asked("comparison").error(nullptr), "MP0312 1:1 there is no option set for this comparison"));
  CHECK(has(Asked("spectrum").error(nullptr), "or give `low`, `high` and `options`"));
}

TEST_CASE("inline data is checked like a set's, in its own place") {
  CHECK(Asked("spectrum", "options: {A: 5, B: 120}").error(nullptr) ==
        "MP0304 1:20 120 lies outside the axis | use a number from 0 to 100, or give the axis another `domain`");
  CHECK(has(Asked("spectrum", "options: {A: {value: 5, outcom: offer}}").error(nullptr), "unknown key `outcom`"));
  CHECK(has(Asked("spectrum", "options: many").error(nullptr), "`options` wants names with positions"));
}

TEST_CASE("a block says whether it holds its data, also where that is wrong") {
  const auto holds = [](const char* kind, const char* yaml) { return holds_own_data(Asked(kind, yaml).request); };
  CHECK(holds("matrix", "criteria: {Mentors: 3}\nscores: {A lab: 5}"));
  CHECK(holds("matrix", "scores: none"));
  CHECK(holds("roadmap", "roads: {Degree: Lab}"));
  CHECK(holds("series", "points: {2020: 120}"));
  CHECK(holds("ranges", "lines: {Openings: {2020: 120}}"));
  CHECK(holds("funnel", "flows: {Applied: {Replied: 7}}"));
  CHECK_FALSE(holds("matrix", "criteria: mentors"));
  CHECK_FALSE(holds("funnel", "filter: offers"));
  CHECK_FALSE(holds("comparison", "options: {First: 1}"));
  CHECK_FALSE(holds("unknown", "options: {First: 1}"));
}

TEST_CASE("flows, roads and series are shown without options, where the set has them") {
  OptionSet set = read_yaml(
                      "funnel: {flows: [{from: Applied, to: Replied, number: 7}]}\n"
                      "roadmap: {nodes: [{id: degree}]}\n"
                      "series: [{id: openings, points: [{date: 2020, number: 120}]}]\n")
                      .set;
  for (const char* kind : {"funnel", "flow", "roadmap", "series", "ranges"}) {
    CAPTURE(kind);
    CHECK(shows_without_options(kind, set));
    CHECK_FALSE(shows_without_options(kind, OptionSet()));
  }
  CHECK_FALSE(shows_without_options("comparison", set));
  set = read_yaml("funnel: {source: options, flows: [{from: Applied, to: Replied, number: 7}]}").set;
  CHECK_FALSE(shows_without_options("funnel", set));
}

TEST_CASE("a bare list of names is an order") {
  const auto drawn = Asked("spectrum", "{low: First, high: Last, options: [Ada, Grace, Edith]}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->text, "1. Ada\n2. Grace\n3. Edith\nOrder only"));
  CHECK(has(drawn->alone.svg(), "order only; spacing is not to scale"));
}

TEST_CASE("ids come from the axis, the set or the writer") {
  const ReadSet read = read_yaml(kSeven);
  Diagnostics diagnostics;
  const auto id = [&](const char* kind, const char* arguments) {
    Asked asked(kind, arguments);
    return prepare_figure(asked.request, &read.set, asked.inline_text, diagnostics)->plan().id;
  };
  CHECK(id("spectrum", "{axis: research-applied}") == "fig-research-applied");
  CHECK(id("spectrum", "{axis: research-applied, id: mine}") == "mine");
  CHECK(id("spectrum", "{low: Deep Work, high: Shipping, options: {A: 1}}") == "fig-deep-work-shipping");
  CHECK(id("comparison", "{}") == "tbl-options");
}

TEST_CASE("a set's prepared figure gives its arguments, the tag's own win") {
  const ReadSet read = read_yaml(std::string(kSeven) +
                                 "figures: [{id: main, kind: spectrum, axis: research-applied, caption: Prepared}]\n");
  CHECK(has(Asked("spectrum", "{id: main}").draw(&read.set)->html, "Prepared"));
  const auto own = Asked("spectrum", "{id: main, caption: Own}").draw(&read.set);
  CHECK(has(own->html, "Own"));
  CHECK_FALSE(has(own->html, "Prepared"));
}

TEST_CASE("a horizontal form that would degenerate is drawn vertically, and says so") {
  std::string many = "{orientation: horizontal, options: {";
  for (int i = 0; i < 13; ++i) many += "Option number " + std::to_string(i) + ": " + std::to_string(i * 8) + ", ";
  const auto drawn = Asked("spectrum", many + "}}").draw(nullptr);
  REQUIRE(drawn.ok());
  REQUIRE(drawn->report.notes.size() == 1);
  CHECK(has(drawn->report.notes[0], "drawn vertically"));
}

TEST_CASE("the drawing has a name and a description made from the data") {
  const ReadSet read = read_yaml(kZoned);
  const auto drawn = Asked("spectrum").draw(&read.set);
  CHECK(has(drawn->html,
            "<title id=\"fig-research-product-title\">Spectrum of five options from Research to Product; chosen: "
            "Lighthouse</title>"));
  CHECK(has(drawn->html, "Copper Research (20 to 45, offer)"));
  CHECK(has(drawn->html, "aria-labelledby=\"fig-research-product-title fig-research-product-desc\""));
}

TEST_CASE("a table has heads with scope, words for empty cells and the chosen row marked") {
  const ReadSet read = read_yaml(kSeven);
  const std::string html = Asked("comparison").draw(&read.set, "Table 1")->html;
  CHECK(count_of(html, "<th scope=\"row\">") == 7);
  CHECK(count_of(html, "<th scope=\"col\"") == 6);
  CHECK(has(html, "<tr id=\"tbl-options--robots\" class=\"mp-chosen\">"));
  CHECK(count_of(html, "mp-chosen-mark\">chosen<") == 1);
  CHECK(has(html, "<span class=\"mp-empty\">not stated</span>"));
  CHECK(has(html, "Commute (min)"));
  CHECK(has(html, "about 70"));
  CHECK(has(html, "<span class=\"mp-label\">Table 1</span>"));
  CHECK(has(html, "As of May 2024."));
  CHECK_FALSE(has(html, " role="));
  CHECK_FALSE(has(html, "style="));
}

TEST_CASE("parts follow their whole also in a sorted table") {
  const ReadSet read = read_yaml(kSeven);
  const std::string text = Asked("comparison", "{sort: name, columns: outcome}").draw(&read.set)->text;
  CHECK(text.find("Lantern Maps") < text.find("  Routing"));
  CHECK(text.find("  Routing") < text.find("Staying"));
  CHECK(has(Asked("comparison", "{sort: -commute}").draw(&read.set)->html, "Sorted by Commute (min), highest first."));
}

TEST_CASE("names cannot break out of the markup") {
  const ReadSet read =
      read_yaml("axes: [{id: a}]\noptions: [{id: x, name: '<script>\"&', outcome: offer, positions: {a: 3}}]");
  for (const char* kind : {"spectrum", "comparison"}) {
    const auto drawn = Asked(kind).draw(&read.set);
    REQUIRE(drawn.ok());
    CHECK_FALSE(has(drawn->html + drawn->alone.svg() + drawn->feed_html, "<script"));
  }
}

TEST_CASE("the same request has the same bytes") {
  const ReadSet read = read_yaml(kZoned);
  CHECK(Asked("spectrum").draw(&read.set)->html == Asked("spectrum").draw(&read.set)->html);
}
