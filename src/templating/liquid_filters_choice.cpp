// Liquid's and Jekyll's filters that choose, order and group the items of a list, mostly by a property of theirs.
#include <algorithm>
#include <map>
#include <set>

#include "ground/ascii.h"
#include "templating/liquid_filters.h"
#include "templating/liquid_numbers.h"
#include "templating/liquid_values.h"
#include "templating/number_text.h"
#include "templating/text_operations.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace liquid_filters {
namespace {

// item.a.b; nil where a part is missing.
Item property_of(const Item& item, std::string_view path) {
  Item found = item;
  while (!is_nil(found)) {
    size_t dot = path.find('.');
    found = found.is_map() ? liquid_member(found, Item::borrowed_text(path.substr(0, dot)), false) : Item();
    if (dot == path.npos) break;
    path.remove_prefix(dot + 1);
  }
  return is_nil(found) ? Item() : found;
}

// Jekyll sorts and groups texts that look like numbers as numbers.
Item comparable(const Item& item) {
  if (!item.is_text()) return item;
  std::string_view text = trim(item.text());
  bool is_number =
      !text.empty() && text.find_first_not_of("0123456789.-") == text.npos && text.find_last_of('-') + 1 <= 1;
  if (!is_number) return item;
  if (text.find('.') == text.npos) return read_integer(text) ? Item(*read_integer(text)) : item;
  return read_real(text) ? Item(*read_real(text)) : item;
}

Items items_of(const Item& list) {
  if (!list.is_map()) return liquid_items(list);
  Items values;
  for (size_t i = 0; i < list.map_size(); ++i) values.push_back(list.map_at(i).second);
  return values;
}

bool has_items(const Item& item) { return item.is_array() || item.is_map(); }

bool is_wanted(const Item& property, const Item& target) {
  if (is_nil(target)) return is_nil(property);
  std::string wanted = liquid_text(target);
  if (property.is_text()) return property.text() == wanted;
  if (!property.is_array()) return !is_nil(property) && liquid_text(property) == wanted;
  for (size_t i = 0; i < property.array_size(); ++i) {
    if (liquid_text(property.array_at(i)) == wanted) return true;
  }
  return false;
}

Item where(const Application& call) {
  if (!has_items(call.value) || call.item(1).is_array() || call.item(1).is_map()) return call.value;
  std::string property = liquid_text(call.item(0));
  Items chosen;
  for (const Item& item : items_of(call.value)) {
    if (is_wanted(comparable(property_of(item, property)), call.item(1))) chosen.push_back(item);
  }
  return Item::list(std::move(chosen));
}

Item find(const Application& call) {
  if (!has_items(call.value)) return call.value;
  std::string property = liquid_text(call.item(0));
  for (const Item& item : items_of(call.value)) {
    if (is_wanted(comparable(property_of(item, property)), call.item(1))) return item;
  }
  return {};
}

int order_of(const Item& a, const Item& b, int nil_order) {
  if (is_nil(a) || is_nil(b)) return is_nil(a) == is_nil(b) ? 0 : is_nil(a) ? nil_order : -nil_order;
  bool has_order = (a.is_text() && b.is_text()) || (!a.is_text() && !b.is_text());
  if (has_order) return liquid_order(a, b);
  std::string left = liquid_text(a), right = liquid_text(b);
  return left < right ? -1 : left == right ? 0 : 1;
}

// By a property, items without it first (or, with `last`, last).
Item sort(const Application& call) {
  if (!has_items(call.value)) fail_value("`sort` needs a list");
  Items items = liquid_items(call.value);
  std::string property = liquid_text(call.item(0)), nils = call.has(1) ? liquid_text(call.item(1)) : "first";
  if (nils != "first" && nils != "last") fail_value("`sort` puts items without the property `first` or `last`");
  std::vector<std::pair<Item, Item>> keyed;
  for (const Item& item : items) {
    keyed.emplace_back(is_nil(call.item(0)) ? item : comparable(property_of(item, property)), item);
  }
  int nil_order = nils == "first" ? -1 : 1;
  bool is_plain = is_nil(call.item(0));
  std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
    return (is_plain ? liquid_order(a.first, b.first) : order_of(a.first, b.first, nil_order)) < 0;
  });
  for (size_t i = 0; i < items.size(); ++i) items[i] = keyed[i].second;
  return Item::list(std::move(items));
}

Item sort_natural(const Application& call) {
  Items items = liquid_list(call.value);
  std::string property = liquid_text(call.item(0));
  auto key = [&](const Item& item) { return is_nil(call.item(0)) ? item : property_of(item, property); };
  std::stable_sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
    Item left = key(a), right = key(b);
    if (is_nil(left) || is_nil(right)) return !is_nil(left) && is_nil(right);
    return ascii_lower(liquid_text(left)) < ascii_lower(liquid_text(right));
  });
  return Item::list(std::move(items));
}

Item map(const Application& call) {
  std::string property = liquid_text(call.item(0));
  Items results;
  for (const Item& item : liquid_list(call.value)) {
    if (!item.is_map() && !item.is_text()) fail_value("`map` needs items with properties");
    Item found = item.is_map() ? liquid_member(item, Item::borrowed_text(property), false) : Item();
    results.push_back(found.is_undefined() ? Item() : found);
  }
  return Item::list(std::move(results));
}

// "i1", "ta": the same for what is the same.
std::string key_of(const Item& item) {
  std::string key(1, static_cast<char>('a' + static_cast<int>(item.kind())));
  append_inspected(key, item);
  return key;
}

Item uniq(const Application& call) {
  std::string property = liquid_text(call.item(0));
  Items kept;
  std::set<std::string> seen;
  for (const Item& item : liquid_list(call.value)) {
    bool is_new = seen.insert(key_of(is_nil(call.item(0)) ? item : property_of(item, property))).second;
    if (is_new) kept.push_back(item);
  }
  return Item::list(std::move(kept));
}

Item compact(const Application& call) {
  std::string property = liquid_text(call.item(0));
  Items items = liquid_list(call.value);
  std::erase_if(items,
                [&](const Item& item) { return is_nil(is_nil(call.item(0)) ? item : property_of(item, property)); });
  return Item::list(std::move(items));
}

Item group_by(const Application& call) {
  if (!has_items(call.value)) return call.value;
  std::string property = liquid_text(call.item(0));
  std::vector<std::pair<std::string, Item>> named;
  for (const Item& item : liquid_items(call.value))
    named.emplace_back(liquid_text(comparable(property_of(item, property))), item);
  return liquid_groups(std::move(named));
}

const FilterEntry kLiquidChoiceFilters[] = {
    {"where", where, {"property", "value"}, 2},
    {"find", find, {"property", "value"}, 2},
    {"sort", sort, {"property", "nils"}},
    {"sort_natural", sort_natural, {"property"}},
    {"map", map, {"property"}, 1},
    {"uniq", uniq, {"property"}},
    {"compact", compact, {"property"}},
    {"group_by", group_by, {"property"}, 1},
};

}  // namespace
}  // namespace liquid_filters

std::span<const FilterEntry> liquid_choice_filters() { return liquid_filters::kLiquidChoiceFilters; }

}  // namespace milepost::templating
