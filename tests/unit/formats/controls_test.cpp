// What no page and no feed can hold is shown as U+FFFD, and said.
#include "formats/controls.h"

#include <catch2/catch.hpp>

#include "formats/encoding.h"
#include "formats/json.h"
#include "formats/toml.h"
#include "formats/yaml.h"

using namespace milepost;

namespace {

// The title that a reader finds, and where the warning stands.
std::string title_of(Result<Value> value, const SourceText& source, std::string& told) {
  REQUIRE(value.ok());
  Diagnostics diagnostics;
  replace_controls(*value, source, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.all())
    told += std::string(diagnostic.code->id) + " " + std::to_string(diagnostic.place.line) + ":" +
            std::to_string(diagnostic.place.column) + " " + diagnostic.message + "\n";
  return value->find("title")->text();
}

}  // namespace

TEST_CASE("controls of ASCII and noncharacters go, line ends, tabs and C1 stay") {
  CHECK(replace_controls(std::string("a\0b\x01\x0C\x7F", 6)) == "a\uFFFDb\uFFFD\uFFFD\uFFFD");
  CHECK(replace_controls("\xEF\xBF\xBE \xEF\xBF\xBF \xEF\xBF\xBD") == "\uFFFD \uFFFD \uFFFD");
  const std::string fine = "a\tb\r\nc\xC2\x85 \xC2\x92 \xEF\xBB\xBF";
  CHECK(replace_controls(fine) == fine);
  CHECK(!first_control(fine));
  CHECK(first_control("ab\x07") == 2u);
  CHECK(decode_source("# Bell \x07\n", "a.md").value() == "# Bell \uFFFD\n");
}

TEST_CASE("escapes in YAML, TOML and JSON bring none in") {
  std::string told;
  const SourceText yaml("a.yaml", "date: 2024\ntitle: \"Bell \\x07\"\nmore: {deep: [\"\\x01\"]}\n");
  CHECK(title_of(parse_yaml(yaml), yaml, told) == "Bell \uFFFD");
  CHECK(told == "MP0107 2:9 the control character U+0007\n");
  told.clear();
  const SourceText toml("a.toml", "title = \"Bell \\u0007\"\n");
  CHECK(title_of(parse_toml(toml), toml, told) == "Bell \uFFFD");
  CHECK(told == "MP0107 1:9 the control character U+0007\n");
  told.clear();
  const SourceText json("a.json", "{\"title\": \"Bell\", \"k\\u0001\": 1}");
  CHECK(title_of(parse_json(json), json, told) == "Bell");
  CHECK(told == "MP0107 1:20 the control character U+0001\n");
}

TEST_CASE("a value without controls stays as it is") {
  const SourceText yaml("a.yaml", "title: \"\\u0085 fine\"\nlist: [1, two]\n");
  Value value = parse_yaml(yaml).value();
  const Value before = value;
  Diagnostics diagnostics;
  replace_controls(value, yaml, diagnostics);
  CHECK(value == before);
  CHECK(value.find("title")->span == before.find("title")->span);
  CHECK(diagnostics.all().empty());
}
