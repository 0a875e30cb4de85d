// Filters that compare items: sorting, grouping, the least and the greatest.
#include <algorithm>
#include <unordered_set>

#include "templating/attribute_path.h"
#include "templating/filter_table.h"
#include "templating/item_text.h"
#include "templating/operators.h"
#include "templating/sequence.h"

namespace milepost::templating {
namespace filters {
namespace {

struct Keyed {
  Item key, item;
};

std::vector<Keyed> keyed(const Item& source, const SortKey& key) {
  std::vector<Keyed> all;
  Sequence sequence(source);
  for (const Item& item : sequence.all()) all.push_back({key.of(item), item});
  return all;
}

// Python keeps equal items in their order, also where it sorts downwards.
void sort_keyed(std::vector<Keyed>& all, bool reverse) {
  std::stable_sort(all.begin(), all.end(),
                   [&](const Keyed& a, const Keyed& b) { return reverse ? less(b.key, a.key) : less(a.key, b.key); });
}

Item sort(const Application& call) {
  std::vector<Keyed> all = keyed(call.value, SortKey(call.item(2), call.flag(1), true));
  sort_keyed(all, call.flag(0));
  Items items;
  for (Keyed& one : all) items.push_back(std::move(one.item));
  return Item::list(std::move(items));
}

Item dictsort(const Application& call) {
  if (!call.value.is_map()) fail_value("`dictsort` needs a map, not " + std::string(kind_name(call.value)));
  Item by = call.item(1, Item::borrowed_text("key"));
  bool by_value = by.is_text() && by.text() == "value";
  if (!by_value && !(by.is_text() && by.text() == "key")) fail_value("`dictsort` sorts by \"key\" or \"value\"");
  std::vector<Keyed> all;
  for (size_t i = 0; i < call.value.map_size(); ++i) {
    auto [key, value] = call.value.map_at(i);
    Item sort_key = by_value ? value : key;
    all.push_back({call.flag(0) ? sort_key : folded(sort_key), Item::tuple({key, value})});
  }
  sort_keyed(all, call.flag(2));
  Items items;
  for (Keyed& one : all) items.push_back(std::move(one.item));
  return Item::list(std::move(items));
}

Item unique(const Application& call) {
  Items items;
  std::unordered_set<std::string> seen;
  for (Keyed& one : keyed(call.value, SortKey(call.item(1), call.flag(0), false))) {
    if (seen.insert(identity_of(one.key)).second) items.push_back(std::move(one.item));
  }
  return Item::list(std::move(items));
}

Item extreme(const Application& call, bool want_greatest) {
  std::vector<Keyed> all = keyed(call.value, SortKey(call.item(1), call.flag(0), false));
  if (all.empty()) return Item::undefined("an item of an empty list");
  const Keyed* best = &all[0];
  for (const Keyed& one : all) {
    if (&one == &all[0]) continue;
    if (want_greatest ? less(best->key, one.key) : less(one.key, best->key)) best = &one;
  }
  return best->item;
}

Item min(const Application& call) { return extreme(call, false); }
Item max(const Application& call) { return extreme(call, true); }

// One group of groupby: a pair that also has names.
class Group : public Object {
 public:
  Group(Item grouper, Item list) : grouper_(std::move(grouper)), list_(std::move(list)) {}
  std::string repr() const override { return repr_of(Item::tuple({grouper_, list_})); }
  Item member(std::string_view name) override {
    if (name == "grouper") return grouper_;
    return name == "list" ? list_ : Item::undefined(name);
  }
  std::optional<size_t> size() const override { return 2; }
  Item at(size_t index) const override { return index == 0 ? grouper_ : list_; }

 private:
  Item grouper_, list_;
};

Item groupby(const Application& call) {
  AttributePath path(*call.argument(0));
  Item usual = call.item(1);
  bool case_sensitive = call.flag(2);
  std::vector<Keyed> all;
  for (const Item& item : Sequence(call.value).all()) {
    Item key = path.of(item, usual);
    all.push_back({case_sensitive ? key : folded(key), item});
  }
  sort_keyed(all, false);
  Items groups;
  for (size_t begin = 0; begin < all.size();) {
    Items members;
    size_t end = begin;
    for (; end < all.size() && equal(all[end].key, all[begin].key); ++end) members.push_back(all[end].item);
    Item grouper = case_sensitive ? all[begin].key : path.of(all[begin].item, usual);
    groups.push_back(Item::object(call.workspace.make<Group>(grouper, Item::list(std::move(members)))));
    begin = end;
  }
  return Item::list(std::move(groups));
}

const FilterEntry kOrderFilters[] = {
    {"sort", sort, {"reverse", "case_sensitive", "attribute"}},
    {"dictsort", dictsort, {"case_sensitive", "by", "reverse"}},
    {"unique", unique, {"case_sensitive", "attribute"}},
    {"min", min, {"case_sensitive", "attribute"}},
    {"max", max, {"case_sensitive", "attribute"}},
    {"groupby", groupby, {"attribute", "default", "case_sensitive"}, 1},
};

}  // namespace
}  // namespace filters

std::span<const FilterEntry> order_filters() { return filters::kOrderFilters; }

}  // namespace milepost::templating
