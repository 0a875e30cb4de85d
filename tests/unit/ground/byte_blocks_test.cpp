// Blocks of bytes find what a loop over bytes finds, wherever it stands in a block, across two, or behind the last.
#include "ground/byte_blocks.h"

#include <catch2/catch.hpp>
#include <string>

#include "ground/holds.h"

namespace milepost {
namespace {

constexpr auto kIsMark = kIsByteOf<'<', 0xEF>;

constexpr size_t kLongest = 3 * kByteBlock + 5;

TEST_CASE("the next wanted byte is found at each offset") {
  for (size_t size = 0; size <= kLongest; ++size) {
    const std::string none(size, 'a');
    CHECK(next_byte(none, 0, kIsMark) == size);
    for (size_t at = 0; at < size; ++at) {
      for (const char mark : {'<', '\xEF'}) {
        std::string text = none;
        text[at] = mark;
        CHECK(next_byte(text, 0, kIsMark) == at);
        CHECK(next_byte(text, at, kIsMark) == at);
        CHECK(next_byte(text, at + 1, kIsMark) == size);
      }
    }
  }
}

TEST_CASE("a part is held wherever it stands") {
  for (const std::string part : {"m", "mp-", "table-scroll", "a part that is longer than two blocks are"}) {
    for (size_t size = part.size(); size <= part.size() + kLongest; ++size) {
      for (size_t at = 0; at + part.size() <= size; ++at) {
        std::string text(size, '.');
        text.replace(at, part.size(), part);
        CHECK(holds(text, part));
        text[at + part.size() / 2] = '#';
        CHECK_FALSE(holds(text, part));
      }
    }
  }
}

TEST_CASE("what begins and ends as the part does, and differs between, is not taken for it") {
  CHECK_FALSE(holds("mx-mx-mx-mx-mx-mx-mx-mx-mx-mx-", "mp-"));
  CHECK(holds("mx-mx-mx-mx-mx-mx-mx-mp-mx-mx-", "mp-"));
  CHECK(holds("short", ""));
  CHECK_FALSE(holds("", "x"));
}

}  // namespace
}  // namespace milepost
