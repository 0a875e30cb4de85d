// Images and headings of one post.
#include <catch2/catch.hpp>

#include "checked_site.h"

using namespace milepost;
using namespace milepost::check;

TEST_CASE("a post with nothing doubtful is said nothing of") {
  CHECK(told_of("## A start\n\nWords with a [link](https://example.net/).\n\n### And on") == "");
}

TEST_CASE("an image without words") {
  const std::string said = "MP0902 8:1 an image without words for those who cannot see it\n";
  const std::string elsewhere = "MP0903 8:1 the image stands on another host\n";
  CHECK(told_of("\nWords.\n![](https://example.net/a.png)") == said + elsewhere);
  CHECK(told_of("\nWords.\n![ ](https://example.net/a.png)") == said + elsewhere);
  CHECK(told_of("![IMG_2041.jpeg](https://example.net/a.jpeg)") ==
        "MP0902 6:1 an image whose words are the name of a file\nMP0903 6:1 the image stands on another host\n");
  CHECK(told_of("\nWords.\n![a map](https://example.net/a.png)") == elsewhere);
}

TEST_CASE("an image in raw HTML: no alt says nothing, an empty one says that it is an ornament") {
  CHECK(told_of("<p>\n  <img src=\"https://example.net/a.png\">\n</p>") ==
        "MP0902 7:3 an image without words for those who cannot see it\n");
  CHECK(told_of("<p>\n  <img src=\"https://example.net/a.png\" alt=\"\">\n</p>") == "");
  CHECK(told_of("A <img data-alt=\"x\" src=\"https://example.net/a.png\"/> in a line.") ==
        "MP0902 6:3 an image without words for those who cannot see it\n");
}

TEST_CASE("a heading that skips a level, in both forms, as written") {
  CHECK(told_of("# One\n\n### Three") == "MP0904 8:1 a heading of level 3 below one of level 1\n");
  CHECK(told_of("One\n===\n\n#### Four") == "MP0904 9:1 a heading of level 4 below one of level 1\n");
  CHECK(told_of("## Two\n\n### Three\n\n## Two again\n\nOther\n---\n") == "");
  CHECK(told_of("> # One\n>\n> ### Three") == "MP0904 8:3 a heading of level 3 below one of level 1\n");
}

TEST_CASE("a heading without words") {
  CHECK(told_of("Words.\n\n##\n\nMore.") == "MP0905 8:1 a heading without words\n");
  CHECK(told_of("## ![a map](https://example.net/a.png)") == "MP0903 6:4 the image stands on another host\n");
}
