// The value tree: order of members, sharing, comparison.
#include "formats/value.h"

#include <catch2/catch.hpp>

using namespace milepost;

TEST_CASE("a map keeps the order of writing, and set replaces in place") {
  Map map;
  map.set("title", "Two offers");
  map.set("date", "2024-05-02");
  map.set("title", "Three offers");
  REQUIRE(map.size() == 2);
  CHECK(map.begin()->key == "title");
  CHECK(map.find("title")->text() == "Three offers");
  CHECK(map.find("none") == nullptr);
  CHECK(map.erase("title"));
  CHECK_FALSE(map.erase("title"));
  CHECK(map.begin()->key == "date");
}

TEST_CASE("a copy is changed alone") {
  const Value original(List{Value(1), Value(2)});
  Value copy = original;
  copy.mutable_list().push_back(Value(3));
  CHECK(original.list().size() == 2);
  CHECK(copy.list().size() == 3);

  Value map = Value(Map());
  Value other = map;
  other.mutable_map().set("x", Value(1));
  CHECK(map.map().empty());
}

TEST_CASE("values are equal by content, not by place") {
  Value here("text"), there("text");
  there.span = {7, 4};
  CHECK(here == there);
  CHECK_FALSE(Value(1) == Value(1.0));
  CHECK_FALSE(Value("1") == Value(1));
  CHECK_FALSE(Value(List{Value(1)}) == Value(List{Value(2)}));
  CHECK(Value(1).number() == 1.0);
}

TEST_CASE("markup is text that knows it is HTML") {
  CHECK(Value::markup("<b>").is_markup());
  CHECK(Value::markup("<b>").text() == "<b>");
  CHECK_FALSE(Value("<b>").is_markup());
}

TEST_CASE("types are named in a writer's words") {
  CHECK(type_name(Value()) == "nothing");
  CHECK(type_name(Value(1)) == "a whole number");
  CHECK(type_name(Value(1.5)) == "a number");
  CHECK(type_name(Value(true)) == "true or false");
  CHECK(type_name(Value("x")) == "text");
  CHECK(type_name(Value(List())) == "a list");
  CHECK(type_name(Value(Map())) == "a map of keys and values");
}
