// What begins an item of a lettered list.
#include "markdown/lettered_marker.h"

#include <catch2/catch.hpp>
#include <string>

namespace milepost::markdown {
namespace {

std::string shown(std::string_view line, ListStyle open = {}) {
  const std::optional<LetteredMarker> read = read_lettered_marker(line, open);
  if (!read) return "words";
  return std::to_string(read->number) + read->style.numbers + read->style.delimiter + std::to_string(read->length);
}

}  // namespace

TEST_CASE("letters, numerals and numbers in parentheses begin items") {
  CHECK(shown("a. x") == "1a.2");
  CHECK(shown("z) x") == "26a)2");
  CHECK(shown("(C)\tx") == "3A(3");
  CHECK(shown("ii. x") == "2i.3");
  CHECK(shown("MCMXCIX) x") == "1999I)8");
  CHECK(shown("(12) x") == "121(4");
  CHECK(shown("a.") == "1a.2");
}

TEST_CASE("a letter that may be a numeral is what the list before it has") {
  CHECK(shown("i. x") == "1i.2");
  CHECK(shown("v. x") == "22a.2");
  CHECK(shown("i. x", {'a', '.'}) == "9a.2");
  CHECK(shown("v. x", {'i', '.'}) == "5i.2");
  CHECK(shown("v. x", {'i', ')'}) == "22a.2");
  CHECK(shown("b. x", {'i', '.'}) == "2a.2");
}

TEST_CASE("initials, pages, words and other dialects' numbers begin none") {
  for (const char* words :
       {"B. Russell", "B.", "I. x", "p. 12", "e.g. x", "aa. x", "iM. x", "vx. x", "a.x", "(a. x", "a", "", "()", "1. x",
        "1) x", "(1234567890) x", "\xC3\xA9. x", "mmmmmmmmmmmmmmmmmmmmmmmm. x"})
    CHECK(shown(words) == "words");
  CHECK(shown("B.  x") == "2A.2");
  CHECK(shown("II. x") == "2I.3");
  CHECK(shown("p. x") == "16a.2");
}

}  // namespace milepost::markdown
