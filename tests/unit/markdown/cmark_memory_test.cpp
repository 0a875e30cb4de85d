// The memory of a parse: what cmark may expect of malloc, and what it may not.
#include "markdown/cmark_memory.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace milepost::markdown {
namespace {

constexpr size_t kTextBytes = 1000;

char* zeroed(size_t bytes) { return static_cast<char*>(ParseMemory::allocator()->calloc(1, bytes)); }
char* resized(char* piece, size_t bytes) { return static_cast<char*>(ParseMemory::allocator()->realloc(piece, bytes)); }
void give_back(char* piece) { ParseMemory::allocator()->free(piece); }

TEST_CASE("a piece is zeroed, also where it was used before") {
  ParseMemory memory(kTextBytes);
  for (const size_t bytes : {size_t{24}, size_t{168}, size_t{5000}}) {
    char* first = zeroed(bytes);
    std::memset(first, 'x', bytes);
    give_back(first);
    CHECK(std::string_view(zeroed(bytes), bytes) == std::string(bytes, '\0'));
  }
}

TEST_CASE("a piece that was given back is handed out again") {
  ParseMemory memory(kTextBytes);
  char* first = zeroed(168);
  zeroed(24);
  give_back(first);
  CHECK(zeroed(168) == first);
  CHECK(zeroed(168) != first);
}

TEST_CASE("a piece that grows keeps what it holds") {
  ParseMemory memory(kTextBytes);
  char* piece = resized(nullptr, 8);
  std::memcpy(piece, "plain wd", 8);
  SECTION("where nothing stands behind it") {}
  SECTION("where others stand behind it") { zeroed(40); }
  SECTION("where it is larger than a block") {
    zeroed(40);
    piece = resized(piece, 500'000);
  }
  piece = resized(piece, 600'000);
  CHECK(std::string_view(piece, 8) == "plain wd");
}

TEST_CASE("a piece that need not grow stays where it is") {
  ParseMemory memory(kTextBytes);
  char* piece = resized(nullptr, 2000);
  CHECK(resized(piece, 1990) == piece);
}

TEST_CASE("what is taken and given back again and again takes no more room") {
  ParseMemory memory(kTextBytes);
  std::set<char*> places;
  for (int i = 0; i < 1000; ++i) {
    char* piece = zeroed(24);
    zeroed(8);
    places.insert(piece);
    give_back(piece);
  }
  CHECK(places.size() == 1);
}

TEST_CASE("pieces do not overlap, across blocks too") {
  ParseMemory memory(0);
  std::vector<char*> pieces;
  for (size_t i = 0; i < 3000; ++i) {
    pieces.push_back(zeroed(100));
    std::memset(pieces.back(), static_cast<int>(i % 100), 100);
  }
  for (size_t i = 0; i < pieces.size(); ++i)
    REQUIRE(std::string(100, static_cast<char>(i % 100)) == std::string(pieces[i], 100));
}

struct Counted {
  ~Counted() { ++ended; }
  static inline int ended = 0;
};

TEST_CASE("objects of ours end with the memory that was in force when they were made") {
  Counted::ended = 0;
  ParseMemory outer(kTextBytes);
  ParseMemory::make<Counted>();
  {
    ParseMemory inner(kTextBytes);
    ParseMemory::make<Counted>();
    CHECK(Counted::ended == 0);
  }
  CHECK(Counted::ended == 1);
  CHECK(ParseMemory::make<Counted>() != nullptr);
  CHECK(Counted::ended == 1);
}

}  // namespace
}  // namespace milepost::markdown
