// Following attribute paths.
#include "templating/attribute_path.h"

#include <algorithm>

#include "templating/failure.h"
#include "templating/methods.h"
#include "templating/number_text.h"
#include "templating/text_operations.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

AttributePath::AttributePath(const Item& attribute) {
  if (attribute.is_none()) return;
  if (!attribute.is_text()) {
    steps_.push_back(attribute);
    return;
  }
  for (const Item& step : split_at(attribute, ".", -1)) {
    auto number = is_number(step.text()) ? read_integer(step.text()) : std::nullopt;
    steps_.push_back(number ? Item(*number) : step);
  }
}

Item AttributePath::of(const Item& item, const Item& usual) const {
  Item found = item;
  for (const Item& step : steps_) {
    if (found.is_undefined()) {
      std::string name = step.is_text() ? std::string(step.text()) : "that number";
      fail_undefined("an item has no `" + std::string(found.name()) + "`, so it has no `" + name + "` in it");
    }
    Item next = member_by_key(found, step);
    if (next.is_undefined())
      next = Item::undefined(step.is_text() ? step.text() : std::string_view("item of that number"));
    found = next.is_undefined() && !usual.is_none() ? usual : next;
  }
  return found;
}

SortKey::SortKey(const Item& attribute, bool case_sensitive, bool several)
    : case_sensitive_(case_sensitive), several_(several && attribute.is_text()) {
  if (!several_) {
    paths_.emplace_back(attribute);
    return;
  }
  for (const Item& one : split_at(attribute, ",", -1)) paths_.emplace_back(one);
}

Item SortKey::of(const Item& item) const {
  Items keys;
  for (const AttributePath& path : paths_) {
    Item key = path.of(item);
    keys.push_back(case_sensitive_ ? key : folded(key));
  }
  return several_ ? Item::list(std::move(keys)) : keys[0];
}

Item folded(const Item& item) { return item.is_text() ? Item::text(to_lower(item.text()), item.is_markup()) : item; }

}  // namespace milepost::templating
