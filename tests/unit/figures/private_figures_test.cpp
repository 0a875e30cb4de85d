// What is hidden stays hidden, whatever refers to it.
#include <catch2/catch.hpp>
#include <random>

#include "figures_fixture.h"
#include "formats/json.h"

using namespace milepost;
using namespace milepost::figures;

namespace {

// Everything that a set could print, in one text.
std::string everything(const OptionSet& set) {
  std::string all = set.subject + set.disclaimer + summarize(set).chosen;
  for (const Option& o : set.options) {
    all += o.id + o.name + o.short_name + o.parent + o.organization + o.organization_url + o.url + o.summary +
           o.deciding_factor;
    for (const auto* reasons : {&o.pros, &o.cons})
      for (const Reason& r : *reasons) all += r.text + r.url;
    for (const NamedQuantity& a : o.attributes) all += a.key + a.label + a.note;
    for (const Event& e : o.events) all += e.note + e.result;
  }
  for (const Value* part : {&set.funnel, &set.stats, &set.preference_path, &set.series, &set.roadmap, &set.figures})
    all += to_json(*part);
  for (const auto& [kind, arguments] :
       {std::pair("comparison", "{columns: \"name, pros, cons, summary, organization, outcome\"}"),
        std::pair("spectrum", "{}")}) {
    auto drawn = Asked(kind, arguments).draw(&set);
    if (drawn.ok()) all += drawn->html + drawn->feed_html + drawn->text + drawn->alone.svg();
  }
  return all;
}

}  // namespace

TEST_CASE("a private option is gone, with its parts and what refers to it") {
  const ReadSet read = read_yaml(R"(
options:
  - {id: acme, name: Acme Zebra, visibility: private, chosen: true}
  - {name: Acme Team, parent: acme}
  - {name: Open, outcome: offer}
funnel: {flows: [{from: acme, to: offer, number: 1}, {from: applied, to: offer, number: 2}]}
figures: [{id: one, kind: comparison, filter: "tag:x", caption: Without Acme Zebra}, {id: two}]
)");
  REQUIRE(read.set.options.size() == 1);
  CHECK_FALSE(has(everything(read.set), "Acme"));
  CHECK_FALSE(has(everything(read.set), "acme"));
  CHECK(has(to_json(read.set.funnel), "applied"));
  CHECK(has(to_json(read.set.figures), "two"));
  CHECK(summarize(read.set).chosen.empty());
}

TEST_CASE("an alias stands for name, id, organization, addresses and summary") {
  const ReadSet read = read_yaml(R"(
options:
  - {id: hooli, name: Hooli Search, short_name: Hooli, organization: {name: Hooli Inc, url: "https://hooli.example/"},
     summary: Hooli again, pros: [{text: Pay, url: "https://hooli.example/pay"}], visibility: alias, alias: A big search company}
  - {name: Its maps team, parent: hooli}
)");
  const std::string all = everything(read.set);
  CHECK_FALSE(has(all, "ooli"));
  CHECK(read.set.options.at(0).id == "a-big-search-company");
  CHECK(read.set.options.at(1).parent == "a-big-search-company");
  CHECK(has(all, "Pay"));
}

TEST_CASE("a public text that names a hidden option is warned of") {
  const ReadSet read = read_yaml(
      "options: [{name: Hooli, visibility: private}, {name: Open, cons: [Pays less than Hooli, Hooligans outside]}]");
  REQUIRE(read.messages().size() == 1);
  CHECK(
      read.messages()[0] ==
      "MP0308 1:67 a public text names a hidden option | take the name out of the text, or put the alias in its place");
}

TEST_CASE("hidden names can be looked for: of options, not of what a public option bears too") {
  const ReadSet read = read_yaml(R"(
options:
  - {name: Hooli Search, short_name: Hooli, organization: Tarn, visibility: alias, alias: A big search company}
  - {name: The circus, organization: Tarn}
  - {name: Quell, visibility: private}
)");
  CHECK(read.set.hidden.find_in("Hooli, Hooli Search, Quell").size() == 3);
  CHECK(read.set.hidden.find_in("Tarn, The circus, A big search company").empty());
}

TEST_CASE("a private set has nothing but the names to look for") {
  const ReadSet read = read_yaml("{visibility: private, subject: Work, options: [{name: Hooli, chosen: true}]}");
  CHECK(read.set.is_private);
  CHECK(read.set.options.empty());
  CHECK(read.set.subject.empty());
  CHECK(read.set.hidden.find_in("at Hooli").size() == 1);
}

TEST_CASE("a withheld choice cannot be told from outcomes") {
  const ReadSet read = read_yaml(R"(reveal: withheld
options:
  - {name: A, outcome: accepted, chosen: true, decided_by: me, deciding_factor: the sea, events: [{stage: end, result: accepted}]}
  - {name: B, outcome: declined, decided_by: me}
  - {name: C, outcome: rejected}
)");
  CHECK(read.set.options[0].outcome == Outcome::kOffer);
  CHECK(read.set.options[1].outcome == Outcome::kOffer);
  CHECK(read.set.options[2].outcome == Outcome::kRejected);
  const std::string all = everything(read.set);
  for (const char* word : {"chosen", "accepted", "declined", "the sea"}) CHECK_FALSE(has(all, word));
}

TEST_CASE("pay is private unless it says otherwise") {
  const auto columns = [](const char* visibility) {
    const ReadSet read = read_yaml("options: [{name: A, compensation: {base: {value: 4242, unit: EUR}, note: Zebra" +
                                   std::string(visibility) + "}}]");
    return everything(read.set) + Asked("comparison").draw(&read.set)->html;
  };
  CHECK_FALSE(has(columns(""), "4242"));
  CHECK_FALSE(has(columns(", visibility: private"), "Zebra"));
  CHECK(has(columns(", visibility: public"), "4242"));
}

TEST_CASE("a private set has nothing") {
  const ReadSet read = read_yaml("{visibility: private, subject: Zebra, options: [{name: A}]}");
  CHECK(read.set.options.empty());
  CHECK(read.set.subject.empty());
}

TEST_CASE("no marker of random private options is in any output") {
  std::mt19937 random(20241121);
  size_t public_ones = 0;
  for (int round = 0; round < 60; ++round) {
    std::string yaml = "axes: [{id: a}]\noptions:\n", flows;
    std::vector<std::string> ids;
    for (int i = 0; i < 8; ++i) {
      const unsigned kind = random() % 3;  // public, alias, private
      const std::string id = (kind == 0 ? "open" : "zq") + std::to_string(i),
                        mark = kind == 0 ? "Open" : "Zq" + std::to_string(i) + "marker";
      yaml += "  - {id: " + id + ", name: " + mark + " " + std::to_string(i) + ", organization: " + mark +
              " Org, url: \"https://" + mark + ".example/\", short_name: " + mark + ", summary: " + mark +
              " is it, positions: {a: " + std::to_string(random() % 101) + "}, compensation: {note: Zqmarker}";
      if (kind == 1) yaml += ", visibility: alias, alias: Company " + std::to_string(i);
      if (kind == 2)
        yaml += ", visibility: private, pros: [" + mark + " pro], events: [{stage: s, note: " + mark + "}]";
      if (i > 0 && random() % 3 == 0) yaml += ", parent: " + ids[random() % ids.size()];
      ids.push_back(id);
      yaml += "}\n";
      flows += (flows.empty() ? "" : ", ") + std::string("{from: ") + id + ", to: " + mark + " " + std::to_string(i) +
               ", number: 1}";
      public_ones += kind == 0;
    }
    yaml += "funnel: {flows: [" + flows + "]}\n";
    const ReadSet read = read_yaml(yaml);
    REQUIRE_FALSE(read.diagnostics.has_errors());
    const std::string all = everything(read.set);
    CAPTURE(yaml);
    REQUIRE_FALSE(has(all, "Zq"));
    REQUIRE_FALSE(has(all, "zq"));
  }
  CHECK(public_ones > 60);
}
