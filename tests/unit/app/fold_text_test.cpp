// Figures in words, on terminals of 80 cells.
#include "app/fold_text.h"

#include <catch2/catch.hpp>

using namespace milepost::app;

TEST_CASE("what fits stays as it is") {
  for (const char* text : {"", "\n", "A\n", "Applied [20] Replied", "  two  blanks\n\nand a line\n"})
    CHECK(fold_text(text, 20) == text);
}

TEST_CASE("a list's number stands apart from what follows it") {
  CHECK(fold_text("1. Applied: about 20 letters; ended here: No reply 13\n2. Replied: 7\n", 24) ==
        "1. Applied: about 20\n   letters; ended here:\n   No reply 13\n2. Replied: 7\n");
}

TEST_CASE("other lines go on four cells further in") {
  CHECK(fold_text("  Pros: strong mentors and an open door\n", 20) ==
        "  Pros: strong\n      mentors and an\n      open door\n");
  CHECK(fold_text("2024. A year\n", 8) == "2024. A\n      year\n");
}

TEST_CASE("words that are wider stand whole, and no-break spaces hold") {
  CHECK(fold_text("A Donaudampfschifffahrtsgesellschaft again", 12) ==
        "A\n    Donaudampfschifffahrtsgesellschaft\n    again");
  CHECK(fold_text("one two (35\u00a0%)", 12) == "one two\n    (35\u00a0%)");
}

TEST_CASE("wide letters take two cells") {
  CHECK(fold_text("申し込み 面接 内定", 12) == "申し込み\n    面接\n    内定");
  CHECK(fold_text("申し 面接", 12) == "申し 面接");
}
