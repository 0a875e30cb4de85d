// Filters that take lists apart and put them together.
#include <algorithm>

#include "templating/attribute_path.h"
#include "templating/filter_table.h"
#include "templating/item_text.h"
#include "templating/operators.h"
#include "templating/sequence.h"

namespace milepost::templating {
namespace filters {
namespace {

Item length(const Application& call) { return Item(static_cast<int64_t>(length_of(call.value))); }

Item first(const Application& call) {
  Sequence sequence(call.value);
  return sequence.size() == 0 ? Item::undefined("first item of an empty list") : sequence.at(0);
}

Item last(const Application& call) {
  Sequence sequence(call.value);
  if (sequence.size() == 0) return Item::undefined("last item of an empty list");
  Item item = sequence.at(sequence.size() - 1);
  return call.value.is_text() ? item.as_markup(call.value.is_markup()) : item;
}

Item list(const Application& call) { return Item::list(Sequence(call.value).all()); }

// Markup when escaping is on and one part, or the separator, is markup: then the others are escaped.
Item join(const Application& call) {
  Item separator = text_item(call.item(0, Item::borrowed_text("")));
  AttributePath path(call.item(1));
  Items parts = Sequence(call.value).all();
  for (Item& part : parts) part = path.of(part);
  bool is_markup = separator.is_markup();
  for (const Item& part : parts) is_markup = is_markup || part.is_markup();
  is_markup = is_markup && call.autoescape;
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) is_markup ? append_escaped_item(out, separator) : append_text(out, separator);
    is_markup ? append_escaped_item(out, parts[i]) : append_text(out, parts[i]);
  }
  return Item::text(std::move(out), is_markup);
}

Item reverse(const Application& call) {
  if (call.value.is_text()) return slice_of(call.value, Item(), Item(), Item(int64_t{-1}));
  Items items = Sequence(call.value).all();
  std::reverse(items.begin(), items.end());
  return Item::list(std::move(items));
}

size_t group_size(const Application& call) {
  int64_t size = call.whole(0, 0);
  if (size <= 0) fail_value("a group needs at least 1 item");
  return static_cast<size_t>(std::min<int64_t>(size, kMaxListItems));
}

Item batch(const Application& call) {
  size_t size = group_size(call);
  Items groups, group;
  for (const Item& item : Sequence(call.value).all()) {
    if (group.size() == size) groups.push_back(Item::list(std::exchange(group, {})));
    group.push_back(item);
  }
  if (group.empty()) return Item::list(std::move(groups));
  if (!call.item(1).is_none()) group.resize(std::max(group.size(), size), call.item(1));
  groups.push_back(Item::list(std::move(group)));
  return Item::list(std::move(groups));
}

// So many columns, the first ones one longer where it does not divide.
Item slice(const Application& call) {
  size_t count = group_size(call);
  Items all = Sequence(call.value).all(), columns;
  size_t each = all.size() / count, longer = all.size() % count, at = 0;
  for (size_t i = 0; i < count; ++i) {
    size_t size = each + (i < longer ? 1 : 0);
    auto begin = all.begin() + static_cast<std::ptrdiff_t>(at);
    Items column(begin, begin + static_cast<std::ptrdiff_t>(size));
    if (!call.item(1).is_none() && i >= longer) column.push_back(call.item(1));
    at += size;
    columns.push_back(Item::list(std::move(column)));
  }
  return Item::list(std::move(columns));
}

Item sum(const Application& call) {
  AttributePath path(call.item(0));
  Item total = call.item(1, Item(int64_t{0}));
  if (total.is_text()) fail_value("`sum` adds numbers or lists, not text", "use `join`");
  for (const Item& item : Sequence(call.value).all()) total = add(total, path.of(item));
  return total;
}

Item items(const Application& call) {
  Items pairs;
  if (call.value.is_undefined()) return Item::list({});
  if (!call.value.is_map()) fail_value("`items` needs a map, not " + std::string(kind_name(call.value)));
  for (size_t i = 0; i < call.value.map_size(); ++i) {
    auto [key, value] = call.value.map_at(i);
    pairs.push_back(Item::tuple({key, value}));
  }
  return Item::list(std::move(pairs));
}

Item use_default(const Application& call) {
  bool is_missing = call.value.is_undefined() || (call.flag(1) && !truth_of(call.value));
  return is_missing ? call.item(0, Item::borrowed_text("")) : call.value;
}

const FilterEntry kListFilters[] = {
    {"length", length, {}},
    {"count", length, {}},
    {"first", first, {}},
    {"last", last, {}},
    {"list", list, {}},
    {"join", join, {"d", "attribute"}},
    {"reverse", reverse, {}},
    {"batch", batch, {"linecount", "fill_with"}, 1},
    {"slice", slice, {"slices", "fill_with"}, 1},
    {"sum", sum, {"attribute", "start"}},
    {"items", items, {}},
    {"default", use_default, {"default_value", "boolean"}},
    {"d", use_default, {"default_value", "boolean"}},
};

}  // namespace
}  // namespace filters

std::span<const FilterEntry> list_filters() { return filters::kListFilters; }

}  // namespace milepost::templating
