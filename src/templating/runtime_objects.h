// The objects that tags make: macros, loops, imported modules, blocks as `super` and `self` give them.
#pragma once

#include <string>
#include <string_view>

#include "templating/evaluator.h"
#include "templating/sequence.h"

namespace milepost::templating {

// Where a macro was made: what its body sees and belongs to.
struct MacroOrigin {
  const Statement& declaration;
  Scope* closure;
  const Template& source;
  Run* run;
  bool autoescape;
};

class MacroObject : public Object {
 public:
  MacroObject(Evaluator& evaluator, const MacroOrigin& origin) : evaluator_(evaluator), origin_(origin) {}

  std::string repr() const override { return "<Macro '" + std::string(origin_.declaration.text) + "'>"; }
  Item member(std::string_view name) override;
  bool is_callable() const override { return true; }
  Item call(Arguments arguments) override { return evaluator_.call_macro(*this, std::move(arguments)); }
  const MacroOrigin& origin() const { return origin_; }

 private:
  Evaluator& evaluator_;
  MacroOrigin origin_;
};

// `loop` in a for.
class LoopObject : public Object {
 public:
  LoopObject(Sequence items, Workspace& workspace) : items_(std::move(items)), workspace_(workspace) {}

  void move_to(size_t index) { index_ = index; }
  std::string repr() const override;
  Item member(std::string_view name) override;
  Item cycle(const Items& values) const;
  bool changed(const Items& values);

 private:
  Item neighbour(bool is_there, size_t index) const;

  Sequence items_;
  Workspace& workspace_;
  size_t index_ = 0;
  Item last_values_;
};

// An imported template: its names that do not begin with "_".
class ModuleObject : public Object {
 public:
  ModuleObject(const Names& names, const Scope& top, std::string_view name) : names_(names), top_(top), name_(name) {}
  std::string repr() const override { return "<TemplateModule '" + std::string(name_) + "'>"; }
  Item member(std::string_view name) override;

 private:
  const Names& names_;
  const Scope& top_;
  std::string_view name_;
};

// A block that can be called: `super`, `self.name`.
class BlockObject : public Object {
 public:
  BlockObject(Evaluator& evaluator, Run& run, NameId name, size_t level)
      : evaluator_(evaluator), run_(run), name_(name), level_(level) {}
  std::string repr() const override { return "<BlockReference>"; }
  Item member(std::string_view name) override;
  bool is_callable() const override { return true; }
  Item call(Arguments arguments) override;

 private:
  Evaluator& evaluator_;
  Run& run_;
  NameId name_;
  size_t level_;
};

// `self`: the blocks of this page.
class SelfObject : public Object {
 public:
  SelfObject(Evaluator& evaluator, Run& run) : evaluator_(evaluator), run_(run) {}
  std::string repr() const override { return "<TemplateReference>"; }
  Item member(std::string_view name) override;

 private:
  Evaluator& evaluator_;
  Run& run_;
};

}  // namespace milepost::templating
