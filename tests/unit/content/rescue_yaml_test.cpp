#include "content/rescue_yaml.h"

#include <catch2/catch.hpp>

#include "content/foreign_date.h"
#include "folder_text.h"
#include "formats/json.h"

using namespace milepost;

namespace {

struct Read {
  std::string json, codes, body;
};

Read read(const std::string& text) {
  const SourceText source("_posts/2021-01-01-a.md", text);
  Diagnostics diagnostics;
  const FrontMatter found = lenient_front_matter(source, diagnostics);
  return {to_json(found.value), codes(diagnostics), text.substr(found.body_begin)};
}

std::string date_of(const std::string& text, bool plain = true) {
  Value value(text);
  value.plain = plain;
  const std::optional<ForeignDate> found = foreign_date(value, Convention::kJekyll);
  return found ? TimeZone::utc().rfc3339(found->date) + (found->guess.empty() ? "" : " guessed") : "none";
}

}  // namespace

TEST_CASE("front matter that is fine stays as it is, without a word") {
  const Read found = read("---\ntitle: Fine\ntags: [a, b]\n---\nBody.\n");
  CHECK(found.json == R"({"title":"Fine","tags":["a","b"]})");
  CHECK(found.codes.empty());
  CHECK(found.body == "Body.\n");
}

TEST_CASE("quotes within quotes: the other keys are not lost") {
  const Read found = read("---\ntitle: \"\"Big\" plans\"\ndate: 2021-01-02\ntags:\n  - a\n  - b\n---\nBody.\n");
  CHECK(found.json == R"({"title":"\"Big\" plans","date":"2021-01-02","tags":["a","b"]})");
  CHECK(found.codes == "MP0531");
  CHECK(found.body == "Body.\n");
}

TEST_CASE("words between quotation marks that begin at the line's edge are the key's") {
  const Read found = read("---\nsummary: \"\nAll that came of it.\nIn two parts.\n\"\ntags: [a]\n---\nBody.\n");
  CHECK(found.json == R"({"summary":"All that came of it. In two parts.","tags":["a"]})");
  CHECK(read("---\ntitle: 'tis: late\nauthor: 'Ann'\n---\n").json == R"({"title":"'tis: late","author":"Ann"})");
}

TEST_CASE("what breaks one line of YAML breaks no other") {
  CHECK(read("---\ntitle: Part 2: the end\nlayout: post\n---\n").json ==
        R"({"title":"Part 2: the end","layout":"post"})");
  CHECK(read("---\ntitle: [Paper] On tests\nx: 1\n---\n").json == R"({"title":"[Paper] On tests","x":1})");
  CHECK(read("---\ntitle: @someone\nx: 1\n---\n").json == R"({"title":"@someone","x":1})");
  CHECK(read("---\ntitle:\ttab\ntags:\t[a, b]\n---\n").json == R"({"title":"tab","tags":["a","b"]})");
}

TEST_CASE("of a key that comes twice the last one counts") {
  const Read found = read("---\ntitle: First\nx: 1\ntitle: Second\n---\n");
  CHECK(found.json == R"({"x":1,"title":"Second"})");
  CHECK(found.codes == "MP0531");
}

TEST_CASE("Liquid in front matter is text") {
  CHECK(read("---\ntitle: {{ site.title }}\n---\n").json == R"({"title":"{{ site.title }}"})");
  CHECK(read("---\ntitle: {% x %}\nlayout: a\n---\n").json == R"({"title":"{% x %}","layout":"a"})");
}

TEST_CASE("front matter that is never closed ends with its keys") {
  const Read found = read("---\ntitle: Open\nlayout: post\n\nThe text: it begins here.\n");
  CHECK(found.json == R"({"title":"Open","layout":"post"})");
  CHECK(found.body == "\nThe text: it begins here.\n");
}

TEST_CASE("dates in the forms of real blogs") {
  CHECK(date_of("2021-3-4 9:05:00 -0700") == "2021-03-04T09:05:00-07:00");
  CHECK(date_of("2021-01-01 02:00:00") == "2021-01-01T02:00:00Z");
  CHECK(date_of("2020-01-02 10:00:00 EST") == "2020-01-02T10:00:00-05:00");
  CHECK(date_of("03/04/2021") == "2021-04-03T00:00:00Z guessed");
  CHECK(date_of("12/25/2021") == "2021-12-25T00:00:00Z");
  CHECK(date_of("20200-01-02") == "2020-01-02T00:00:00Z guessed");
  CHECK(date_of("2020-01-02 25:00:00") == "2020-01-02T00:00:00Z guessed");
  CHECK(date_of("2020-02-30") == "2020-03-01T00:00:00Z guessed");
  CHECK(date_of("March 2020") == "2020-03-01T00:00:00Z guessed");
  CHECK(date_of("{{ date }}") == "none");
  CHECK(date_of("soon") == "none");
}
