// Names as numbers, so that looking up a variable compares numbers. One table for all templates of an
// Environment; written while compiling, only read while rendering. A table may go on where another one, which is
// written no more, ends.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "templating/syntax_tree.h"

namespace milepost::templating {

// Names with a meaning of their own, in the order of kFixedNames.
enum FixedName : NameId { kLoopName, kCallerName, kSuperName, kSelfName, kVarargsName, kKwargsName, kFixedNameCount };

class Names {
 public:
  explicit Names(const Names* base = nullptr) : base_(base), first_(base == nullptr ? 0 : base->size()) {
    for (std::string_view name : {"loop", "caller", "super", "self", "varargs", "kwargs"}) number(name);
  }
  Names(const Names&) = delete;
  Names& operator=(const Names&) = delete;

  NameId number(std::string_view name) {
    if (const NameId* known = find(name)) return *known;
    texts_.emplace_back(name);
    NameId id = static_cast<NameId>(size() - 1);
    numbers_.emplace(texts_.back(), id);
    return id;
  }
  std::string_view text(NameId name) const { return name < first_ ? base_->text(name) : texts_[name - first_]; }
  size_t size() const { return first_ + texts_.size(); }

 private:
  const NameId* find(std::string_view name) const {
    auto found = numbers_.find(name);
    if (found != numbers_.end()) return &found->second;
    return base_ == nullptr ? nullptr : base_->find(name);
  }

  const Names* base_;
  size_t first_;  // number of the first name that is this table's own
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, NameId> numbers_;
};

}  // namespace milepost::templating
