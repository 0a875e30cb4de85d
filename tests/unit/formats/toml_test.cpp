// TOML: values in the order of writing, places, dates as written.
#include "formats/toml.h"

#include <catch2/catch.hpp>

#include "told.h"

using namespace milepost;

namespace {

std::string read_toml(const std::string& text) { return told(parse_toml(SourceText("milepost.toml", text))); }

}  // namespace

TEST_CASE("TOML values, in the order of writing") {
  CHECK(read_toml("title = \"A\"\ndraft = false\nweight = 2.5\nage = 7\nlist = [1, 'x']\n") ==
        R"({"title":"A","draft":false,"weight":2.5,"age":7,"list":[1,"x"]})");
  CHECK(read_toml("[zebra.stripes]\nb = 1\na = 2\n[ape]\nx = {y = 1}\n") ==
        R"({"zebra":{"stripes":{"b":1,"a":2}},"ape":{"x":{"y":1}}})");
  CHECK(read_toml("[[options]]\nid = 'a'\n[[options]]\nid = 'b'\n") == R"({"options":[{"id":"a"},{"id":"b"}]})");
  CHECK(read_toml("") == "{}");
}

TEST_CASE("dates and times stay as written, and are plain") {
  const Value value =
      parse_toml(SourceText("f", "a = 2022-04-25\nb = 2022-01-06T18:06:53-05:00\nc = 07:32:00\n")).value();
  CHECK(value.find("a")->text() == "2022-04-25");
  CHECK(value.find("b")->text() == "2022-01-06T18:06:53-05:00");
  CHECK(value.find("c")->text() == "07:32:00");
  CHECK(value.find("a")->plain);
}

TEST_CASE("places count from the start of the whole file") {
  const std::string text = "+++\n\"ü\" = 'ä'\n\"k\" = 12\n+++\n";
  const SourceText post("post.md", text);
  const Value value = parse_toml(post, {4, static_cast<uint32_t>(text.size() - 8)}).value();
  const auto words = [&](Span span) { return text.substr(span.begin, span.length); };
  CHECK(words(value.find("ü")->span) == "'ä'");
  CHECK(words(value.find("k")->span) == "12");
  CHECK(told(parse_toml(SourceText("post.md", "+++\na = \n+++\n"), {4, 5})) == "2:5+1 this is not valid TOML");
}

TEST_CASE("a table's head that is no name is a mistake like any other") {
  for (const char* head : {"[!]", "[é]", "[", "[ ,]", "[[!]]", "[\n]", "[[", "[\x01]"}) {
    const SourceText source("post.md", std::string("title = 'A'\n") + head + "\n");
    const Result<Value> value = parse_toml(source);
    INFO(head);
    REQUIRE_FALSE(value);
    CHECK(value.error().code == &code::kTomlSyntax);
    CHECK(value.error().place.line >= 2);
  }
}

TEST_CASE("mistakes have their place, and the reason of the reader") {
  CHECK(read_toml("a = 1\nb = two\n") == "2:6+1 a text without quotes");
  CHECK(read_toml("a = 1\nb = \n") == "2:5+1 this is not valid TOML");
  CHECK(read_toml("title = \"é\" é\n") == "1:13+1 this is not valid TOML");
  CHECK(read_toml("a = 1\na = 2\n") == "2:5+1 a key or a table stands here a second time");
  CHECK(read_toml("a = \"open\nb = 1\n").rfind("1:10+1 this is not valid TOML", 0) == 0);
  CHECK(read_toml("title: My post\n").rfind("1:6+1 this is not valid TOML", 0) == 0);
  CHECK(read_toml("a = " + std::string(5000, '[')).find("nested more than 100 deep") != std::string::npos);
}
