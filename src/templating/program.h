// Program: all templates of an Environment, compiled. Read by any number of renders at once.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "templating/names.h"
#include "templating/syntax_tree.h"

namespace milepost::templating {

struct Program {
  // `base`: a finished one, whose templates and names are this one's too; may be null.
  explicit Program(const Program* other = nullptr) : base(other), names(other == nullptr ? nullptr : &other->names) {}

  const Program* base;
  Names names;
  std::vector<std::unique_ptr<Template>> templates;  // sorted by name

  const Template* find(std::string_view name) const;
  // "did you mean …" for a template's name, or "".
  std::string suggestion_for(std::string_view name) const;
};

}  // namespace milepost::templating
