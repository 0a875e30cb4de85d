// The published JSON Schema is the reader's own.
#include "options/schema.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "options/read_option_set.h"

using namespace milepost;

TEST_CASE("docs/options.schema.json is what the reader checks") {
  if (std::getenv("MILEPOST_ACCEPT")) std::ofstream(SCHEMA_FILE, std::ios::binary) << option_set_json_schema();
  std::ifstream file(SCHEMA_FILE, std::ios::binary);
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  CHECK(text.str() == option_set_json_schema());
}

TEST_CASE("every key says what it is") {
  std::vector<const ObjectSchema*> open{&option_set_schema()};
  size_t keys = 0;
  while (!open.empty()) {
    const ObjectSchema* object = open.back();
    open.pop_back();
    for (const KeySchema& key : object->keys) {
      CAPTURE(object->name, key.name);
      CHECK(key.doc.ends_with('.'));
      CHECK((key.type == ValueType::kChoice) == !key.choices.empty());
      if (key.object) open.push_back(key.object);
      ++keys;
    }
  }
  CHECK(keys > 100);
}
