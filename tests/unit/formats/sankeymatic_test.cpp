// Lines of SankeyMATIC as they are pasted.
#include "formats/sankeymatic.h"

#include <catch2/catch.hpp>

#include "formats/json.h"

using namespace milepost;

namespace {

struct Read {
  explicit Read(const std::string& text) : source("post.md", text) {
    value = parse_sankeymatic(source, {0, static_cast<uint32_t>(text.size())}, diagnostics);
  }
  std::string json() const { return to_json(value); }
  std::string told() const {
    std::string lines;
    for (const Diagnostic& d : diagnostics.all())
      lines += std::string(d.severity == Severity::kNote ? "note " : "warning ") + std::to_string(d.place.line) + ":" +
               std::to_string(d.place.column) + " " + d.message + "\n";
    return lines;
  }

  SourceText source;
  Diagnostics diagnostics;
  Value value;
};

std::string flow(const std::string& line) {
  const auto value = parse_sankey_flow(line, {0, static_cast<uint32_t>(line.size())});
  return value ? to_json(*value) : "";
}

}  // namespace

TEST_CASE("a line is a flow") {
  CHECK(flow("Applied [20] No reply") == R"({"from":"Applied","to":"No reply","number":20})");
  CHECK(flow("Sent out[ 1,500 ]Read") == R"({"from":"Sent out","to":"Read","number":1500})");
  CHECK(flow("A [2.5] B") == R"({"from":"A","to":"B","number":2.5})");
  CHECK(flow("A [~20] B") == R"({"from":"A","to":"B","number":{"value":20,"qualifier":"about"}})");
  CHECK(flow("A [-3] B") == R"({"from":"A","to":"B","number":-3})");
  CHECK(flow("A [*] B") == R"({"from":"A","to":"B","number":"*"})");
  CHECK(flow("Two\\nlines [3] 申し込み") == R"({"from":"Two lines","to":"申し込み","number":3})");
}

TEST_CASE("a colour after a flow is left out, other signs stay") {
  CHECK(flow("A [1] B #4d7ad3") == flow("A [1] B"));
  CHECK(flow("A [1] B #789.25") == flow("A [1] B"));
  CHECK(flow("A [1] Room #12") == R"({"from":"A","to":"Room #12","number":1})");
}

TEST_CASE("what is no flow is none") {
  for (const char* line : {"Applied", "[20] Replied", "Applied [20]", "see [the list] of all", "A [] B", "A [2"})
    CHECK(flow(line) == "");
}

TEST_CASE("places are those of the words") {
  const auto value = parse_sankey_flow("Applied [20] Replied", {100, 20});
  REQUIRE(value);
  CHECK(value->find("from")->span == Span{100, 7});
  CHECK(value->find("number")->span == Span{109, 2});
  CHECK(value->find("to")->span == Span{113, 7});
}

TEST_CASE("comments go silently, settings with a note, all else with a warning") {
  const Read read(
      "' my search\n// 2024\ncaption: \"How it went\"\n\nApplied [20] Replied\n:Replied #789\nsize w 600\n  h 400\n"
      "What a year\n");
  CHECK(read.json() == R"({"caption":"How it went","flows":[{"from":"Applied","to":"Replied","number":20}]})");
  CHECK(read.told() ==
        "warning 9:1 a line that is no flow\nnote 6:1 3 lines of settings are not read, this is the first\n");
}

TEST_CASE("a block is such lines where one is a flow and none says flows") {
  CHECK(is_sankeymatic("// mine\nA [1] B\n"));
  CHECK_FALSE(is_sankeymatic("flows:\n  - A [1] B\n"));
  CHECK_FALSE(is_sankeymatic("{flows: {A: {B: 1}}}"));
  CHECK_FALSE(is_sankeymatic("low: [3] x\nst=>start: Begin"));
  CHECK_FALSE(is_sankeymatic(""));
}

TEST_CASE("names that look like a colour or a broken line are read as they are written") {
  const auto again = [](const char* name) { return flow(sankey_line(name, "1", name)); };
  CHECK(again("Room #12") == R"({"from":"Room #12","to":"Room #12","number":1})");
  CHECK(again("Team #123") == R"({"from":"Team #123","to":"Team#123","number":1})");
  CHECK(again("A  #123 #456.5") == R"({"from":"A  #123 #456.5","to":"A  #123#456.5","number":1})");
  CHECK(again(" #123") == R"({"from":"#123","to":"#123","number":1})");
  CHECK(again("C:\\new") == R"({"from":"C:/new","to":"C:/new","number":1})");
}

TEST_CASE("what is written is read as the same") {
  for (const char* name : {"No reply", "'quoted", ":colon", "//slashes", "a [7] b", "two\nlines", ""}) {
    CAPTURE(name);
    const std::string line = sankey_line(name, "7", "B");
    const auto value = parse_sankey_flow(line, {0, static_cast<uint32_t>(line.size())});
    REQUIRE(value);
    CHECK(value->find("to")->text() == "B");
    CHECK(value->find("number")->number() == 7);
    CHECK(Read(line + "\n").told() == "");
  }
}
