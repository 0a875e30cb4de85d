// Baselines: findings that move with their lines are known, copies of them are new.
#include "check/baseline.h"

#include <catch2/catch.hpp>

#include "checked_site.h"

using namespace milepost;
using namespace milepost::check;

namespace {

const std::string kPicture = "![](https://example.net/a.png)";

Diagnostics found_in(const std::string& body) {
  return CheckedSite("-- milepost.toml --\nbase_url = \"https://example.org/\"\n" +
                     post("content/posts/spring.md", "A spring", body))
      .check()
      .diagnostics;
}

Baseline baseline_of(const Diagnostics& found) {
  Result<Baseline> baseline = read_baseline(SourceText("known.json", baseline_text(found)));
  REQUIRE(baseline.ok());
  return std::move(baseline).value();
}

}  // namespace

TEST_CASE("a finding that moved is known; one more of the same line is new") {
  const Baseline baseline = baseline_of(found_in("One.\n\n" + kPicture));
  const NewFindings moved = compare_with(baseline, found_in("One.\n\nTwo.\n\nThree.\n\n  " + kPicture));
  CHECK(moved.found.all().empty());
  CHECK(moved.known == 2);
  const NewFindings doubled = compare_with(baseline, found_in(kPicture + "\n\n" + kPicture));
  CHECK(codes(doubled.found) == "MP0902 MP0903");
  REQUIRE(doubled.found.all().size() == 2);
  CHECK(doubled.found.all().front().place.line == 8);
}

TEST_CASE("a finding whose line has other words is new, and the old one is gone") {
  const NewFindings compared =
      compare_with(baseline_of(found_in("## One\n\n#### Four")), found_in("## One\n\n#### Five"));
  CHECK(compared.found.all().size() == 1);
  CHECK(compared.known == 0);
  CHECK(compared.gone == 1);
}

TEST_CASE("a baseline does not repeat the words of a line, and is the same each time") {
  const Diagnostics found = found_in("A secret name and " + kPicture);
  const std::string text = baseline_text(found);
  CHECK(text.find("secret") == std::string::npos);
  CHECK(text.find("\"MP0902 content/posts/spring.md ") != std::string::npos);
  CHECK(text == baseline_text(found));
}

TEST_CASE("what is no baseline is refused") {
  for (const char* text : {"[]", "{}", R"({"format": "milepost baseline 2", "findings": {}})",
                           R"({"format": "milepost baseline 1", "findings": {"a": 0}})",
                           R"({"format": "milepost baseline 1", "findings": {"a": "1"}})"}) {
    INFO(text);
    const Result<Baseline> baseline = read_baseline(SourceText("known.json", text));
    REQUIRE_FALSE(baseline.ok());
    CHECK(baseline.error().code == &code::kBadOptionValue);
  }
  const Result<Baseline> broken = read_baseline(SourceText("known.json", "{"));
  REQUIRE_FALSE(broken.ok());
  CHECK(broken.error().code == &code::kJsonSyntax);
}
