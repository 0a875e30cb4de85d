// Names as numbers, so that looking up a variable compares numbers. One table for all templates of an
// Environment; written while compiling, only read while rendering.
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
  Names() {
    for (std::string_view name : {"loop", "caller", "super", "self", "varargs", "kwargs"}) number(name);
  }
  Names(const Names&) = delete;
  Names& operator=(const Names&) = delete;

  NameId number(std::string_view name) {
    auto found = numbers_.find(name);
    if (found != numbers_.end()) return found->second;
    texts_.emplace_back(name);
    NameId id = static_cast<NameId>(texts_.size() - 1);
    numbers_.emplace(texts_.back(), id);
    return id;
  }
  std::string_view text(NameId name) const { return texts_[name]; }
  size_t size() const { return texts_.size(); }

 private:
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, NameId> numbers_;
};

}  // namespace milepost::templating
