// Looping over, counting and cutting items.
#include "templating/sequence.h"

#include <algorithm>

#include "ground/utf8.h"
#include "templating/failure.h"
#include "templating/object.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace {

Items characters_of(const Item& text) {
  Items characters;
  if (text.text().size() > kMaxListItems) fail_limit("a text of more than 4 MiB cannot be taken apart");
  for (size_t i = 0; i < text.text().size();) {
    size_t begin = i;
    next_code_point(text.text(), i);
    characters.push_back(text.part(begin, i - begin).as_markup(false));
  }
  return characters;
}

int64_t slice_bound(const Item& bound) {
  if (bound.is_whole()) return bound.whole();
  fail_value("a slice's bounds are whole numbers, this one is " + std::string(kind_name(bound)));
}

struct Cut {
  int64_t begin, end, step;
};

// Python's slice.indices().
Cut cut_of(int64_t size, const Item& begin, const Item& end, const Item& step) {
  Cut cut{0, size, 1};
  if (!step.is_none()) cut.step = slice_bound(step);
  if (cut.step == 0) fail_value("a slice's step cannot be 0");
  cut.step = std::clamp(cut.step, -(int64_t{1} << 62), int64_t{1} << 62);
  int64_t low = cut.step < 0 ? -1 : 0, high = cut.step < 0 ? size - 1 : size;
  auto clamp = [&](const Item& bound, int64_t usual) {
    if (bound.is_none()) return usual;
    int64_t value = slice_bound(bound);
    if (value < 0) value += size;
    return std::clamp(value, low, high);
  };
  cut.begin = clamp(begin, cut.step < 0 ? high : low);
  cut.end = clamp(end, cut.step < 0 ? low : high);
  return cut;
}

size_t count_of_cut(const Cut& cut) {
  int64_t distance = cut.step > 0 ? cut.end - cut.begin : cut.begin - cut.end;
  int64_t step = cut.step > 0 ? cut.step : -cut.step;
  return distance <= 0 ? 0 : static_cast<size_t>((distance - 1) / step + 1);
}

Item slice_text(const Item& text, const Cut& cut) {
  if (cut.step == 1) {
    size_t begin = offset_of(text.text(), static_cast<size_t>(cut.begin));
    size_t count = cut.end <= cut.begin ? 0 : static_cast<size_t>(cut.end - cut.begin);
    size_t length = offset_of(text.text().substr(begin), count);
    return text.part(begin, length);
  }
  Items characters = characters_of(text);
  std::string out;
  int64_t index = cut.begin;
  for (size_t n = count_of_cut(cut); n > 0; --n, index += cut.step)
    out += characters[static_cast<size_t>(index)].text();
  return Item::text(std::move(out), text.is_markup());
}

}  // namespace

Sequence::Sequence(const Item& source) : source_(source) {
  if (source.is_text()) {
    Items characters = characters_of(source);
    source_ = characters.empty() ? Item::undefined("") : Item::list(std::move(characters));
  } else if (source.is_map()) {
    size_ = source.map_size();
    return;
  } else if (!is_iterable(source)) {
    fail_value("cannot loop over " + std::string(kind_name(source)));
  }
  if (source_.is_array()) size_ = source_.array_size();
  if (source_.is_object()) size_ = *source_.object().size();
}

Item Sequence::at(size_t index) const {
  if (source_.is_map()) return source_.map_at(index).first;
  return source_.is_object() ? source_.object().at(index) : source_.array_at(index);
}

Items Sequence::all() const {
  Items items;
  if (size_ > kMaxListItems) fail_limit("a list grows past 4 million items");
  items.reserve(size_);
  for (size_t i = 0; i < size_; ++i) items.push_back(at(i));
  return items;
}

bool is_iterable(const Item& item) {
  if (item.is_object()) return item.object().size().has_value();
  return item.is_undefined() || item.is_text() || item.is_array() || item.is_map();
}

size_t length_of(const Item& item) {
  if (item.is_text()) return count_code_points(item.text());
  if (item.is_map()) return item.map_size();
  if (item.is_array()) return item.array_size();
  if (item.is_undefined()) return 0;
  if (item.is_object() && item.object().size()) return *item.object().size();
  fail_value(std::string(kind_name(item)) + " has no length");
}

Item element_of(const Item& item, int64_t index) {
  bool has_elements = item.is_text() || item.is_array() || (item.is_object() && item.object().size().has_value());
  if (!has_elements) return Item::undefined("");
  int64_t size = static_cast<int64_t>(length_of(item));
  if (index < 0) index += size;
  if (index < 0 || index >= size) return Item::undefined("");
  if (item.is_array()) return item.array_at(static_cast<size_t>(index));
  if (item.is_object()) return item.object().at(static_cast<size_t>(index));
  size_t begin = offset_of(item.text(), static_cast<size_t>(index));
  size_t end = begin;
  next_code_point(item.text(), end);
  return item.part(begin, end - begin);
}

Item slice_of(const Item& item, const Item& begin, const Item& end, const Item& step) {
  if (!item.is_text() && !item.is_array() && !(item.is_object() && item.object().size())) {
    fail_value("cannot take a slice of " + std::string(kind_name(item)));
  }
  Cut cut = cut_of(static_cast<int64_t>(length_of(item)), begin, end, step);
  if (item.is_text()) return slice_text(item, cut);
  Items items;
  if (count_of_cut(cut) > kMaxListItems) fail_limit("a list grows past 4 million items");
  int64_t index = cut.begin;
  for (size_t n = count_of_cut(cut); n > 0; --n, index += cut.step) items.push_back(element_of(item, index));
  return item.is_tuple() ? Item::tuple(std::move(items)) : Item::list(std::move(items));
}

}  // namespace milepost::templating
