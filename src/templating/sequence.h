// Sequence: anything that a template can loop over, as items by number.
#pragma once

#include <cstddef>

#include "templating/item.h"

namespace milepost::templating {

// Lists and tuples, the keys of a map, the characters of a text, a range; something undefined is empty.
class Sequence {
 public:
  explicit Sequence(const Item& source);  // fails for what cannot be looped over
  size_t size() const { return size_; }
  Item at(size_t index) const;
  Items all() const;

 private:
  Item source_;
  size_t size_ = 0;
};

bool is_iterable(const Item& item);
// len(item); fails for what has no length. A text counts its characters.
size_t length_of(const Item& item);

// Item `index` of a list, tuple, text or range, counted from the end where negative; undefined where
// there is none.
Item element_of(const Item& item, int64_t index);
// item[begin:end:step], each bound possibly none.
Item slice_of(const Item& item, const Item& begin, const Item& end, const Item& step);

}  // namespace milepost::templating
