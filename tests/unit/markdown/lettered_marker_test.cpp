// What begins an item of a lettered list.
#include "markdown/lettered_marker.h"

#include <catch2/catch.hpp>
#include <string>

namespace milepost::markdown {
namespace {

std::string shown_marker(std::string_view line, ListStyle open = {}) {
  const std::optional<LetteredMarker> read = read_lettered_marker(line, open);
  if (!read) return "words";
  return std::to_string(read->number) + read->style.numbers + read->style.delimiter + std::to_string(read->length);
}

}  // namespace

TEST_CASE("letters, numerals and numbers in parentheses begin items") {
  CHECK(shown_marker("a. x") == "1a.2");
  CHECK(shown_marker("z) x") == "26a)2");
  CHECK(shown_marker("(C)\tx") == "3A(3");
  CHECK(shown_marker("ii. x") == "2i.3");
  CHECK(shown_marker("MCMXCIX) x") == "1999I)8");
  CHECK(shown_marker("(12) x") == "121(4");
  CHECK(shown_marker("a.") == "1a.2");
}

TEST_CASE("a letter that may be a numeral is what the list before it has") {
  CHECK(shown_marker("i. x") == "1i.2");
  CHECK(shown_marker("v. x") == "22a.2");
  CHECK(shown_marker("i. x", {'a', '.'}) == "9a.2");
  CHECK(shown_marker("v. x", {'i', '.'}) == "5i.2");
  CHECK(shown_marker("v. x", {'i', ')'}) == "22a.2");
  CHECK(shown_marker("b. x", {'i', '.'}) == "2a.2");
}

TEST_CASE("initials, pages, words and other dialects' numbers begin none") {
  for (const char* words :
       {"B. Russell", "B.", "I. x", "p. 12", "e.g. x", "aa. x", "iM. x", "vx. x", "a.x", "(a. x", "a", "", "()", "1. x",
        "1) x", "(1234567890) x", "\xC3\xA9. x", "mmmmmmmmmmmmmmmmmmmmmmmm. x"})
    CHECK(shown_marker(words) == "words");
  CHECK(shown_marker("B.  x") == "2A.2");
  CHECK(shown_marker("II. x") == "2I.3");
  CHECK(shown_marker("p. x") == "16a.2");
}

}  // namespace milepost::markdown
