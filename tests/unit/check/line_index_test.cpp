// Places by an index are those that SourceText tells, whatever ends the lines.
#include "check/line_index.h"

#include <catch2/catch.hpp>

using namespace milepost;
using namespace milepost::check;

namespace {

bool is_same(const Place& a, const Place& b) {
  return a.file == b.file && a.line == b.line && a.column == b.column && a.length == b.length &&
         a.excerpt == b.excerpt && a.excerpt_offset == b.excerpt_offset;
}

std::string many(const std::string& words, int count) {
  std::string text;
  for (int i = 0; i < count; i++) text += words;
  return text;
}

}  // namespace

TEST_CASE("the place of every byte") {
  const std::string lengthy(400, 'x');
  for (const std::string& text :
       {std::string("one\ntwo\n\nfour"), std::string("one\r\ntwo\rthree\n"), std::string("caf\u00e9 \u20ac5\n\n"),
        lengthy + "\n" + lengthy, many("caf\u00e9 \u20ac5 ", 300) + "\nend", std::string("one\n")}) {
    INFO(text);
    const SourceText source("a.md", text);
    const LineIndex index(source);
    for (size_t at = 0; at < text.size(); at++) {
      INFO(at);
      CHECK(is_same(index.place_at(at, 2), source.place(at, 2)));
    }
  }
}

TEST_CASE("lines and where they begin") {
  const SourceText source("a.md", "one\r\ntwo\rthree\n");
  const LineIndex index(source);
  CHECK(index.line_count() == 4);
  CHECK(index.line(1) == "one");
  CHECK(index.line(3) == "three");
  CHECK(index.line(4).empty());
  CHECK(index.line(0).empty());
  CHECK(index.line(9).empty());
  CHECK(index.offset_of(2) == 5);
  CHECK(index.offset_of(9) == source.text().size());
  CHECK(is_same(index.place_in(2, 1, 2), source.place_at(2, 2, 2)));
}
