// One site with everything that a look at the files can find, in one report, in order.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <tuple>

#include "checked_site.h"

using namespace milepost;
using namespace milepost::check;

namespace {

const std::string kEverything =
    "-- milepost.toml --\ntitle = \"T\"\ndialect = \"hugo\"\n"
    "-- content/uses.md --\n---\ntitle: What I use\n---\nA pencil.\n"
    "-- static/map.png --\nPNG\n"
    "-- content/posts/undated.md --\n---\ntitle: A winter\n---\nCold.\n" +
    post("content/posts/winter.md", "A Winter", "## The offers\n\nTwo.") +
    "-- content/posts/spring/options.yaml --\noptions:\n  - {name: A lab}\n"
    "stages:\n  - {id: onsite, label: Onsites}\nfunnel:\n  flows:\n    - {from: onsite, to: offer, number: 5}\n" +
    post("content/posts/spring/index.md", "A spring",
         "## One\n\n#### Four\n\n##\n\n![](https://example.net/a.png)\n\nSee [a](../winter.md#nothing).\n\n"
         "| A | B |\n| 1 | 2 |\n\n[b] (https://example.net/) [c](/posts/win ter/)\n\nIt was **bold.\n\nRun `make.\n\n"
         "Words {: .wide here.\n\nThere were seven onsites.");

// Codes from MP0930 on are found in other ways.
bool is_found_in_files(std::string_view id) { return id >= "MP0900" && id < "MP0930"; }

}  // namespace

TEST_CASE("every finding is found in one site") {
  const CheckReport report = CheckedSite(kEverything).check();
  std::set<std::string_view> missing;
  for (const Code* code : kAllCodes)
    if (is_found_in_files(code->id)) missing.insert(code->id);
  REQUIRE(missing.size() > 10);
  for (const Diagnostic& finding : report.diagnostics.all()) missing.erase(finding.code->id);
  INFO(told(report.diagnostics));
  CHECK(missing == std::set<std::string_view>{});
}

TEST_CASE("findings come by file, line and column, each with a cause and a fix") {
  const CheckReport report = CheckedSite(kEverything).check();
  const std::vector<Diagnostic>& all = report.diagnostics.all();
  CHECK(std::ranges::is_sorted(all, {}, [](const Diagnostic& finding) {
    return std::tuple(finding.place.file, finding.place.line, finding.place.column);
  }));
  for (const Diagnostic& finding : all) {
    INFO(finding.message);
    if (!is_found_in_files(finding.code->id)) continue;
    CHECK_FALSE(finding.cause.empty());
    CHECK_FALSE(finding.fix.empty());
    CHECK_FALSE(finding.message.ends_with('.'));
  }
}
