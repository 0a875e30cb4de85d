// Front matter in its four formats, and what only looks like it; and the door for bytes.
#include "formats/front_matter.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "formats/encoding.h"
#include "told.h"

using namespace milepost;

namespace {

// The data as JSON, and what follows it.
std::string split(const std::string& text) {
  const SourceText post("post.md", text);
  const Result<FrontMatter> found = split_front_matter(post);
  if (!found) return told(Result<Value>(found.error()));
  return to_json(found->value) + " | " + text.substr(found->body_begin);
}

}  // namespace

TEST_CASE("the four formats") {
  CHECK(split("---\ntitle: A\n---\nText\n") == "{\"title\":\"A\"} | Text\n");
  CHECK(split("---\ntitle: A\n...\nText\n") == "{\"title\":\"A\"} | Text\n");
  CHECK(split("+++\ntitle = 'A'\n+++\nText\n") == "{\"title\":\"A\"} | Text\n");
  CHECK(split("{\n  \"title\": \"A\"\n}\n\nText\n") == "{\"title\":\"A\"} | \nText\n");
  CHECK(split("Text\n") == "{} | Text\n");
  CHECK(split("") == "{} | ");
}

TEST_CASE("CR LF, a byte order mark and blanks behind a fence") {
  CHECK(split("---\r\ntitle: A\r\n---\r\nText\r\n") == "{\"title\":\"A\"} | Text\r\n");
  CHECK(split("\xEF\xBB\xBF---\ntitle: A\n---  \nText") == "{\"title\":\"A\"} | Text");
  CHECK(split("---\ntitle: A\n---") == "{\"title\":\"A\"} | ");
  CHECK(split("---\n---\nText") == "{} | Text");
  CHECK(split("---\n# nothing yet\n---\nText") == "{} | Text");
}

TEST_CASE("a fence inside the data or the text is none") {
  CHECK(split("---\ntitle: a --- b\n---\nA\n\n---\n\nB\n") == "{\"title\":\"a --- b\"} | A\n\n---\n\nB\n");
  CHECK(split("---\na: |\n  ---\n---\nText") == "{\"a\":\"---\\n\"} | Text");
}

TEST_CASE("a rule at the top is a rule") {
  CHECK(split("---\nA thought.\n\nMore of it.\n") == "{} | ---\nA thought.\n\nMore of it.\n");
  CHECK(split("---\n# Heading\n\nText with a [link](x): yes\n---\n") ==
        "{} | ---\n# Heading\n\nText with a [link](x): yes\n---\n");
  CHECK(split("---\n- a\n- b\n---\n") == "{} | ---\n- a\n- b\n---\n");
  CHECK(split("----\n\ntitle: A\n") == "{} | ----\n\ntitle: A\n");
  CHECK(split("{{ page.title }}\n") == "{} | {{ page.title }}\n");
  CHECK(split("{% comment %}\n") == "{} | {% comment %}\n");
}

TEST_CASE("front matter that a slip of the hand left open is no text") {
  CHECK(split("---\ntitle: A\ndraft: true\n\nText\n") == "1:1+3 front matter that is never closed");
  CHECK(split("----\ntitle: A\n----\n") == "1:1+4 front matter that opens with `----`");
  CHECK(split("—\ndraft: true\n—\n") == "1:1+1 front matter that opens with `—`");
  CHECK(split(" ---\ndraft: true\n ---\n") == "1:1+4 front matter that opens with `---`");
  CHECK(split("\n\n---\ntitle: A\n---\nText\n") == "{\"title\":\"A\"} | Text\n");
}

TEST_CASE("what is broken has its place in the file") {
  CHECK(split("---\ntitle: \"\"Big\" plans\"\n---\n") == "2:10+1 text follows the closing quote of the value");
  CHECK(split("---\ntitle: A\ntags: [a\n---\n") == "3:7+1 `[` never closes, or what stands in it cannot be read");
  CHECK(split("---\ntitle:A\n---\n") == "2:1+7 front matter must be keys and values, not text");
  CHECK(split("+++\ntitle = 'A'\nText\n") == "1:1+3 front matter opens with `+++` and never closes");
  CHECK(split("+++\ntitle = A\n+++\n").rfind("2:9+", 0) == 0);
  CHECK(split("{\"title\": }\n").rfind("1:11+1", 0) == 0);
}

TEST_CASE("places count from the start of the file") {
  const std::string text = "---\nlayout: post\ntitle: \"Über uns\"\n---\nText";
  const FrontMatter found = split_front_matter(SourceText("post.md", text)).value();
  const Span title = found.value.find("title")->span;
  CHECK(text.substr(title.begin, title.length) == "Über uns");
  CHECK(text.substr(found.data.begin, found.data.length) == "layout: post\ntitle: \"Über uns\"\n");
}

TEST_CASE("bytes become text") {
  CHECK(decode_source("\xEF\xBB\xBFtitle\r\n", "a.md").value() == "title\r\n");
  CHECK(decode_source(std::string("a\0b", 3), "a.md").value() == "a\uFFFDb");
  CHECK(decode_source("", "a.md").value().empty());
}

TEST_CASE("bytes that are not UTF-8 are named with their place") {
  const Diagnostic problem = decode_source("one\nun caf\xE9 noir\n", "a.md").error();
  CHECK(problem.code == &code::kInvalidUtf8);
  CHECK(problem.message == "byte 0xE9 at offset 10 is not UTF-8");
  CHECK(problem.place.line == 2);
  CHECK(problem.place.column == 7);
  CHECK(problem.place.excerpt == "un caf\uFFFD noir");
  CHECK(problem.cause == "the file was saved as Windows-1252 or Latin-1");
  CHECK(decode_source("\xFF\xFEh\0i\0", "a.md").error().cause == "the file was saved as UTF-16");
}

TEST_CASE("the four real posts open as they are") {
  const char* shared = std::getenv("MILEPOST_SHARED");
  const std::filesystem::path folder = std::filesystem::path(shared == nullptr ? "../shared" : shared) / "seeds";
  if (!std::filesystem::exists(folder)) {
    std::cout << "SKIPPED: the real posts are not here\n";
    return;
  }
  const std::pair<std::string, size_t> keys_by_name[] = {{"000", 4}, {"001", 8}, {"003", 0}, {"004", 5}};
  size_t seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    const SourceText post("post.md", decode_source(bytes, "post.md").value());
    const FrontMatter found = split_front_matter(post).value();
    for (const auto& [name, keys] : keys_by_name) {
      if (entry.path().filename().string().rfind(name, 0) != 0) continue;
      CHECK(found.value.map().size() == keys);
      ++seen;
    }
  }
  CHECK(seen == 4);
}
