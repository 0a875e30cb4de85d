// Scopes: which name stands for what, while a template runs. A scope is a short list searched from
// its end of the chain outwards; the outermost one may look into the render's context.
#pragma once

#include <memory>
#include <vector>

#include "templating/item.h"
#include "templating/syntax_tree.h"

namespace milepost::templating {

struct Scope {
  struct Binding {
    NameId name;
    Item value;
  };

  Scope* parent = nullptr;
  bool sees_context = false;  // of an outermost scope
  bool is_captured = false;   // a macro was made here: it may be asked for names later
  std::vector<Binding> bindings;

  const Item* find(NameId name) const {
    for (const Binding& binding : bindings) {
      if (binding.name == name) return &binding.value;
    }
    return nullptr;
  }
  void set(NameId name, Item value) {
    for (Binding& binding : bindings) {
      if (binding.name == name) {
        binding.value = std::move(value);
        return;
      }
    }
    bindings.push_back({name, std::move(value)});
  }
};

// Owns all scopes of one render and uses those again that nothing can ask for any more.
class Scopes {
 public:
  Scope* open(Scope* parent) {
    Scope* scope = nullptr;
    if (free_.empty()) {
      scope = all_.emplace_back(std::make_unique<Scope>()).get();
    } else {
      scope = free_.back();
      free_.pop_back();
    }
    scope->parent = parent;
    return scope;
  }
  void close(Scope* scope) {
    if (scope->is_captured) return;
    scope->bindings.clear();
    free_.push_back(scope);
  }
  static void capture(Scope* scope) {
    for (; scope != nullptr && !scope->is_captured; scope = scope->parent) scope->is_captured = true;
  }

 private:
  std::vector<std::unique_ptr<Scope>> all_;
  std::vector<Scope*> free_;
};

}  // namespace milepost::templating
