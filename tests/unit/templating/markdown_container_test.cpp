// Quotes and list items as Liquid sees them: by the line that its tag stands on.
#include "templating/markdown_container.h"

#include <catch2/catch.hpp>

namespace milepost::templating {

TEST_CASE("what a line begins with says how its container goes on") {
  struct Row {
    const char *text, *prefix, *words;
    bool is_contained;
  };
  for (const Row& row :
       {Row{"- ", "  ", "", true}, Row{"x\n> ", "> ", "", true}, Row{"> 1. a", ">    ", "a", true},
        Row{"10) ", "    ", "", true}, Row{"[^n]: ", "    ", "", true}, Row{"words ", "", "words", false},
        Row{"2.5 ", "", "2.5", false}, Row{"-x ", "", "-x", false}, Row{"  ", "  ", "", false},
        Row{"- a\n\n  ", "  ", "", true}, Row{"1. a\n  ", "  ", "", false}, Row{"p\n\n    ", "    ", "", false}}) {
    const ContainerLine line = container_line(row.text);
    INFO(row.text);
    CHECK(line.prefix == row.prefix);
    CHECK(line.words == row.words);
    CHECK(line.is_contained == row.is_contained);
  }
}

TEST_CASE("lines get the prefix that they lack") {
  CHECK(with_prefix("a\n\nb", "  ") == "  a\n\n  b");
  CHECK(with_prefix("  a\n    b", "  ") == "  a\n    b");
  CHECK(with_prefix("> a\n\n>b", "> ") == "> a\n>\n>b");
  CHECK(with_prefix("a\n> b", "> ") == "> a\n> > b");
  CHECK(with_prefix_behind("<p>\na\n</p>\n", "  ") == "<p>\n  a\n  </p>\n");
  CHECK(with_prefix_behind("<p>", "  ") == "<p>");
}

TEST_CASE("the line of an end tag is none of the code's") {
  CHECK(without_outer_lines("\n> a\n> ") == "> a");
  CHECK(without_outer_lines("\n\n  a\n\n  ") == "  a");
  CHECK(without_outer_lines(" a > ") == " a > ");
}

TEST_CASE("a block among words begins a line of its own") {
  CHECK(block_break(container_line("> a ")) == "\n>\n> ");
  CHECK(block_break(container_line("- ")).empty());
  CHECK(in_container("<a>\n\n<b>", "> ") == "<a>\n>\n> <b>");
}

}  // namespace milepost::templating
