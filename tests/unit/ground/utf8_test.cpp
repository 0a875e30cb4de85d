// UTF-8 against the table of well-formed sequences, and both ways for every code point.
#include "ground/utf8.h"

#include <catch2/catch.hpp>

using namespace milepost;

TEST_CASE("every code point survives encoding and decoding") {
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    size_t offset = 0;
    REQUIRE_FALSE(first_invalid_utf8(text).has_value());
    REQUIRE(next_code_point(text, offset) == c);
    REQUIRE(offset == text.size());
  }
}

TEST_CASE("what is not UTF-8 is found at its first byte") {
  const std::pair<std::string, size_t> cases[] = {
      {"abc\xE9", 3},                // Latin-1
      {"\xC0\xAF", 0},               // overlong
      {"\xE0\x80\xAF", 0},           // overlong
      {"\xF0\x80\x80\xAF", 0},       // overlong
      {"\xED\xA0\x80", 0},           // surrogate
      {"\xF4\x90\x80\x80", 0},       // past U+10FFFF
      {"\xF5\x80\x80\x80", 0},       // no lead
      {"ok \x80", 3},                // a lone continuation
      {"0123456789\xE2\x82", 10},    // cut off
      {"aaaaaaaaaaaaaaaa\xFF", 16},  // behind two words of ASCII
  };
  for (const auto& [text, offset] : cases) {
    INFO(text);
    CHECK(first_invalid_utf8(text) == offset);
  }
  CHECK_FALSE(first_invalid_utf8("").has_value());
  CHECK_FALSE(first_invalid_utf8("ASCII, ü, €, 😉 and more ASCII").has_value());
}

TEST_CASE("code points are counted, bytes are not") {
  CHECK(count_code_points("aü€😉") == 4);
  CHECK(count_code_points("") == 0);
}

TEST_CASE("each invalid byte becomes a replacement character") {
  CHECK(replace_invalid_utf8("a\xFF\xFE"
                             "b") == "a\uFFFD\uFFFDb");
  CHECK(replace_invalid_utf8("gut") == "gut");
}
