// A packed tree is the tree that it was, with its places and with what was said of its texts.
#include "formats/packed_value.h"

#include <catch2/catch.hpp>

#include "formats/yaml.h"

using namespace milepost;

namespace {

// operator== passes over these.
bool has_the_same_places(const Value& a, const Value& b) {
  if (a.span != b.span || a.plain != b.plain || a.is_markup() != b.is_markup()) return false;
  if (a.is_list()) {
    for (size_t i = 0; i < a.list().size(); ++i)
      if (!has_the_same_places(a.list()[i], b.list()[i])) return false;
  } else if (a.is_map()) {
    for (const Member& member : a.map()) {
      const Member* other = b.map().member(member.key);
      if (other->key_span != member.key_span || !has_the_same_places(member.value, other->value)) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("every kind of value comes back") {
  Value half = Value(0.5), low = Value(int64_t{-9'000'000'000}), plain = Value("on");
  half.span = {300, 70'000};
  plain.plain = true;
  Map inner;
  inner.append({"empty", {1, 2}, Value("")});
  inner.append({"nothing", {}, Value()});
  const List list{Value(true),
                  Value(false),
                  half,
                  low,
                  plain,
                  Value::markup("<b>"),
                  Value(List{}),
                  Value(Map{}),
                  Value(std::move(inner)),
                  Value(std::string(1000, 'x') + std::string(1, '\0') + "y")};
  const Value value{List(list)};
  const Value again = PackedValue(value).value();
  CHECK(again == value);
  CHECK(has_the_same_places(again, value));
}

TEST_CASE("what was read from a file keeps its places") {
  const Value value =
      parse_yaml(SourceText("a.md", "title: \"Two offers\"\ntags: [work, 7, on]\nmore:\n  deep: {a: 1.5}\n")).value();
  const PackedValue packed(value);
  CHECK(packed.value() == value);
  CHECK(has_the_same_places(packed.value(), value));
  CHECK(PackedValue(packed.value()).bytes() == packed.bytes());
}

TEST_CASE("nothing is nothing") {
  CHECK(PackedValue().value().is_null());
  CHECK(PackedValue(Value()).value().is_null());
}
