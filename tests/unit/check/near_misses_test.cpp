// Near misses of syntax: what readers would see as it is written.
#include <catch2/catch.hpp>

#include "checked_site.h"

using namespace milepost;
using namespace milepost::check;

TEST_CASE("a link with a blank between its parts") {
  CHECK(told_of("See [the map] (https://example.net/map) and more.") == "MP0908 6:5 these are words, not a link\n");
  CHECK(told_of("- See [a] (/archive/), [b] (#b).") ==
        "MP0908 6:7 these are words, not a link\nMP0908 6:24 these are words, not a link\n");
}

TEST_CASE("brackets before parentheses that mean no link") {
  for (const char* body : {"[sic] (as he wrote it)", "`[a] (/b/)`", "    [a] (/b/)", "[a] (/b/ or not)",
                           "\\[a] (/archive/)", "[a] (/archive/)\n\n[a]: https://example.net/", "[] (/archive/)"}) {
    INFO(body);
    CHECK(told_of(body) == "");
  }
}

TEST_CASE("a blank in an address") {
  CHECK(told_of("A [map](https://example.net/my map.png \"A map\").") == "MP0909 6:9 a blank in an address\n");
  CHECK(told_of("A [map](<https://example.net/my map.png>), [one](https://example.net/ \"A map\").") == "");
  CHECK(told_of("`[map](my map.png)` and [b](https://example.net/)") == "");
}

TEST_CASE("rows of pipes that are no table") {
  CHECK(told_of("| A | B |\n|---|").substr(0, 44) == "MP0907 6:1 this row is words, not a table\n" + std::string());
}

TEST_CASE("stars and backticks without their partner") {
  CHECK(told_of("This is **bold.") == "MP0910 6:9 `**` without its partner\n");
  CHECK(told_of("This is bold** here.") == "MP0910 6:13 `**` without its partner\n");
  CHECK(told_of("It was **great ** here") == "MP0910 6:8 `**` without its partner\n");
  CHECK(told_of("Run `make all.") == "MP0911 6:5 a backtick without its partner\n");
  for (const char* body : {"**bold**", "2**3", "a ** b", "\\*\\*kept", "`**kwargs`", "Hawai`i", "``quoted''", "\\`a"}) {
    INFO(body);
    CHECK(told_of(body) == "");
  }
}

TEST_CASE("markup that stands in the text") {
  CHECK(told_of("Words {: .wide and more") == "MP0912 6:7 `{:` stands in the text\n");
  CHECK(told_of("A ::: here") == "MP0912 6:3 `:::` stands in the text\n");
  CHECK(told_of("`{{ x }}` \\{: y") == "");
}
