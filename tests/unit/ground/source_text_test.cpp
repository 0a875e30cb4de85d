// Places: lines, columns in code points, excerpts.
#include "ground/source_text.h"

#include <catch2/catch.hpp>

#include "ground/utf8.h"

using milepost::Place;
using milepost::SourceText;

namespace {

std::string position(const Place& place) { return std::to_string(place.line) + ':' + std::to_string(place.column); }

// The character of the excerpt that the caret would stand under.
std::string under_caret(const Place& place) {
  size_t offset = 0;
  for (uint32_t i = 1; i < place.column - place.excerpt_offset; ++i) milepost::next_code_point(place.excerpt, offset);
  const size_t begin = offset;
  milepost::next_code_point(place.excerpt, offset);
  return place.excerpt.substr(begin, offset - begin);
}

}  // namespace

TEST_CASE("a column counts code points, not bytes") {
  const SourceText post("post.md", "# Größe\nÄ: übel\n");
  const Place place = post.place(post.text().find("übel"), 5);
  CHECK(position(place) == "2:4");
  CHECK(place.length == 4);
  CHECK(place.excerpt == "Ä: übel");
  CHECK(place.file == "post.md");
}

TEST_CASE("lines end at LF, CR LF and a lone CR") {
  const SourceText post("post.md", "a\r\nb\rc\nd");
  CHECK(position(post.place(3)) == "2:1");
  CHECK(position(post.place(5)) == "3:1");
  CHECK(position(post.place(7)) == "4:1");
  CHECK(post.place(3).excerpt == "b");
}

TEST_CASE("an offset at or past the end is clamped") {
  const SourceText post("post.md", "one\ntwo");
  CHECK(position(post.place(7)) == "2:4");
  CHECK(position(post.place(99)) == "2:4");
  CHECK(position(SourceText("e.md", "one\n").place(4)) == "2:1");
  CHECK(position(SourceText("e.md", "").place(0)) == "1:1");
}

TEST_CASE("an underline stays within its line") {
  const SourceText post("post.md", "title: x\nmore\n");
  CHECK(post.place(7, 100).length == 1);
  CHECK(post.place(8, 5).length == 1);
}

TEST_CASE("place_at takes the byte columns of Markdown's parser") {
  const SourceText post("post.md", "ä *b*\nnext\n");
  CHECK(position(post.place_at(1, 4, 3)) == "1:3");
  CHECK(post.place_at(1, 4, 3).length == 3);
  CHECK(position(post.place_at(2, 99)) == "2:5");
  CHECK(position(post.place_at(99, 1)) == "3:1");
}

TEST_CASE("a long line is cut around the column, which stays the true one") {
  const std::string line = std::string(500, 'a') + "ß" + std::string(500, 'b');
  const SourceText post("post.md", "x\n" + line + "\n");
  const Place middle = post.place(2 + 500, 2);
  CHECK(middle.column == 501);
  CHECK(under_caret(middle) == "ß");
  CHECK(middle.excerpt.rfind("…", 0) == 0);
  CHECK(milepost::count_code_points(middle.excerpt) == 162);
  const Place start = post.place(2 + 3);
  CHECK(start.excerpt_offset == 0);
  CHECK(start.excerpt.rfind("aaa", 0) == 0);
  const Place end = post.place(2 + 1001);
  CHECK(end.column == 1001);
  CHECK(under_caret(end) == "b");
  CHECK(end.excerpt.back() == 'b');
}

TEST_CASE("the caret meets its character at every column of a long line") {
  std::string line;
  for (int i = 0; i < 400; ++i) milepost::append_utf8(line, static_cast<char32_t>(0x4E00 + i));
  const SourceText post("post.md", line);
  for (size_t i = 0; i < 400; ++i) REQUIRE(under_caret(post.place(i * 3)) == line.substr(i * 3, 3));
}

TEST_CASE("an excerpt of bytes that are not UTF-8 can be shown") {
  const SourceText post("post.md", "caf\xE9 au lait");
  CHECK(post.place(3).excerpt == "caf\uFFFD au lait");
  CHECK_FALSE(milepost::first_invalid_utf8(post.place(3).excerpt).has_value());
}

TEST_CASE("a line is had by its number, without its end") {
  const SourceText post("post.md", "one\r\ntwo\rthree\n\nfive");
  CHECK(post.line(1) == "one");
  CHECK(post.line(2) == "two");
  CHECK(post.line(3) == "three");
  CHECK(post.line(4).empty());
  CHECK(post.line(5) == "five");
  CHECK(post.line(0).empty());
  CHECK(post.line(6).empty());
}

TEST_CASE("columns are counted the same in texts longer than a block of the index") {
  std::string text = "head\n";
  for (int i = 0; i < 3000; ++i) text += i % 3 ? "a" : "\xC3\xA4";
  const SourceText post("post.md", text + "\nlast \xC3\xBC\n");
  for (const size_t point : {0, 1, 500, 1023, 1024, 1500, 2999}) {
    const size_t offset = 5 + point + (point + 2) / 3;
    CHECK(position(post.place(offset)) == "2:" + std::to_string(point + 1));
    CHECK(under_caret(post.place(offset)) == (point % 3 ? "a" : "\xC3\xA4"));
  }
  CHECK(position(post.place(text.size() + 6)) == "3:6");
}

TEST_CASE("copies share what was counted") {
  const SourceText post("post.md", "one\ntwo\n");
  CHECK(position(post.place(4)) == "2:1");
  const SourceText copy = post;
  CHECK(position(copy.place(5)) == "2:2");
}

TEST_CASE("lines and where they begin") {
  const SourceText post("post.md", "one\r\ntwo\rthree\n");
  CHECK(post.line_count() == 4);
  CHECK(post.line(1) == "one");
  CHECK(post.line(3) == "three");
  CHECK(post.line(4).empty());
  CHECK(post.line(0).empty());
  CHECK(post.line(9).empty());
  CHECK(post.line_begin(1) == 0);
  CHECK(post.line_begin(2) == 5);
  CHECK(post.line_begin(9) == post.text().size());
  CHECK(SourceText("e.md", "").line_count() == 1);
}
