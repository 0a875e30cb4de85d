// Reading attribute lists.
#include "markdown/attribute_list.h"

#include <catch2/catch.hpp>

namespace milepost::markdown {
namespace {

std::string shown_list(std::string_view list) {
  std::optional<AttributeList> read = read_attribute_list(list);
  if (!read) return "malformed";
  std::string out = "#" + read->id + " ." + read->classes;
  for (const auto& [key, value] : read->pairs) out += " " + key + "=" + value;
  return out;
}

TEST_CASE("ids, classes and pairs are read in pandoc's and kramdown's way") {
  CHECK(shown_list("{#a .b .c k=v}") == "#a .b c k=v");
  CHECK(shown_list("{: #a .b k=\"v w\" l='x'}") == "#a .b k=v w l=x");
  CHECK(shown_list("{:.b}") == "# .b");
  CHECK(shown_list("{.a.b}") == "# .a b");
  CHECK(shown_list("{data-x=\"\"}") == "# . data-x=");
}

TEST_CASE("a bare word of kramdown stands for another list") {
  auto list = read_attribute_list("{: toc .b lead}");
  REQUIRE(list);
  CHECK(list->references == std::vector<std::string>{"toc", "lead"});
  CHECK(!read_attribute_list("{toc}"));
}

TEST_CASE("malformed lists are told apart") {
  auto list = GENERATE("{:width=\"4}", "{:width=\"x\", .b}", "{ toc}", "{.}", "{#}", "{a=}x", "{: k=}", "{: \"x\"}");
  CAPTURE(list);
  CHECK(shown_list(list) == "malformed");
}

TEST_CASE("a list ends at its brace, and another opening brace ends the search") {
  CHECK(attribute_list_end("{.a} b", 0) == 4);
  CHECK(attribute_list_end("x{#a\n.b}", 1) == 8);
  CHECK(attribute_list_end("{.a {.b}", 0) == 0);
  CHECK(attribute_list_end("{a}", 0) == 0);
  CHECK(attribute_list_end("{1=2}", 0) == 0);
  CHECK(attribute_list_end("{", 0) == 0);
}

std::string fault_of(std::string_view list) {
  std::string fault = "none";
  read_attribute_list(list, &fault);
  return fault;
}

TEST_CASE("a list that cannot be read says why") {
  CHECK(fault_of("{: .a}") == "none");
  CHECK(fault_of("{:width=\"4}") == "the quotation mark behind `width=` is never closed");
  CHECK(fault_of("{: width=\"4\", .a}") ==
        "behind the value of `width` there is no blank: blanks separate attributes, nothing else does");
  CHECK(fault_of("{: width=4,height=3}") ==
        "behind the value of `width` there is no blank: blanks separate attributes, nothing else does");
  CHECK(fault_of("{: target:\"_blank\"}") == "behind `target:` there is no `=`");
  CHECK(fault_of("{.a key=}") == "`key=` has no value");
  CHECK(fault_of("{.a b}") == "`b` is neither `#id` nor `.class` nor `key=\"value\"`");
  CHECK(fault_of("{: # .a}") == "`#` has no name behind it");
  CHECK(fault_of("{: .a 4}") == "an attribute cannot begin with `4`");
}

}  // namespace
}  // namespace milepost::markdown
