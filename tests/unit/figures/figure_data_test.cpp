// A figure's data: what it shows and nothing else, as rows and as an option set that draws the same figure.
#include <catch2/catch.hpp>

#include "../options/sample_sets.h"
#include "figures_fixture.h"
#include "formats/json.h"
#include "options/write_option_set.h"

using namespace milepost;
using namespace milepost::figures;
using namespace milepost::drawing;

namespace {

constexpr const char* kQuiet = R"(as_of: 2024-05
subject: a secret plan
axes:
  - {id: research-applied, low_label: Research, high_label: Applied}
  - {id: cold-warm, label: Climate}
options:
  - {id: lab, name: "=lab, Ltd.", outcome: offer, decided_by: them, x_note: they were slow, tags: [tired],
     pros: [{text: Mentors, weight: 3, tag: people}], cons: [Gossip about the dean], concerns: [Money],
     positions: {research-applied: 20, cold-warm: 3}, events: [{stage: onsite, date: 2024-02, note: a bad lunch}],
     compensation: {total: 90000}}
  - {id: team, name: A team, parent: lab, outcome: accepted, chosen: true,
     positions: {research-applied: {from: 60, to: 85, confidence: rough}}}
  - {id: hidden, name: Hooli, visibility: private, positions: {research-applied: 1}}
  - {id: big, name: Pied Piper, visibility: alias, alias: A big company, outcome: rejected,
     positions: {research-applied: 50}}
)";

ReadSet read_json(const std::string& text) {
  const SourceText source("data.json", text);
  ReadSet read;
  auto value = parse_json(source);
  REQUIRE(value.ok());
  read.set = read_option_set(*value, source, "options", read.diagnostics);
  return read;
}

FigureHtml drawn(const OptionSet& set, const std::string& kind, const std::string& arguments) {
  Asked asked(kind, arguments);
  auto figure = asked.draw(&set);
  REQUIRE(figure.ok());
  return *figure;
}

}  // namespace

TEST_CASE("a table's rows and columns are its data") {
  const FigureHtml figure = drawn(read_yaml(kQuiet).set, "comparison", "{columns: \"pros, outcome\"}");
  CHECK(figure.csv ==
        "Option,Part of,Chosen,Pros,Outcome\r\n"
        "\"'=lab, Ltd.\",,,Mentors,offer\r\n"
        "A team,\"'=lab, Ltd.\",yes,,accepted\r\n"
        "A big company,,,,rejected\r\n");
  CHECK(figure.json == R"({
  "as_of": "2024-05",
  "options": [
    {
      "id": "lab",
      "name": "=lab, Ltd.",
      "pros": [
        "Mentors"
      ],
      "outcome": "offer"
    },
    {
      "id": "team",
      "name": "A team",
      "parent": "lab",
      "outcome": "accepted",
      "chosen": true
    },
    {
      "id": "a-big-company",
      "name": "A big company",
      "outcome": "rejected"
    }
  ]
}
)");
}

TEST_CASE("a spectrum's data are its options and their places on its axis") {
  const FigureHtml figure = drawn(read_yaml(kQuiet).set, "spectrum", "{axis: research-applied}");
  CHECK(figure.csv ==
        "Option,Part of,Outcome,Chosen,From,To,Confidence\r\n"
        "\"'=lab, Ltd.\",,offer,,20,20,exact\r\n"
        "A big company,,rejected,,50,50,exact\r\n"
        "A team,\"'=lab, Ltd.\",accepted,yes,60,85,rough\r\n");
  CHECK(has(figure.json, "\"research-applied\": {\n          \"from\": 60,"));
}

TEST_CASE("what a figure does not show is not handed out") {
  const ReadSet read = read_yaml(kQuiet);
  const FigureHtml table = drawn(read.set, "comparison", "{columns: outcome}"),
                   spectrum = drawn(read.set, "spectrum", "{axis: research-applied}");
  for (const char* word : {"secret", "slow", "tired", "people", "weight", "Gossip", "Money", "cold-warm", "lunch",
                           "90000", "them", "Hooli", "hidden", "Pied", "Mentors"}) {
    CAPTURE(word);
    for (const std::string& bytes : {table.csv, table.json, spectrum.csv, spectrum.json}) CHECK(!has(bytes, word));
  }
}

TEST_CASE("a withheld choice is in no data") {
  const FigureHtml figure = drawn(read_yaml(std::string("reveal: withheld\n") + kQuiet).set, "comparison", "{}");
  CHECK(!has(figure.json, "chosen"));
  CHECK(!has(figure.csv, "Chosen"));
}

TEST_CASE("reading the data gives the same figure") {
  const auto [set, kind, arguments] = GENERATE(table<const char*, const char*, const char*>(
      {{kSeven, "spectrum", "{axis: research-applied}"},
       {kSeven, "spectrum", "{axis: research-applied, orientation: horizontal, order: authored}"},
       {kSeven, "comparison", "{}"},
       {kSeven, "comparison", "{columns: \"mentors, commute, research-applied, kind, outcome\", sort: -commute}"},
       {kRanked, "spectrum", "{}"},
       {kRanked, "comparison", "{columns: \"outcome, academic-product\"}"},
       {kZoned, "spectrum", "{}"},
       {kQuiet, "comparison", "{columns: \"pros, cons, tags, concerns\", filter: top}"}}));
  CAPTURE(kind, arguments);
  const FigureHtml first = drawn(read_yaml(set).set, kind, arguments);
  const ReadSet again = read_json(first.json);
  CHECK(again.messages() == std::vector<std::string>{});
  const FigureHtml second = drawn(again.set, kind, arguments);
  CHECK(second.html == first.html);
  CHECK(second.csv == first.csv);
  CHECK(second.json == first.json);
}

TEST_CASE("a whole set that is written is read as it was") {
  const auto text = GENERATE(kSeven, kRanked, kZoned, kQuiet);
  const std::string first = option_set_json(read_yaml(text).set);
  const ReadSet again = read_json(first);
  CHECK(again.messages() == std::vector<std::string>{});
  CHECK(option_set_json(again.set) == first);
  if (text == std::string(kQuiet)) CHECK(has(first, "a bad lunch"));
}

TEST_CASE("the line with the data stands under the figure, in feeds with whole addresses") {
  const ReadSet read = read_yaml(kSeven);
  for (const char* kind : {"comparison", "spectrum"}) {
    Asked asked(kind, kind == std::string("spectrum") ? "{axis: research-applied}" : "{}");
    const auto prepared = prepare_figure(asked.request, &read.set, asked.inline_text, asked.diagnostics);
    REQUIRE(prepared.ok());
    FigurePlan plan = prepared->plan();
    plan.data_href = "tbl-x";
    plan.data_url = "https://example.org/p/tbl-x";
    const FigureHtml figure = prepared->draw(plan, "");
    CHECK(has(figure.html,
              "<p class=\"mp-data\">Data: <a href=\"tbl-x.csv\" type=\"text/csv\">CSV</a>, "
              "<a href=\"tbl-x.json\" type=\"application/json\">JSON</a></p>"));
    CHECK(has(figure.feed_html, "href=\"https://example.org/p/tbl-x.json\""));
    CHECK(!has(figure.feed_html, "href=\"tbl-x"));
  }
}

TEST_CASE("a figure that holds its own data has it to give, but not beside the page") {
  Asked asked("spectrum", "low: Research\nhigh: Product\noptions: {One: 5, Two: [20, 45]}");
  const auto prepared = prepare_figure(asked.request, nullptr, asked.inline_text, asked.diagnostics);
  REQUIRE(prepared.ok());
  FigurePlan plan = prepared->plan();
  plan.data_href = "fig-x";
  const FigureHtml figure = prepared->draw(plan, "");
  CHECK(figure.has_own_data);
  CHECK(has(figure.csv, "Two,,,,20,45,"));
  CHECK(has(figure.json, "\"name\": \"Two\""));
  CHECK(!has(figure.html, "mp-data"));
}
