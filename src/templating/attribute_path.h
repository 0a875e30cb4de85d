// The `attribute` parameter of filters: "date.year", 0, or several separated by commas.
#pragma once

#include <string_view>
#include <vector>

#include "templating/item.h"

namespace milepost::templating {

class AttributePath {
 public:
  AttributePath() = default;                      // the item itself
  explicit AttributePath(const Item& attribute);  // text or a whole number; none: the item itself
  // What the path leads to from `item`; where that is undefined, `usual` (none: stays undefined).
  Item of(const Item& item, const Item& usual = {}) const;

 private:
  Items steps_;
};

// A sort key: each path of a comma-separated list, in lower case unless `case_sensitive`.
class SortKey {
 public:
  SortKey(const Item& attribute, bool case_sensitive, bool several);
  Item of(const Item& item) const;

 private:
  std::vector<AttributePath> paths_;
  bool case_sensitive_;
  bool several_;
};

// Text in lower case, anything else as it is.
Item folded(const Item& item);

}  // namespace milepost::templating
