// The schema (schema.h) as JSON Schema 2020-12. What it cannot say, references between parts and
// the order of a pair, is checked by the reader alone.
#include <algorithm>
#include <cmath>

#include "formats/json.h"
#include "options/read_option_set.h"
#include "options/schema.h"

namespace milepost {
namespace {

using enum ValueType;

constexpr std::string_view kSlugPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

Map map_of(std::initializer_list<std::pair<const char*, Value>> members) {
  Map map;
  for (const auto& [key, value] : members) map.set(key, value);
  return map;
}

Value reference(const ObjectSchema& object) { return map_of({{"$ref", "#/$defs/" + std::string(object.name)}}); }
Value any_of(std::initializer_list<Value> choices) { return map_of({{"anyOf", List(choices)}}); }
Value list_of(Value items) { return map_of({{"type", "array"}, {"items", std::move(items)}}); }
Value texty() { return map_of({{"type", List{"string", "number"}}}); }
Value number() { return map_of({{"type", "number"}}); }

Value bounded(const char* type, const KeySchema& key) {
  Map map = map_of({{"type", type}});
  if (std::isfinite(key.low)) map.set("minimum", static_cast<int64_t>(key.low));
  if (std::isfinite(key.high)) map.set("maximum", static_cast<int64_t>(key.high));
  return map;
}

Value choice(const KeySchema& key) {
  List words;
  for (std::string_view word : key.choices) words.push_back(word);
  return map_of({{"enum", std::move(words)}});
}

Value date() {
  return any_of({map_of({{"type", "string"}, {"pattern", "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"}}),
                 map_of({{"type", "integer"}, {"minimum", 1000}, {"maximum", 9999}})});
}

Value text(const KeySchema& key) {
  if (!key.required) return texty();
  Map map = map_of({{"type", List{"string", "number"}}, {"pattern", "[^ \\t\\r\\n]"}});
  return map;
}

Value value_schema(const KeySchema& key) {
  switch (key.type) {
    case kText:
      return text(key);
    case kSlug:
      return map_of({{"type", "string"}, {"pattern", kSlugPattern}});
    case kDate:
      return date();
    case kUrl:
      return map_of({{"type", "string"}, {"pattern", "^(https?://|mailto:)[^\\u0000-\\u0020<>\"]+$"}});
    case kChoice:
      return choice(key);
    case kNumber:
      return bounded("number", key);
    case kInteger:
      return bounded("integer", key);
    case kBoolean:
      return map_of({{"type", "boolean"}});
    case kTextOrBoolean:
      return map_of({{"type", List{"string", "number", "boolean"}}});
    case kNumberPair:
      return map_of({{"type", "array"}, {"items", number()}, {"minItems", 2}, {"maxItems", 2}});
    case kTexts:
      return list_of(texty());
    case kObject:
      return reference(*key.object);
    case kObjects:
      return list_of(reference(*key.object));
    case kTextOrObject:
      return any_of({texty(), reference(*key.object)});
    case kTextsOrObjects:
      return list_of(any_of({texty(), reference(*key.object)}));
    case kNumberOrObject:
      return any_of({number(), reference(*key.object)});
    case kNumberMap:
      return map_of({{"type", "object"},
                     {"propertyNames", map_of({{"pattern", kSlugPattern}})},
                     {"additionalProperties", any_of({number(), reference(*key.object)})}});
  }
  return {};
}

// "from to" -> ["from", "to"].
List words_in_group(std::string_view group) {
  List words;
  for (size_t begin = 0; begin < group.size();) {
    const size_t end = std::min(group.find(' ', begin), group.size());
    words.push_back(group.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

Value groups_schema(std::span<const std::string_view> groups) {
  List ways;
  for (std::string_view group : groups) {
    Map others;
    for (std::string_view other : groups)
      if (other != group)
        for (const Value& word : words_in_group(other)) others.set(word.text(), false);
    ways.push_back(map_of({{"required", words_in_group(group)}, {"properties", std::move(others)}}));
  }
  return ways;
}

Map object_schema(const ObjectSchema& object) {
  Map properties;
  List required;
  for (const KeySchema& key : object.keys) {
    Value schema = value_schema(key);
    schema.mutable_map().set("description", key.doc);
    properties.set(std::string(key.name), std::move(schema));
    if (key.required) required.push_back(key.name);
  }
  Map map = map_of({{"type", "object"}, {"properties", std::move(properties)}});
  if (!required.empty()) map.set("required", std::move(required));
  map.set("patternProperties", map_of({{"^x_", true}}));
  map.set("additionalProperties", false);
  if (!object.groups.empty()) map.set("oneOf", groups_schema(object.groups));
  if (!object.when_key.empty()) {
    const std::string when(object.when_key);
    map.set("if", map_of({{"properties", map_of({{when.c_str(), map_of({{"const", object.when_value}})}})},
                          {"required", List{object.when_key}}}));
    map.set("then", map_of({{"required", List{object.needs}}}));
  }
  return map;
}

// Every object below `root`, each once, in the order of first use.
std::vector<const ObjectSchema*> objects_below(const ObjectSchema& root) {
  std::vector<const ObjectSchema*> found{&root};
  for (size_t i = 0; i < found.size(); ++i)
    for (const KeySchema& key : found[i]->keys)
      if (key.object && std::find(found.begin(), found.end(), key.object) == found.end()) found.push_back(key.object);
  found.erase(found.begin());
  return found;
}

}  // namespace

std::string option_set_json_schema() {
  Map document = map_of({{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                         {"title", "milepost option set"},
                         {"description", "What a writer weighed. The manual is docs/options.md."}});
  const Map root = object_schema(option_set_schema());
  for (const Member& member : root) document.append(member);
  Map definitions;
  for (const ObjectSchema* object : objects_below(option_set_schema()))
    definitions.set(std::string(object->name), object_schema(*object));
  document.set("$defs", std::move(definitions));
  return to_json(document, 2) + "\n";
}

}  // namespace milepost
