#include "content/foreign_value.h"

#include "ground/ascii.h"

namespace milepost {

std::optional<std::string> text_in(const Value& value) {
  if (value.is_text()) return value.text();
  if (value.is_integer()) return std::to_string(value.integer());
  if (value.is_boolean()) return value.boolean() ? "true" : "false";
  if (!value.is_real()) return std::nullopt;
  std::string digits = std::to_string(value.number());
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits += '0';
  return digits;
}

std::string text_at(const Value& map, std::string_view key) {
  const Value* value = map.find(key);
  return value ? text_in(*value).value_or("") : "";
}

std::optional<bool> switch_in(const Value& value) {
  if (value.is_boolean()) return value.boolean();
  if (value.is_integer()) return value.integer() != 0;
  if (!value.is_text()) return std::nullopt;
  const std::string word = ascii_lower(trim(value.text()));
  if (word == "true" || word == "yes" || word == "on" || word == "y") return true;
  if (word == "false" || word == "no" || word == "off" || word == "n") return false;
  return std::nullopt;
}

bool switch_at(const Value& map, std::string_view key, bool otherwise) {
  const Value* value = map.find(key);
  return value ? switch_in(*value).value_or(otherwise) : otherwise;
}

std::vector<std::string> texts_in(const Value& value) {
  std::vector<std::string> texts;
  const List list = value.is_list() ? value.list() : List{value};
  for (const Value& item : list)
    if (std::optional<std::string> text = text_in(item)) texts.push_back(*std::move(text));
  return texts;
}

std::vector<std::string> texts_at(const Value& map, std::string_view key) {
  const Value* value = map.find(key);
  return value ? texts_in(*value) : std::vector<std::string>();
}

const Value* member_in_any_case(const Value& map, std::string_view key) {
  if (!map.is_map()) return nullptr;
  for (const Member& member : map.map())
    if (ascii_lower(member.key) == ascii_lower(key)) return &member.value;
  return nullptr;
}

Value without_places(const Value& value) {
  Value copy = value;
  copy.span = {};
  if (value.is_list()) {
    List list;
    for (const Value& item : value.list()) list.push_back(without_places(item));
    copy = Value(std::move(list));
  } else if (value.is_map()) {
    Map map;
    for (const Member& member : value.map()) map.append({member.key, {}, without_places(member.value)});
    copy = Value(std::move(map));
  }
  return copy;
}

}  // namespace milepost
