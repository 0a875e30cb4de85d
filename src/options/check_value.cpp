#include "options/check_value.h"

#include <algorithm>
#include <cmath>

#include "ground/suggest.h"

namespace milepost {
namespace {

using enum ValueType;

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

class Checker {
 public:
  Checker(const SourceText& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  void check(const Value& value, const ObjectSchema& schema) {
    if (!value.is_map()) return wrong_type(value, schema.title, "a map of keys and values");
    for (const Member& member : value.map()) check_member(member, schema);
    for (const KeySchema& key : schema.keys)
      if (key.required && !value.find(key.name)) missing(value, schema, key.name);
    check_groups(value, schema);
    const Value* when = schema.when_key.empty() ? nullptr : value.find(schema.when_key);
    if (when && when->is_text() && when->text() == schema.when_value && !value.find(schema.needs))
      missing(value, schema, schema.needs);
  }

 private:
  Place place(const Value& value) const { return source_.place(value.span); }

  void wrong_type(const Value& value, std::string_view what, std::string_view wants) {
    diagnostics_.add(code::kOptionWrongType, place(value),
                     std::string(what) + " wants " + std::string(wants) + ", not " + std::string(type_name(value)), {},
                     value.is_null() ? "give it a value, or leave the key out" : "");
  }

  void missing(const Value& value, const ObjectSchema& schema, std::string_view key) {
    diagnostics_.add(code::kOptionMissingKey, place(value),
                     std::string(schema.title) + " has no `" + std::string(key) + "`", {},
                     "add `" + std::string(key) + ":`");
  }

  void bad_value(const Value& value, std::string message, std::string fix) {
    diagnostics_.add(code::kOptionBadValue, place(value), std::move(message), {}, std::move(fix));
  }

  void check_member(const Member& member, const ObjectSchema& schema) {
    if (member.key.starts_with("x_")) return;
    const KeySchema* key = schema.key(member.key);
    if (key) return check_key(member.value, *key);
    std::vector<std::string_view> names;
    for (const KeySchema& k : schema.keys) names.push_back(k.name);
    diagnostics_.add(code::kUnknownOptionKey, source_.place(member.key_span),
                     "unknown key `" + member.key + "` in " + std::string(schema.title), {},
                     key_fix(member.key, names));
  }

  static std::string key_fix(const std::string& seen, std::span<const std::string_view> names) {
    const std::string own = "write `x_" + seen + "` for a key of your own";
    const std::string_view near = nearest(seen, names);
    if (!near.empty()) return "did you mean `" + std::string(near) + "`? Else " + own;
    return "use " + list_words(names) + ", or " + own;
  }

  void check_key(const Value& value, const KeySchema& key) {
    const std::string name = "`" + std::string(key.name) + "`";
    if (!has_type(value, key.type)) return wrong_type(value, name, type_words(key.type));
    if (value.is_map() && key.type == kNumberMap) return check_number_map(value, key);
    if (value.is_map()) return check(value, *key.object);
    if (value.is_list() && key.type != kNumberPair) return check_list(value, key, name);
    if (!fits(value, key)) explain(value, key, name);
  }

  void check_list(const Value& value, const KeySchema& key, const std::string& name) {
    for (const Value& item : value.list()) {
      const bool text_fits = key.type != kObjects && is_texty(item);
      const bool map_fits = key.type != kTexts && item.is_map();
      if (map_fits) {
        check(item, *key.object);
      } else if (!text_fits) {
        wrong_type(item, "each entry of " + name,
                   key.type == kTexts     ? "text"
                   : key.type == kObjects ? "a map"
                                          : "text or a map");
      }
    }
  }

  void check_number_map(const Value& value, const KeySchema& key) {
    for (const Member& member : value.map()) {
      const std::string name = "`" + std::string(key.name) + "." + member.key + "`";
      if (!is_slug(member.key)) {
        diagnostics_.add(code::kOptionBadValue, source_.place(member.key_span), name + " does not name an id", {},
                         "an id is lower case letters, digits and hyphens");
      } else if (member.value.is_map()) {
        check(member.value, *key.object);
      } else if (!is_finite_number(member.value)) {
        wrong_type(member.value, name, "a number or a map");
      }
    }
  }

  // The value has its key's type and still does not fit.
  void explain(const Value& value, const KeySchema& key, const std::string& name) {
    const std::string seen = value.is_text() ? "`" + value.text() + "`" : "this value";
    switch (key.type) {
      case kChoice:
        return bad_value(value, seen + " is no " + name, suggest_one_of(value.text(), key.choices));
      case kSlug:
        return bad_value(value, seen + " is no id", "use lower case letters, digits and single hyphens");
      case kUrl:
        return bad_value(value, seen + " is no full address", "begin with `https://`, `http://` or `mailto:`");
      case kDate:
        return bad_value(value, seen + " is no date", "write it as `2024-05-02`, `2024-05` or `2024`");
      case kNumberPair:
        return bad_value(value, name + " has its lower end first", "swap the two numbers");
      case kText:
        return bad_value(value, name + " is empty", "write something, or leave the entry out");
      default:
        return bad_value(value, name + " is out of bounds", bounds(key));
    }
  }

  static std::string bounds(const KeySchema& key) {
    if (!std::isfinite(key.low)) return "use an ordinary number";
    return "use a number from " + std::to_string(static_cast<long>(key.low)) + " up";
  }

  void check_groups(const Value& value, const ObjectSchema& schema) {
    if (schema.groups.empty()) return;
    size_t touched = 0, whole = 0;
    for (std::string_view group : schema.groups) {
      const auto words = split_words(group);
      const auto has = [&](std::string_view word) { return value.find(word) != nullptr; };
      touched += std::any_of(words.begin(), words.end(), has);
      whole += std::all_of(words.begin(), words.end(), has);
    }
    if (touched == 1 && whole == 1) return;
    std::string ways;
    for (std::string_view group : schema.groups) {
      ways += ways.empty() ? "" : group == schema.groups.back() ? " or " : ", ";
      for (std::string_view word : split_words(group))
        ways += (ways.ends_with('`') ? " and `" : "`") + std::string(word) + "`";
    }
    const Code& code = touched == 0 ? code::kOptionMissingKey : code::kOptionBadValue;
    diagnostics_.add(code, place(value), std::string(schema.title) + " wants " + ways, {}, "give one of these, whole");
  }

  const SourceText& source_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_object(const Value& value, const ObjectSchema& schema, const SourceText& source, Diagnostics& diagnostics) {
  Checker(source, diagnostics).check(value, schema);
}

std::string list_words(std::span<const std::string_view> words) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i)
    out += (i == 0 ? "`" : i + 1 == words.size() ? " or `" : ", `") + std::string(words[i]) + "`";
  return out;
}

std::string suggest_one_of(std::string_view seen, std::span<const std::string_view> words) {
  const std::string_view near = nearest(seen, words);
  if (!near.empty()) return "did you mean `" + std::string(near) + "`?";
  return words.empty() ? std::string() : "use " + list_words(words);
}

}  // namespace milepost
