// Members of Liquid's loops.
#include "templating/liquid_loops.h"

namespace milepost::templating {
namespace {

Item loop_number(size_t number) { return Item(static_cast<int64_t>(number)); }

}  // namespace

Item LiquidLoop::member(std::string_view name) {
  if (name == "index") return loop_number(index_ + 1);
  if (name == "index0") return loop_number(index_);
  if (name == "rindex") return loop_number(size_ - index_);
  if (name == "rindex0") return loop_number(size_ - index_ - 1);
  if (name == "first") return Item(index_ == 0);
  if (name == "last") return Item(index_ + 1 == size_);
  if (name == "length") return loop_number(size_);
  if (columns_ == 0) {
    if (name == "name") return Item::text(name_);
    return name == "parentloop" ? parent_ : Item::undefined(name);
  }
  if (name == "col") return loop_number(index_ % columns_ + 1);
  if (name == "col0") return loop_number(index_ % columns_);
  if (name == "row") return loop_number(index_ / columns_ + 1);
  if (name == "col_first") return Item(index_ % columns_ == 0);
  if (name == "col_last") return Item(index_ % columns_ + 1 == columns_);
  return Item::undefined(name);
}

}  // namespace milepost::templating
