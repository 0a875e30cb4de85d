// Ruby's rules for values: see liquid_values.h.
#include "templating/liquid_values.h"

#include <algorithm>
#include <map>

#include "templating/arithmetic.h"
#include "templating/failure.h"
#include "templating/limits.h"
#include "templating/number_text.h"
#include "templating/object.h"
#include "templating/sequence.h"

namespace milepost::templating {
namespace {

std::string real_as_ruby(double number) {
  std::string text = real_text(number);
  if (text == "inf" || text == "-inf") return text == "inf" ? "Infinity" : "-Infinity";
  size_t exponent = text.find('e');
  if (exponent != text.npos && text.find('.') == text.npos) text.insert(exponent, ".0");
  return text;
}

void append_ruby_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    bool is_interpolation =
        c == '#' && i + 1 < text.size() && (text[i + 1] == '{' || text[i + 1] == '$' || text[i + 1] == '@');
    if (c == '"' || c == '\\' || is_interpolation) out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else {
      out += c;
    }
  }
  out += '"';
}

// Ruby compares lists and maps by content; nesting of values is bounded.
bool equal_parts(const Item& a, const Item& b) {
  if (a.is_array()) {
    if (a.array_size() != b.array_size()) return false;
    for (size_t i = 0; i < a.array_size(); ++i) {
      if (!liquid_equal(a.array_at(i), b.array_at(i))) return false;
    }
    return true;
  }
  if (a.map_size() != b.map_size()) return false;
  for (size_t i = 0; i < a.map_size(); ++i) {
    auto [key, value] = a.map_at(i);
    Item other;
    if (!b.map_find(key, other) || !liquid_equal(value, other)) return false;
  }
  return true;
}

bool is_plain_number(const Item& item) { return item.is_integer() || item.is_real(); }

std::string_view words_for(const Item& item) {
  if (is_nil(item)) return "nothing";
  return kind_name(item);
}

void append_flattened(Items& out, const Item& item) {
  for (size_t i = 0; i < item.array_size(); ++i) {
    Item part = item.array_at(i);
    part.is_array() ? append_flattened(out, part) : out.push_back(part);
    if (out.size() > kMaxListItems) fail_limit("a list grows past 4 million items");
  }
}

}  // namespace

bool liquid_truth(const Item& item) { return !is_nil(item) && !(item.is_boolean() && !item.boolean()); }

bool liquid_equal(const Item& a, const Item& b) {
  if (is_nil(a) || is_nil(b)) return is_nil(a) && is_nil(b);
  if (is_plain_number(a) && is_plain_number(b)) return compare_numbers(a, b) == 0;
  if (a.is_array() && b.is_array()) return equal_parts(a, b);
  if (a.kind() != b.kind()) return false;
  if (a.is_boolean()) return a.boolean() == b.boolean();
  if (a.is_text()) return a.text() == b.text();
  if (a.is_map()) return equal_parts(a, b);
  return a.is_object() && &a.object() == &b.object();
}

int liquid_order(const Item& a, const Item& b) {
  if (is_plain_number(a) && is_plain_number(b)) return compare_numbers(a, b);
  if (a.is_text() && b.is_text()) return a.text().compare(b.text()) < 0 ? -1 : a.text() == b.text() ? 0 : 1;
  if (a.is_array() && b.is_array()) {
    for (size_t i = 0; i < a.array_size() && i < b.array_size(); ++i) {
      if (int order = liquid_order(a.array_at(i), b.array_at(i))) return order;
    }
    return a.array_size() < b.array_size() ? -1 : a.array_size() == b.array_size() ? 0 : 1;
  }
  if (liquid_equal(a, b)) return 0;
  fail_value("cannot order " + std::string(words_for(a)) + " and " + std::string(words_for(b)));
}

bool liquid_contains(const Item& container, const Item& item) {
  if (!liquid_truth(container) || !liquid_truth(item)) return false;
  if (container.is_text()) return container.text().find(liquid_text(item)) != std::string_view::npos;
  Item value;
  if (container.is_map()) return container.map_find(item, value);
  if (!container.is_array()) return false;
  for (size_t i = 0; i < container.array_size(); ++i) {
    if (liquid_equal(container.array_at(i), item)) return true;
  }
  return false;
}

bool is_liquid_empty(const Item& item) {
  if (item.is_text()) return item.text().empty();
  if (item.is_array()) return item.array_size() == 0;
  return item.is_map() && item.map_size() == 0;
}

void append_liquid_text(std::string& out, const Item& item) {
  if (item.is_text()) {
    out += item.text();
  } else if (item.is_array()) {
    for (size_t i = 0; i < item.array_size(); ++i) append_liquid_text(out, item.array_at(i));
  } else if (!is_nil(item)) {
    append_inspected(out, item);
  }
  if (out.size() > 2 * kMaxOutputBytes) fail_limit("a printed value grows past 128 MiB");
}

std::string liquid_text(const Item& item) {
  std::string out;
  append_liquid_text(out, item);
  return out;
}

void append_inspected(std::string& out, const Item& item) {
  if (is_nil(item)) {
    out += "nil";
  } else if (item.is_boolean()) {
    out += item.boolean() ? "true" : "false";
  } else if (item.is_integer()) {
    out += std::to_string(item.whole());
  } else if (item.is_real()) {
    out += real_as_ruby(item.number());
  } else if (item.is_text()) {
    append_ruby_quoted(out, item.text());
  } else if (item.is_array()) {
    out += '[';
    for (size_t i = 0; i < item.array_size(); ++i) {
      if (i > 0) out += ", ";
      append_inspected(out, item.array_at(i));
    }
    out += ']';
  } else if (item.is_map()) {
    out += '{';
    for (size_t i = 0; i < item.map_size(); ++i) {
      auto [key, value] = item.map_at(i);
      if (i > 0) out += ", ";
      append_inspected(out, key);
      out += "=>";
      append_inspected(out, value);
    }
    out += '}';
  } else {
    out += item.object().repr();
  }
}

Item liquid_member(const Item& owner, const Item& key, bool is_dotted) {
  Item value;
  bool can_be_key = key.is_text() || is_plain_number(key);
  if (owner.is_map() && can_be_key && owner.map_find(key, value)) return value;
  if (owner.is_array() && key.is_integer()) return element_of(owner, key.whole());
  if (owner.is_object() && key.is_text()) return owner.object().member(key.text());
  bool is_command = is_dotted && key.is_text() && (owner.is_text() || owner.is_array() || owner.is_map());
  if (is_command && key.text() == "size") return Item(static_cast<int64_t>(length_of(owner)));
  if (is_command && !owner.is_text() && (key.text() == "first" || key.text() == "last")) {
    bool is_first = key.text() == "first";
    if (owner.is_array()) return element_of(owner, is_first ? 0 : -1);
    if (is_first && owner.map_size() > 0) return Item::list({owner.map_at(0).first, owner.map_at(0).second});
  }
  return Item::undefined("");
}

Items liquid_items(const Item& item) {
  Items items;
  if (item.is_text()) return item.text().empty() ? items : Items{item};
  if (item.is_array()) return Sequence(item).all();
  for (size_t i = 0; item.is_map() && i < item.map_size(); ++i) {
    auto [key, value] = item.map_at(i);
    items.push_back(Item::list({key, value}));
  }
  return items;
}

Items liquid_list(const Item& item) {
  Items items;
  if (is_nil(item)) return items;
  if (!item.is_array()) return {item};
  append_flattened(items, item);
  return items;
}

Item liquid_groups(std::vector<std::pair<std::string, Item>> named) {
  std::vector<std::pair<std::string, Items>> groups;
  std::map<std::string, size_t> numbers;
  for (auto& [name, item] : named) {
    auto [place, is_new] = numbers.emplace(name, groups.size());
    if (is_new) groups.emplace_back(name, Items());
    groups[place->second].second.push_back(std::move(item));
  }
  Items results;
  for (auto& [name, items] : groups) {
    Dictionary group;
    const int64_t size = static_cast<int64_t>(items.size());
    group.set(Item::borrowed_text("name"), Item::text(name));
    group.set(Item::borrowed_text("items"), Item::list(std::move(items)));
    group.set(Item::borrowed_text("size"), Item(size));
    results.push_back(Item::map(std::move(group)));
  }
  return Item::list(std::move(results));
}

}  // namespace milepost::templating
