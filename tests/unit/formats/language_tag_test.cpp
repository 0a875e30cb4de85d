// Which texts may stand in `lang`.
#include "formats/language_tag.h"

#include <catch2/catch.hpp>

using namespace milepost;

TEST_CASE("language tags have a shape") {
  for (const char* tag : {"en", "de", "pt-BR", "zh-Hant-TW", "de-CH-1996", "es-419", "x-klingon", "i-default"}) {
    INFO(tag);
    CHECK(is_language_tag(tag));
  }
  for (const char* text : {"", "e", "x", "en_US", "en-", "-en", "en--us", "english language", "12", "e\xC3\xB1",
                           "abcdefghi", "en\" onload=\"x"}) {
    INFO(text);
    CHECK(!is_language_tag(text));
  }
}
