// JSON: values, places, mistakes, writing.
#include "formats/json.h"

#include <catch2/catch.hpp>
#include <limits>

#include "told.h"

using namespace milepost;

namespace {

std::string read_json(const std::string& text) { return told(parse_json(SourceText("options.json", text))); }

}  // namespace

TEST_CASE("JSON values, members in the order of writing") {
  CHECK(read_json(R"( {"z": 1, "a": [true, null, "x\u00e9\"\n"], "m": {}} )") ==
        R"({"z":1,"a":[true,null,"xé\"\n"],"m":{}})");
  CHECK(read_json("-12") == "-12");
  CHECK(read_json("1.0") == "1.0");
  CHECK(read_json("1e2") == "100.0");
  CHECK(read_json("9223372036854775807") == "9223372036854775807");
  CHECK(read_json("9223372036854775808") == "9223372036854775808.0");
}

TEST_CASE("every value and key knows its place") {
  const std::string text = "{ \"name\" : \"a \\\" b\",\n  \"list\": [ 12.5 , false ], \"map\": {\"k\": null} }";
  const Value value = parse_json(SourceText("f", text)).value();
  const auto words = [&](Span span) { return text.substr(span.begin, span.length); };
  CHECK(words(value.map().member("name")->key_span) == "name");
  CHECK(words(value.find("name")->span) == "a \\\" b");
  CHECK(words(value.find("list")->span) == "[ 12.5 , false ]");
  CHECK(words(value.find("list")->list()[0].span) == "12.5");
  CHECK(words(value.find("list")->list()[1].span) == "false");
  CHECK(words(value.find("map")->find("k")->span) == "null");
  CHECK(words(value.span) == text);
}

TEST_CASE("the mistakes people make in JSON, each with its place") {
  CHECK(read_json(R"({"a": 1,})") == "1:8+1 a comma stands before the closing bracket");
  CHECK(read_json("[1, 2,\n]") == "1:6+1 a comma stands before the closing bracket");
  CHECK(read_json("{\"a\": 1\n \"b\": 2}") == "2:2+1 a comma is missing before this");
  CHECK(read_json("[1 2]") == "1:4+1 a comma is missing before this");
  CHECK(read_json("{a: 1}") == "1:2+1 a key without quotes");
  CHECK(read_json("{'a': 1}") == "1:2+1 a text in single quotes");
  CHECK(read_json("{\"a\": 1 // one\n}") == "1:9+1 JSON has no comments");
  CHECK(read_json("{\"a\":\n [1, 2") == "2:2+1 `[` never closes");
  CHECK(read_json("{\"a\": \"x}") == "1:7+1 the quote `\"` never closes");
  CHECK(read_json("{\"a\": tru}") == "1:7+1 this is not valid JSON");
  CHECK(read_json("[1] x") == "1:5+1 this is not valid JSON");
  CHECK(read_json(R"({"a": 1, "b": 2, "a": 3})") == "1:19+1 the key `a` stands here a second time");
  CHECK(read_json("") == "1:1+1 there is no value");
  CHECK(read_json(std::string(101, '[')) == "1:101+1 lists and maps are nested more than 100 deep");
  CHECK(read_json(std::string(1'000'000, '[')) == "1:101+1 lists and maps are nested more than 100 deep");
}

TEST_CASE("the cause says what was expected") {
  const Diagnostic problem = parse_json(SourceText("f", "{\"a\": [1, 2}")).error();
  CHECK(problem.cause == "unexpected '}'; expected ']'");
}

TEST_CASE("front matter: the value ends where it ends") {
  const SourceText post("post.md", "{\"title\": \"A}\"}\n# Text {\n");
  size_t end = 0;
  const Span all{0, static_cast<uint32_t>(post.text().size())};
  const Value value = parse_json(post, all, &end).value();
  CHECK(value.find("title")->text() == "A}");
  CHECK(post.text().substr(end) == "\n# Text {\n");
  CHECK_FALSE(parse_json(post, all).ok());
}

TEST_CASE("writing JSON") {
  CHECK(to_json(Value("\x01 \t \\ \" \u00e9")) == "\"\\u0001 \\t \\\\ \\\" \u00e9\"");
  CHECK(to_json(Value(std::numeric_limits<double>::infinity())) == "null");
  CHECK(to_json(Value(0.1)) == "0.1");
  CHECK(to_json(Value(3.0)) == "3.0");
  Map map;
  map.set("a", Value(List{Value(1), Value(Map())}));
  CHECK(to_json(Value(map), 2) == "{\n  \"a\": [\n    1,\n    {}\n  ]\n}");
}

TEST_CASE("random values come back the same") {
  std::mt19937 random(5);
  for (int i = 0; i < 1000; ++i) {
    const Value value = random_value(random, 4);
    const Result<Value> back = parse_json(SourceText("f", to_json(value, i % 4 - 1)));
    REQUIRE(back.ok());
    REQUIRE(*back == value);
  }
}
