// Members of macros, loops, modules and blocks.
#include "templating/runtime_objects.h"

#include "templating/operators.h"

namespace milepost::templating {
namespace {

// A function of a loop: loop.cycle(…), loop.changed(…).
class LoopMethod : public Object {
 public:
  LoopMethod(LoopObject& loop, bool is_cycle) : loop_(loop), is_cycle_(is_cycle) {}
  std::string repr() const override { return is_cycle_ ? "<loop.cycle>" : "<loop.changed>"; }
  bool is_callable() const override { return true; }
  Item call(Arguments arguments) override {
    if (!arguments.named.empty())
      fail_value("`loop." + std::string(is_cycle_ ? "cycle" : "changed") + "` takes no names");
    return is_cycle_ ? loop_.cycle(arguments.positional) : Item(loop_.changed(arguments.positional));
  }

 private:
  LoopObject& loop_;
  bool is_cycle_;
};

Item count_item(size_t number) { return Item(static_cast<int64_t>(number)); }

}  // namespace

Item MacroObject::member(std::string_view name) {
  const Statement& declaration = origin_.declaration;
  if (name == "name") return Item::borrowed_text(declaration.text);
  if (name == "catch_varargs") return Item(declaration.takes_rest);
  if (name == "catch_kwargs") return Item(declaration.takes_named_rest);
  if (name == "caller") return Item(declaration.takes_caller);
  if (name != "arguments") return Item::undefined(name);
  Items names;
  for (const Parameter& parameter : declaration.parameters) names.push_back(Item::borrowed_text(parameter.text));
  return Item::tuple(std::move(names));
}

std::string LoopObject::repr() const {
  return "<LoopContext " + std::to_string(index_ + 1) + "/" + std::to_string(items_.size()) + ">";
}

Item LoopObject::neighbour(bool is_there, size_t index) const {
  return is_there ? items_.at(index) : Item::undefined("there is no such item");
}

Item LoopObject::member(std::string_view name) {
  size_t size = items_.size();
  if (name == "index") return count_item(index_ + 1);
  if (name == "index0") return count_item(index_);
  if (name == "first") return Item(index_ == 0);
  if (name == "last") return Item(index_ + 1 == size);
  if (name == "length") return count_item(size);
  if (name == "revindex") return count_item(size - index_);
  if (name == "revindex0") return count_item(size - index_ - 1);
  if (name == "depth") return count_item(1);
  if (name == "depth0") return count_item(0);
  if (name == "previtem") return neighbour(index_ > 0, index_ - 1);
  if (name == "nextitem") return neighbour(index_ + 1 < size, index_ + 1);
  if (name == "cycle") return Item::object(workspace_.make<LoopMethod>(*this, true));
  if (name == "changed") return Item::object(workspace_.make<LoopMethod>(*this, false));
  return Item::undefined(name);
}

Item LoopObject::cycle(const Items& values) const {
  if (values.empty()) fail_value("`loop.cycle` needs values to choose from");
  return values[index_ % values.size()];
}

bool LoopObject::changed(const Items& values) {
  Item now = Item::tuple(values);
  if (equal(now, last_values_)) return false;
  last_values_ = now;
  return true;
}

Item ModuleObject::member(std::string_view name) {
  if (name.starts_with('_')) return Item::undefined(name);
  for (const Scope::Binding& binding : top_.bindings) {
    if (names_.text(binding.name) == name) return binding.value;
  }
  return Item::undefined(name);
}

Item BlockObject::member(std::string_view name) {
  size_t next = level_ + 1;
  if (name != "super" || evaluator_.find_block(run_, name_, next) == nullptr) return Item::undefined(name);
  return Item::object(evaluator_.workspace().make<BlockObject>(evaluator_, run_, name_, next));
}

Item BlockObject::call(Arguments arguments) {
  if (!arguments.empty()) fail_value("a block takes no values");
  return Item::text(evaluator_.render_block(run_, name_, level_), evaluator_.autoescape());
}

Item SelfObject::member(std::string_view name) {
  for (const Template* one : run_.chain) {
    for (const Statement* block : one->blocks) {
      if (block->text == name) {
        return Item::object(evaluator_.workspace().make<BlockObject>(evaluator_, run_, block->name, 0));
      }
    }
  }
  return Item::undefined(name);
}

}  // namespace milepost::templating
