// YAML: values, places, and what a writer is told about each mistake.
#include "formats/yaml.h"

#include <catch2/catch.hpp>

#include "formats/yaml_single_quoted.h"
#include "told.h"

using namespace milepost;

namespace {

std::string read_yaml(const std::string& text) { return told(parse_yaml(SourceText("post.md", text))); }

// The words of the file at which the value of `key` stands.
std::string words_of(const std::string& text, std::string_view key) {
  const Value value = parse_yaml(SourceText("post.md", text)).value();
  const Span span = value.find(key)->span;
  return text.substr(span.begin, span.length);
}

}  // namespace

TEST_CASE("the core schema: what a plain scalar means") {
  CHECK(read_yaml("[null, ~, Null, true, False]") == "[null,null,null,true,false]");
  CHECK(read_yaml("[0, -7, +12, 0x1F, 0o17, 007]") == "[0,-7,12,31,15,7]");
  CHECK(read_yaml("[1.5, -.5, 1e3, 12e-1, 3.]") == "[1.5,-0.5,1000.0,1.2,3.0]");
  CHECK(read_yaml("99999999999999999999") == "1e+20");
  CHECK(read_yaml("[on, yes, No, 0x, '7', \"true\", 1_000, 1:30, .]") ==
        R"(["on","yes","No","0x","7","true","1_000","1:30","."])");
  CHECK(read_yaml("[2022-04-25, 2022-01-06 18:06:53 -0500]") == R"(["2022-04-25","2022-01-06 18:06:53 -0500"])");
  CHECK(read_yaml("- !!str 7\n- !!int '7'\n- !!float 7\n- ! 7") == R"(["7",7,7.0,"7"])");
}

TEST_CASE("quotes within quotes, also side by side") {
  CHECK(read_yaml("'x\'\'\'\'\'\'y'") == R"("x'''y")");
  CHECK(read_yaml("['''''''''''''''', 'It''s', '']") == R"(["'''''''","It's",""])");
  CHECK(read_yaml("{'''''''k': 1}") == R"({"'''k":1})");
  CHECK(read_yaml(R"(["\"\"\"\"x", "\\\\\\"])") == R"(["\"\"\"\"x","\\\\\\"])");
}

TEST_CASE("text between single quotes is folded as the library folds it") {
  for (const char* inside :
       {"", " ", "a''b", " 1st\n\n 2nd \n \t3rd ", "\n a", "a\n", "a \n \n \n  b", "\n\n", "a\r\n b"}) {
    INFO(inside);
    const Result<Value> value = parse_yaml(SourceText("f", "['" + std::string(inside) + "']"));
    REQUIRE(value.ok());
    CHECK(value->list()[0].text() == single_quoted_text(inside));
  }
  CHECK(single_quoted_text("a''''\n\n'' b") == "a''\n' b");
}

TEST_CASE("only a scalar without quotes is plain") {
  const Value value = parse_yaml(SourceText("f", "a: on\nb: 'on'\nc: |\n  on\n")).value();
  CHECK(value.find("a")->plain);
  CHECK_FALSE(value.find("b")->plain);
  CHECK_FALSE(value.find("c")->plain);
}

TEST_CASE("values and keys know their places") {
  const std::string text = "é: \"ü\"\nlist: [a, b]   \nmap:\n  x: 1\n  y: 2\n\nempty:\nlast: word # note\n";
  CHECK(words_of(text, "é") == "ü");
  CHECK(words_of(text, "list") == "[a, b]");
  CHECK(words_of(text, "map") == "x: 1\n  y: 2");
  CHECK(words_of(text, "empty") == "empty");
  CHECK(words_of(text, "last") == "word");
  const Value value = parse_yaml(SourceText("f", text)).value();
  const Span key = value.map().member("list")->key_span;
  CHECK(text.substr(key.begin, key.length) == "list");
}

TEST_CASE("a part of a file is read with places in the whole file") {
  const SourceText post("post.md", "---\ntitle: A\n---\nbody: [\n");
  const Value value = parse_yaml(post, {4, 9}).value();
  CHECK(value.find("title")->span == Span{11, 1});
  CHECK(told(parse_yaml(SourceText("post.md", "---\na: b: c\n---\n"), {4, 8})) == "2:5+1 a second colon in one line");
}

TEST_CASE("the mistakes people make, each with its place") {
  CHECK(read_yaml("title: \"\"Big\" plans\"\n") == "1:10+1 text follows the closing quote of the value");
  CHECK(read_yaml("a: 1\n\tb: 2\n") == "2:1+1 a tab in the indentation");
  CHECK(read_yaml("a: 1\nb: \"open\nc: 2\n") == "2:4+1 the quote `\"` never closes");
  CHECK(read_yaml("a: 'open\n") == "1:4+1 the quote `'` never closes");
  CHECK(read_yaml("a: 1\nb 2\nc: 3\n") == "2:1+3 a colon is missing after the key");
  CHECK(read_yaml("a: 1\ntitle: It's: fine\n") == "2:12+1 a second colon in one line");
  CHECK(read_yaml("a: @x\n") == "1:4+1 a value cannot begin with `@` unless it is in quotes");
  CHECK(read_yaml("a: [1, 2\nb: 3\n") == "1:4+1 `[` never closes, or what stands in it cannot be read");
  CHECK(read_yaml("tags: [a]]\n") == "1:10+1 a closing bracket without an opening one");
  CHECK(read_yaml("title: [Draft] Plans\n") == "1:16+1 text follows the closing bracket of the value");
  CHECK(read_yaml("a: 1\n  b: 2\n") == "2:3+1 a key under a line that has a value already");
  CHECK(read_yaml("a:\n  - x\n - y\n") == "3:2+1 the line's indentation fits no line above it");
  CHECK(read_yaml("a: {{ page.title }}\n") == "1:5+1 a key is a list or a map here, and must be text");
}

TEST_CASE("what the reader does not take") {
  CHECK(read_yaml("a: 1\nb: 2\na: 3\n") == "3:1+1 the key `a` stands here a second time");
  CHECK(read_yaml("<<: {a: 1}\n") == "1:1+2 merge keys (`<<`) are not part of YAML 1.2");
  CHECK(read_yaml("a: 1\n---\nb: 2\n") == "2:1+3 a second document begins here");
  CHECK(read_yaml("a: 1\n...\nb: 2\n") == "3:1+1 a second document begins here");
  CHECK(read_yaml("a: !mine x\n") == "1:10+1 the tag `!mine` does not fit or is not known");
  CHECK(read_yaml("a: !!int x\n").find("does not fit") != std::string::npos);
  CHECK(read_yaml("a: *nothing\n") == "1:4+8 `*nothing` names nothing above it");
  CHECK(read_yaml(std::string(101, '[')) == "1:101+1 lists and maps are nested more than 100 deep");
  CHECK(read_yaml(std::string(100, '[') + std::string(100, ']')).size() == 200);
  CHECK(read_yaml(std::string(100'000, '[')) == "1:101+1 lists and maps are nested more than 100 deep");
}

TEST_CASE("a duplicate is found in a large map too") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "key" + std::to_string(i) + ": 1\n";
  CHECK(parse_yaml(SourceText("f", text)).ok());
  CHECK(read_yaml(text + "key7: 2\n") == "101:1+4 the key `key7` stands here a second time");
}

TEST_CASE("aliases are resolved, but cannot explode") {
  CHECK(read_yaml("a: &x [1, 2]\nb: *x\n") == R"({"a":[1,2],"b":[1,2]})");
  CHECK(read_yaml("a: &x {b: *x}\n") == "1:11+2 `*x` names nothing above it");
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; ++i) {
    const std::string below = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int k = 0; k < 9; ++k) bomb += below + ", ";
    bomb += below + "]\n";
  }
  CHECK(read_yaml(bomb).find("the aliases make the document too large") != std::string::npos);
  std::string deep = "l0: &l0 [x]\n";
  for (int i = 1; i < 200; ++i) {
    deep += "l" + std::to_string(i) + ": &l" + std::to_string(i) + " [*l" + std::to_string(i - 1) + "]\n";
  }
  CHECK(read_yaml(deep).find("the aliases make the document too large") != std::string::npos);
}

TEST_CASE("empty documents are null") {
  CHECK(read_yaml("") == "null");
  CHECK(read_yaml("# only a comment\n") == "null");
  CHECK(read_yaml("---\n") == "null");
}

TEST_CASE("random values: JSON is YAML, and reads the same") {
  std::mt19937 random(11);
  for (int i = 0; i < 500; ++i) {
    const Value value = random_value(random, 4);
    const std::string text = to_json(value, i % 2 == 0 ? -1 : 2);
    const Result<Value> back = parse_yaml(SourceText("f", text));
    INFO(text);
    REQUIRE(told(back) == to_json(value));
    REQUIRE(*back == value);
  }
}
