#include "markdown/raw_table.h"

#include <catch2/catch.hpp>

using namespace milepost::markdown;

TEST_CASE("a block that is one table has a name") {
  struct Case {
    std::string_view html;
    const char* name;  // nullptr: it is something else
  };
  const Case cases[] = {
      {"<table><tr><td>a</td></tr></table>", "Table"},
      {"\n <table class=\"x\">\n<tr><th>A &amp; B<th> C </tr><tr><th>d<td>e</tr></table>\n", "Table: A &amp; B, C"},
      {"<table><caption>The <b>rent</b></caption><tr><th>a</table>", "The rent"},
      {"<TABLE><TR><TH>a</TH></TR></TABLE>", "Table: a"},
      // Of a table within, neither heads nor caption.
      {"<table><tr><td><table><caption>in</caption><tr><th>b</table></td></tr></table>", "Table"},
      // A script's words are no tags.
      {"<table><tr><td><script>\"</table>\"</script></td></tr></table>", "Table"},
      {"<table><tr><th></th><th>a</th></tr></table>", "Table: a"},
      {"<table><tr><td>a</td></tr></table><p>b</p>", nullptr},
      {"<table><tr><td>a</td></tr></table>\n<table><tr><td>b</td></tr></table>", nullptr},
      {"words <table></table>", nullptr},
      {"<div><table></table></div>", nullptr},
      {"<!-- c --><table></table>", nullptr},
      {"<table role=\"presentation\"><tr><td>a</td></tr></table>", nullptr},
      {"<table><tr><td>a", nullptr},
      {"</table>", nullptr},
      {"", nullptr},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    const std::optional<std::string> name = raw_table_name(c.html);
    REQUIRE(name.has_value() == (c.name != nullptr));
    if (name) CHECK(*name == c.name);
  }
}
