// `forloop` and `tablerowloop`.
#pragma once

#include <string>
#include <string_view>

#include "templating/object.h"

namespace milepost::templating {

class LiquidLoop : public Object {
 public:
  // `columns`: of a table row's loop; 0 in a `for`. `parent`: the loop around it; nil where there is none.
  LiquidLoop(std::string name, size_t size, size_t columns, Item parent)
      : name_(std::move(name)), size_(size), columns_(columns), parent_(std::move(parent)) {}

  void move_to(size_t index) { index_ = index; }
  std::string repr() const override { return columns_ == 0 ? "Liquid::ForloopDrop" : "Liquid::TablerowloopDrop"; }
  Item member(std::string_view name) override;

 private:
  std::string name_;
  size_t size_, columns_;
  Item parent_;
  size_t index_ = 0;
};

}  // namespace milepost::templating
