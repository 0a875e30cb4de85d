// The one schema of option sets, as data: which keys each part has, their types, allowed values and
// a sentence for each. check_value.* holds documents to it, json_schema.cpp publishes it, and no
// other file lists keys. It says nothing of references between parts (check_references.*).
#pragma once

#include <limits>
#include <span>
#include <string_view>

namespace milepost {

enum class ValueType {
  kText,            // text or a number
  kSlug,            // lower case letters, digits and single hyphens
  kDate,            // 2023, 2023-10 or 2023-10-05
  kUrl,             // http, https or mailto
  kChoice,          // one of `choices`
  kNumber,          // finite, in [low, high]
  kInteger,         // whole, in [low, high]
  kBoolean,         //
  kTextOrBoolean,   //
  kNumberPair,      // [low, high], low < high
  kTexts,           // a list of texts
  kObject,          // `object`
  kObjects,         // a list of `object`
  kTextOrObject,    //
  kTextsOrObjects,  // a list of texts and `object`
  kNumberOrObject,  //
  kNumberMap,       // any slug -> number or `object`
};

struct ObjectSchema;

struct KeySchema {
  std::string_view name;
  ValueType type;
  std::string_view doc;
  const ObjectSchema* object = nullptr;
  std::span<const std::string_view> choices = {};
  bool required = false;
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

struct ObjectSchema {
  std::string_view name;   // "option"; the name of its definition in the JSON Schema
  std::string_view title;  // "an option", for messages
  std::span<const KeySchema> keys;
  // Keys in groups ("value", "from to"): exactly one group must be there, whole. Empty: no such rule.
  std::span<const std::string_view> groups = {};
  // Where `when_key` is `when_value`, `needs` must be there. Empty: no such rule.
  std::string_view when_key = {}, when_value = {}, needs = {};

  const KeySchema* key(std::string_view key_name) const;
};

// The whole document.
const ObjectSchema& option_set_schema();
const ObjectSchema& option_schema();

}  // namespace milepost
