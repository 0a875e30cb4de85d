// What truth, equality, order and text mean to Liquid, which is Ruby's: only nil and false are untrue, 1 is not "1",
// lists print their parts one behind the other.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ground/ascii.h"
#include "templating/item.h"

namespace milepost::templating {

// White space as Ruby's strip takes it away.
inline bool is_ruby_blank(char c) { return is_ascii_space(c) || c == '\0'; }

bool liquid_truth(const Item& item);
bool liquid_equal(const Item& a, const Item& b);
// -1, 0, 1; fails where there is no order.
int liquid_order(const Item& a, const Item& b);
bool liquid_contains(const Item& container, const Item& item);
bool is_liquid_empty(const Item& item);
inline bool is_nil(const Item& item) { return item.is_none() || item.is_undefined(); }

void append_liquid_text(std::string& out, const Item& item);
std::string liquid_text(const Item& item);
// Ruby's inspect: {"a"=>1}.
void append_inspected(std::string& out, const Item& item);

// owner.key or owner[key]; `is_dotted`: `size`, `first` and `last` are asked for too. Undefined where there is none.
Item liquid_member(const Item& owner, const Item& key, bool is_dotted);
// What a loop or a list filter goes over: the items of a list, the pairs of a map, one item for anything else.
Items liquid_items(const Item& item);
// Likewise for filters: lists in lists are flattened, a map is one item.
Items liquid_list(const Item& item);
// One map per name, in the order in which names first come: its name, its items, their size.
Item liquid_groups(std::vector<std::pair<std::string, Item>> named);

}  // namespace milepost::templating
