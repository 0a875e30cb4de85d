// Liquid's filters that take lists apart and put them together.
#include <algorithm>

#include "templating/liquid_filters.h"
#include "templating/liquid_numbers.h"
#include "templating/liquid_values.h"
#include "templating/sequence.h"

namespace milepost::templating {
namespace liquid_filters {
namespace {

Item join(const Application& call) {
  std::string glue = call.has(0) ? liquid_text(call.item(0)) : " ";
  std::string out;
  Items items = liquid_list(call.value);
  for (size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += glue;
    append_liquid_text(out, items[i]);
  }
  return Item::text(std::move(out));
}

Item end_of_list(const Item& list, std::string_view name) {
  if (list.is_text()) return {};
  Item found = liquid_member(list, Item::borrowed_text(name), true);
  return found.is_undefined() || list.is_object() ? Item() : found;
}
Item first(const Application& call) {
  if (!call.value.is_map()) return end_of_list(call.value, "first");
  return call.value.map_size() == 0 ? Item() : liquid_items(call.value)[0];
}
Item last(const Application& call) { return call.value.is_map() ? Item() : end_of_list(call.value, "last"); }

Item reverse(const Application& call) {
  Items items = liquid_list(call.value);
  std::reverse(items.begin(), items.end());
  return Item::list(std::move(items));
}

Item concat(const Application& call) {
  Item more = call.item(0);
  if (!more.is_array()) fail_value("`concat` needs a list");
  Items items = liquid_list(call.value);
  for (size_t i = 0; i < more.array_size(); ++i) items.push_back(more.array_at(i));
  return Item::list(std::move(items));
}

// A list with some of its ends changed; anything else stays as it is.
Item changed(const Application& call, void (*change)(Items&, const Application&)) {
  if (!call.value.is_array()) return call.value;
  Items items = Sequence(call.value).all();
  change(items, call);
  return Item::list(std::move(items));
}

size_t count_of(const Items& items, const Application& call) {
  int64_t count = call.has(0) ? whole_of(call.item(0)) : 1;
  if (count < 0) fail_value("a number of items is not negative");
  return std::min(items.size(), static_cast<size_t>(count));
}

Item push(const Application& call) {
  return changed(call, [](Items& items, const Application& c) { items.push_back(c.item(0)); });
}
Item unshift(const Application& call) {
  return changed(call, [](Items& items, const Application& c) { items.insert(items.begin(), c.item(0)); });
}
Item pop(const Application& call) {
  return changed(call, [](Items& items, const Application& c) { items.resize(items.size() - count_of(items, c)); });
}
Item shift(const Application& call) {
  return changed(call, [](Items& items, const Application& c) {
    items.erase(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(count_of(items, c)));
  });
}

// "a, b, and c"
Item array_to_sentence_string(const Application& call) {
  if (!call.value.is_array()) fail_value("`array_to_sentence_string` needs a list");
  std::string connector = call.has(0) ? liquid_text(call.item(0)) : "and";
  size_t size = call.value.array_size();
  std::string out;
  for (size_t i = 0; i < size; ++i) {
    bool is_last = i + 1 == size;
    if (i > 0) out += size == 2 ? " " : ", ";
    if (i > 0 && is_last) out += connector + " ";
    append_liquid_text(out, call.value.array_at(i));
  }
  return Item::text(std::move(out));
}

const FilterEntry kLiquidListFilters[] = {
    {"join", join, {"glue"}},
    {"first", first, {}},
    {"last", last, {}},
    {"reverse", reverse, {}},
    {"concat", concat, {"list"}, 1},
    {"push", push, {"item"}, 1},
    {"unshift", unshift, {"item"}, 1},
    {"pop", pop, {"count"}},
    {"shift", shift, {"count"}},
    {"array_to_sentence_string", array_to_sentence_string, {"connector"}},
};

}  // namespace
}  // namespace liquid_filters

std::span<const FilterEntry> liquid_list_filters() { return liquid_filters::kLiquidListFilters; }

}  // namespace milepost::templating
