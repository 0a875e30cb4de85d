// What HiddenNames finds in a text, and what it lets pass.
#include "options/hidden_names.h"

#include <catch2/catch.hpp>

namespace milepost {
namespace {

HiddenNames names(std::initializer_list<std::string_view> list) {
  HiddenNames hidden;
  for (std::string_view name : list) hidden.add(name);
  return hidden;
}

// The words that were found, each at its first place.
std::vector<std::string> found(const HiddenNames& hidden, std::string_view text) {
  std::vector<std::string> words;
  for (const HiddenNames::Found& one : hidden.find_in(text))
    words.emplace_back(text.substr(one.first.begin, one.first.length));
  return words;
}

using Words = std::vector<std::string>;

TEST_CASE("a hidden name is found as whole words, whatever stands around it") {
  const HiddenNames hidden = names({"Marrow Mill"});
  CHECK(found(hidden, "Marrow Mill's office") == Words{"Marrow Mill"});
  CHECK(found(hidden, "(**Marrow Mill**)") == Words{"Marrow Mill"});
  CHECK(found(hidden, "at Marrow\n  Mill") == Words{"Marrow\n  Mill"});
  CHECK(found(hidden, "Marrow Mills and McMarrow Mill").empty());
  CHECK(found(hidden, "MarrowMill").empty());
  CHECK(found(hidden, "marrow mill").empty());
  CHECK(found(hidden, "ends with Marrow").empty());
  CHECK(found(hidden, "Marrow Millé").empty());
}

TEST_CASE("each name is told once, by place, with its count") {
  const HiddenNames hidden = names({"Quell", "Marrow"});
  const auto list = hidden.find_in("Marrow, Quell, Marrow");
  REQUIRE(list.size() == 2);
  CHECK(list[0].first == Span{0, 6});
  CHECK(list[0].places == 2);
  CHECK(list[1].first == Span{8, 5});
  CHECK(list[1].places == 1);
}

TEST_CASE("names of fewer than four letters are not looked for") {
  CHECK(names({"", "Tea", "*Elf*", "żół"}).empty());
  CHECK_FALSE(names({"żółw"}).empty());
}

TEST_CASE("emphasis around a name is no part of it, and a name is kept once") {
  HiddenNames hidden = names({"**Marrow**"});
  hidden.add(names({"Marrow", "Quell"}));
  CHECK(hidden.find_in("Marrow and Quell").size() == 2);
}

}  // namespace
}  // namespace milepost
