// What a page needs of a post's headings.
#include <catch2/catch.hpp>

#include "support.h"

namespace milepost::markdown {
namespace {

std::string headings(const std::string& markdown, const FinishOptions& options = {}) {
  Parsed post(markdown);
  finish(post.document, options);
  std::string out;
  for (const OutlineEntry& entry : outline(post.document)) {
    out += std::to_string(entry.level) + "#" + entry.id + " '" + entry.text + "'\n";
  }
  return out;
}

TEST_CASE("levels begin at the top and leave no gap") {
  CHECK(headings("### a\n##### b\n### c\n") == "2#a 'a'\n3#b 'b'\n2#c 'c'\n");
  CHECK(headings("### a\n# b\n###### c\n") == "2#a 'a'\n2#b 'b'\n3#c 'c'\n");
  FinishOptions third;
  third.top_level = 3;
  CHECK(headings("# a\n## b\n", third) == "3#a 'a'\n4#b 'b'\n");
}

TEST_CASE("ids follow GitHub's rule and are unique, whatever headings are called") {
  CHECK(headings("# A\n# A\n# A 1\n# A\n") == "2#a 'A'\n2#a-1 'A'\n2#a-1-1 'A 1'\n2#a-2 'A'\n");
  CHECK(headings("# !\n# ?\n") == "2#section '!'\n2#section-1 '?'\n");
}

TEST_CASE("an id that was given wins over one that was made, wherever it stands") {
  CHECK(headings("# Plan\n# Other {#plan}\n") == "2#plan-1 'Plan'\n2#plan 'Other'\n");
}

TEST_CASE("ids of the template and of footnotes are left to them") {
  FinishOptions options;
  options.reserved_ids = {"mp-main"};
  CHECK(headings("# mp main\n# fn 1\n\nx[^a]\n\n[^a]: y\n", options) == "2#mp-main-1 'mp main'\n2#fn-1-1 'fn 1'\n");
}

TEST_CASE("a first heading that repeats the title goes, another stays") {
  FinishOptions options;
  options.title = "It's \"my\" -- search";
  CHECK(headings("# It's \"my\" -- search\n## b\n", options) == "2#b 'b'\n");
  CHECK(headings("## b\n# It's \"my\" -- search\n", options).find("search") != std::string::npos);
  CHECK(headings("# A\n", {}) == "2#a 'A'\n");
}

TEST_CASE("a heading of a lower level that repeats the title amid the text is a part of it") {
  FinishOptions options;
  options.title = "Back to basics";
  CHECK(headings("<!-- moved -->\n\n### Back To Basics\n\nWords.\n", options).empty());
  CHECK(headings("Words.\n\n# Back To Basics\n", options).empty());
  CHECK(headings("Words.\n\n### Back To Basics\n", options) == "2#back-to-basics 'Back To Basics'\n");
}

TEST_CASE("an outline has words, not markup") { CHECK(headings("# *A* `b` [c](d)\n") == "2#a-b-c 'A b c'\n"); }

}  // namespace
}  // namespace milepost::markdown
