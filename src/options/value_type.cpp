#include "options/value_type.h"

#include <algorithm>
#include <cmath>

#include "formats/date.h"

namespace milepost {

using enum ValueType;

namespace {

bool is_blank(const Value& v) { return v.is_text() && v.text().find_first_not_of(" \t\r\n") == std::string::npos; }

bool is_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_date(const Value& v) {
  if (v.is_integer()) return v.integer() >= 1000 && v.integer() <= 9999;
  if (!v.is_text()) return false;
  const std::string& t = v.text();
  const bool shaped = (t.size() == 4 && is_digits(t)) ||
                      (t.size() == 7 && is_digits(t.substr(0, 4)) && t[4] == '-' && is_digits(t.substr(5))) ||
                      (t.size() == 10 && is_digits(t.substr(0, 4)) && t[4] == '-' && is_digits(t.substr(5, 2)) &&
                       t[7] == '-' && is_digits(t.substr(8)));
  return shaped && parse_date(t, true).ok();
}

bool is_url(const Value& v) {
  if (!v.is_text()) return false;
  std::string_view t = v.text();
  size_t prefix = 0;
  for (std::string_view scheme : {"https://", "http://", "mailto:"})
    if (t.starts_with(scheme)) prefix = scheme.size();
  const auto forbidden = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"';
  };
  return prefix > 0 && t.size() > prefix && std::none_of(t.begin(), t.end(), forbidden);
}

bool is_number_pair(const Value& v) {
  return v.is_list() && v.list().size() == 2 && is_finite_number(v.list()[0]) && is_finite_number(v.list()[1]);
}

bool is_whole(const Value& v) {
  return v.is_integer() || (is_finite_number(v) && std::floor(v.number()) == v.number());
}

bool in_bounds(const Value& v, const KeySchema& key) { return v.number() >= key.low && v.number() <= key.high; }

}  // namespace

bool is_finite_number(const Value& value) { return value.is_number() && std::isfinite(value.number()); }
bool is_texty(const Value& value) { return value.is_text() || is_finite_number(value); }

bool has_type(const Value& v, ValueType type) {
  switch (type) {
    case kText:
    case kDate:
      return is_texty(v);
    case kSlug:
    case kUrl:
    case kChoice:
      return v.is_text();
    case kNumber:
      return v.is_number();
    case kInteger:
      return is_whole(v);
    case kBoolean:
      return v.is_boolean();
    case kTextOrBoolean:
      return is_texty(v) || v.is_boolean();
    case kNumberPair:
      return is_number_pair(v);
    case kTexts:
    case kObjects:
    case kTextsOrObjects:
      return v.is_list();
    case kObject:
    case kNumberMap:
      return v.is_map();
    case kTextOrObject:
      return is_texty(v) || v.is_map();
    case kNumberOrObject:
      return v.is_number() || v.is_map();
  }
  return false;
}

std::string_view type_words(ValueType type) {
  switch (type) {
    case kText:
      return "text";
    case kSlug:
      return "an id";
    case kDate:
      return "a date";
    case kUrl:
      return "an address";
    case kChoice:
      return "one of its words";
    case kNumber:
      return "a number";
    case kInteger:
      return "a whole number";
    case kBoolean:
      return "`true` or `false`";
    case kTextOrBoolean:
      return "text, `true` or `false`";
    case kNumberPair:
      return "two numbers, as in `[0, 100]`";
    case kTexts:
      return "a list of texts";
    case kObject:
      return "a map";
    case kObjects:
      return "a list of maps";
    case kTextOrObject:
      return "text or a map";
    case kTextsOrObjects:
      return "a list of texts or maps";
    case kNumberOrObject:
      return "a number or a map";
    case kNumberMap:
      return "a map of names and numbers";
  }
  return "";
}

bool is_slug(std::string_view text) {
  bool after_letter = false;
  for (char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && !(c == '-' && after_letter)) return false;
    after_letter = letter;
  }
  return after_letter;
}

bool fits(const Value& value, const KeySchema& key) {
  if (!has_type(value, key.type)) return false;
  switch (key.type) {
    case kSlug:
      return is_slug(value.text());
    case kUrl:
      return is_url(value);
    case kDate:
      return is_date(value);
    case kChoice:
      return std::find(key.choices.begin(), key.choices.end(), value.text()) != key.choices.end();
    case kText:
      return !key.required || !is_blank(value);
    case kNumber:
      return is_finite_number(value) && in_bounds(value, key);
    case kInteger:
      return in_bounds(value, key);
    case kNumberPair:
      return value.list()[0].number() < value.list()[1].number();
    case kNumberOrObject:
      return value.is_map() || is_finite_number(value);
    default:
      return true;
  }
}

}  // namespace milepost
