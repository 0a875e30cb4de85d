// Bad input through every kind of figure: what nobody should write, and somebody will. Each gives a picture that is
// right, or a message that is clear.
#include <catch2/catch.hpp>

#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;

namespace {

struct KindRequest {
  const char *kind, *arguments;
};
constexpr KindRequest kRequests[] = {{"comparison", "{}"},
                                     {"matrix", "{}"},
                                     {"spectrum", "{axis: x}"},
                                     {"map", "{}"},
                                     {"dots", "{attribute: commute}"},
                                     {"timeline", "{}"},
                                     {"series", "{}"},
                                     {"ranges", "{}"},
                                     {"funnel", "{}"},
                                     {"flow", "{}"},
                                     {"roadmap", "{}"}};

constexpr const char* kHostileNames[] = {"",  // stands for 300 letters without a space
                                         "מכון המחקר הלאומי",
                                         "المعهد الوطني للبحوث",
                                         "東京地図研究所株式会社のとても長い名前の部署",
                                         "👩‍👩‍👧‍👦🛶🧭🏳️‍🌈",
                                         "<script>alert(1)</script>",
                                         "<b>Bold</b> & \"quoted\" 'twice'",
                                         "e\u0301\u0323\u0323\u0323\u0323 \u202eback\u202c",
                                         "a/b-c/d-e/f-g"};

std::string quoted(const std::string& name) {
  std::string out = "'";
  for (const char c : name) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

// Options, lines and stations with these names, and with all that any kind asks for.
std::string set_of(const std::vector<std::string>& names) {
  std::string options, series, nodes, edges;
  for (size_t i = 0; i < names.size(); ++i) {
    const std::string name = quoted(names[i]), number = std::to_string(i), id = "o" + number,
                      place = std::to_string(i % 7 * 15), day = std::to_string(10 + i % 19);
    options += "  - {id: " + id + ", name: " + name +
               ", outcome: offer, stage_reached: onsite, positions: {x: " + place + ", y: " + place +
               "}, scores: {pay: " + std::to_string(i % 10) +
               "}, attributes: [{key: commute, label: Commute, number: {value: " + place +
               ", unit: min}}], events: [{stage: applied, date: 2023-01-" + day + "}, {stage: onsite, date: 2023-02-" +
               day + "}]}\n";
    series += "  - {id: l" + number + ", label: " + name + ", unit: posts, points: [{date: 2020, number: " + number +
              "}, {date: 2021, number: {min: 3, max: 9}}]}\n";
    nodes += "    - {id: n" + number + ", label: " + name + "}\n";
    if (i > 0) edges += "    - {from: n" + std::to_string((i - 1) / 2) + ", to: n" + number + "}\n";
  }
  return "axes: [{id: x, low_label: Low, high_label: High}, {id: y}]\ncriteria: [{id: pay, label: Pay}]\n"
         "stages: [{id: applied, label: Applied}, {id: onsite, label: Onsite}]\noptions:\n" +
         options + "series:\n" + series + "roadmap:\n  nodes:\n" + nodes + (edges.empty() ? "" : "  edges:\n" + edges);
}

std::vector<std::string> numbered_names(size_t count) {
  std::vector<std::string> names;
  for (size_t i = 0; i < count; ++i) names.push_back("Option number " + std::to_string(i + 1));
  return names;
}

// What must hold of everything that is drawn.
void check_drawn(const KindRequest& request, const OptionSet& set) {
  CAPTURE(request.kind);
  const auto drawn = Asked(request.kind, request.arguments).draw(&set);
  if (!drawn.ok()) FAIL(drawn.error().message);
  drawing::LayoutReport report = drawn->report;
  if (std::string(request.kind) == "roadmap") report.crossings = 0;
  CHECK(drawing::report_words(report) == drawing::report_words({report.labels, 0, 0, 0, {}}));
  for (const char* wrong : {"nan", "inf ", "<script>", "<b>"}) {
    CAPTURE(wrong);
    CHECK_FALSE(has(drawn->html, wrong));
    CHECK_FALSE(has(drawn->alone.svg(), wrong));
    CHECK_FALSE(has(drawn->feed_html, wrong));
  }
}

ReadSet read_well(const std::string& yaml) {
  ReadSet read = read_yaml(yaml);
  CHECK(read.messages() == std::vector<std::string>{});
  return read;
}

}  // namespace

TEST_CASE("every kind stands in the table of requests") {
  std::vector<std::string_view> kinds;
  for (const KindRequest& request : kRequests) kinds.push_back(request.kind);
  CHECK(kinds == figure_kinds());
}

TEST_CASE("hostile names are drawn by every kind, whole, and never as HTML") {
  std::vector<std::string> names;
  for (const std::string name : kHostileNames) names.push_back(name.empty() ? std::string(300, 'w') : name);
  const ReadSet read = read_well(set_of(names));
  for (const KindRequest& request : kRequests) {
    check_drawn(request, read.set);
    const std::string kind = request.kind;
    if (kind == "funnel" || kind == "flow") continue;  // they count options, and name none
    const auto drawn = Asked(kind, request.arguments).draw(&read.set);
    REQUIRE(drawn.ok());
    for (const std::string& name : names) {
      CAPTURE(kind, name);
      CHECK(has(drawn->text, name));
    }
  }
}

TEST_CASE("one option and five hundred are drawn by every kind") {
  for (const size_t count : {size_t{1}, size_t{2}, size_t{500}}) {
    CAPTURE(count);
    const ReadSet read = read_well(set_of(numbered_names(count)));
    for (const KindRequest& request : kRequests) check_drawn(request, read.set);
  }
}

TEST_CASE("without data every kind says what it misses, and how to give it") {
  const ReadSet none = read_yaml("options: []"), bare = read_yaml("options: [{name: One}]");
  for (const KindRequest& request : kRequests)
    for (const ReadSet* read : {&none, &bare}) {
      const std::string error = Asked(request.kind, request.arguments).error(&read->set);
      CAPTURE(request.kind, error);
      if (read == &bare && std::string(request.kind) == "comparison") continue;  // names alone are a table
      CHECK(error.starts_with("MP03"));
      CHECK_FALSE(error.ends_with("| "));
    }
}
