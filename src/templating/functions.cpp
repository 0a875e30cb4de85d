// The global functions, and the objects that they make.
#include "templating/functions.h"

#include "templating/item_text.h"
#include "templating/operators.h"
#include "templating/sequence.h"

namespace milepost::templating {
namespace {

class NumberRange : public Object {
 public:
  NumberRange(int64_t begin, int64_t end, int64_t step) : begin_(begin), end_(end), step_(step) {}
  std::string repr() const override {
    std::string text = "range(" + std::to_string(begin_) + ", " + std::to_string(end_);
    return step_ == 1 ? text + ")" : text + ", " + std::to_string(step_) + ")";
  }
  std::optional<size_t> size() const override {
    uint64_t low = static_cast<uint64_t>(begin_), high = static_cast<uint64_t>(end_);
    if (step_ > 0) return begin_ < end_ ? (high - low - 1) / static_cast<uint64_t>(step_) + 1 : 0;
    return begin_ > end_ ? (low - high - 1) / (0 - static_cast<uint64_t>(step_)) + 1 : 0;
  }
  Item at(size_t index) const override {
    return Item(static_cast<int64_t>(static_cast<uint64_t>(begin_) + index * static_cast<uint64_t>(step_)));
  }
  bool equals(const Object& other) const override {
    auto* range = dynamic_cast<const NumberRange*>(&other);
    if (range == nullptr || *range->size() != *size()) return false;
    return *size() == 0 || (range->begin_ == begin_ && (*size() == 1 || range->step_ == step_));
  }

 private:
  int64_t begin_, end_, step_;
};

// Members that templates can set: {% set ns.found = true %}.
class Namespace : public Object {
 public:
  std::string repr() const override {
    std::string text = "<Namespace {";
    for (size_t i = 0; i < members_.size(); ++i) {
      text += (i > 0 ? ", '" : "'") + members_[i].first + "': ";
      const Item& value = members_[i].second;  // what can hold this namespace again is not written out
      bool may_hold = value.is_object() || value.is_array() || value.is_map();
      text += may_hold ? "…" : repr_of(value);
    }
    return text + "}>";
  }
  Item member(std::string_view name) override {
    for (const auto& [key, value] : members_) {
      if (key == name) return value;
    }
    return Item::undefined(name);
  }
  bool set_member(std::string_view name, Item value) override {
    for (auto& [key, old] : members_) {
      if (key == name) {
        old = std::move(value);
        return true;
      }
    }
    members_.emplace_back(std::string(name), std::move(value));
    return true;
  }

 private:
  std::vector<std::pair<std::string, Item>> members_;
};

class CyclerStep;

class Cycler : public Object {
 public:
  Cycler(Items values, Workspace& workspace) : values_(std::move(values)), workspace_(workspace) {}
  std::string repr() const override { return "<Cycler>"; }
  Item member(std::string_view name) override;
  Item next() {
    Item now = values_[at_];
    at_ = (at_ + 1) % values_.size();
    return now;
  }
  Item reset() {
    at_ = 0;
    return {};
  }

 private:
  Items values_;
  Workspace& workspace_;
  size_t at_ = 0;
};

class CyclerStep : public Object {
 public:
  CyclerStep(Cycler& cycler, bool is_next) : cycler_(cycler), is_next_(is_next) {}
  std::string repr() const override { return "<Cycler method>"; }
  bool is_callable() const override { return true; }
  Item call(Arguments) override { return is_next_ ? cycler_.next() : cycler_.reset(); }

 private:
  Cycler& cycler_;
  bool is_next_;
};

Item Cycler::member(std::string_view name) {
  if (name == "current") return values_[at_];
  if (name == "next" || name == "reset") return Item::object(workspace_.make<CyclerStep>(*this, name == "next"));
  return Item::undefined(name);
}

// Nothing at its first call, its text at all others.
class Joiner : public Object {
 public:
  explicit Joiner(Item separator) : separator_(std::move(separator)) {}
  std::string repr() const override { return "<Joiner>"; }
  bool is_callable() const override { return true; }
  Item call(Arguments) override {
    bool was_used = used_;
    used_ = true;
    return was_used ? separator_ : Item::borrowed_text("");
  }

 private:
  Item separator_;
  bool used_ = false;
};

Item make_range(Arguments arguments, Workspace& workspace) {
  const Items& given = arguments.positional;
  if (given.empty() || given.size() > 3 || !arguments.named.empty()) fail_value("`range` takes 1 to 3 whole numbers");
  for (const Item& number : given) {
    if (!number.is_whole()) fail_value("`range` takes whole numbers, not " + std::string(kind_name(number)));
  }
  int64_t begin = given.size() > 1 ? given[0].whole() : 0;
  int64_t end = given.size() > 1 ? given[1].whole() : given[0].whole();
  int64_t step = given.size() > 2 ? given[2].whole() : 1;
  if (step == 0) fail_value("`range` cannot step by 0");
  return Item::object(workspace.make<NumberRange>(begin, end, step));
}

// The pairs of a map or of a list of pairs, then the named ones.
Dictionary members_from(const Arguments& arguments) {
  Dictionary members;
  if (arguments.positional.size() > 1) fail_value("one map is enough here");
  for (const Item& source : arguments.positional) {
    Sequence sequence(source);
    for (size_t i = 0; i < sequence.size(); ++i) {
      if (source.is_map()) {
        auto [key, value] = source.map_at(i);
        members.set(key, value);
        continue;
      }
      Sequence pair(sequence.at(i));
      if (pair.size() != 2) fail_value("a map is made of pairs");
      members.set(pair.at(0), pair.at(1));
    }
  }
  for (const auto& [key, value] : arguments.named) members.set(Item::text(std::string(key)), value);
  return members;
}

Item make_dict(Arguments arguments, Workspace&) { return Item::map(members_from(arguments)); }

Item make_namespace(Arguments arguments, Workspace& workspace) {
  auto* made = workspace.make<Namespace>();
  Dictionary members = members_from(arguments);
  for (const auto& [key, value] : members.members()) made->set_member(text_of(key), value);
  return Item::object(made);
}

Item make_cycler(Arguments arguments, Workspace& workspace) {
  if (arguments.positional.empty()) fail_value("`cycler` needs values to choose from");
  return Item::object(workspace.make<Cycler>(std::move(arguments.positional), workspace));
}

Item make_joiner(Arguments arguments, Workspace& workspace) {
  const Item* named = arguments.find("sep");
  Item separator = named != nullptr ? *named : Item::borrowed_text(", ");
  if (!arguments.positional.empty()) separator = arguments.positional[0];
  return Item::object(workspace.make<Joiner>(std::move(separator)));
}

using Maker = Item (*)(Arguments, Workspace&);

class Function : public Object {
 public:
  Function(std::string_view name, Maker maker, Workspace& workspace)
      : name_(name), maker_(maker), workspace_(workspace) {}
  std::string repr() const override { return "<function " + std::string(name_) + ">"; }
  bool is_callable() const override { return true; }
  Item call(Arguments arguments) override { return maker_(std::move(arguments), workspace_); }

 private:
  std::string_view name_;
  Maker maker_;
  Workspace& workspace_;
};

constexpr std::string_view kFunctionNames[] = {"range", "dict", "namespace", "cycler", "joiner"};
constexpr Maker kMakers[] = {make_range, make_dict, make_namespace, make_cycler, make_joiner};

}  // namespace

Object* make_function(std::string_view name, Workspace& workspace) {
  for (size_t i = 0; i < std::size(kFunctionNames); ++i) {
    if (kFunctionNames[i] == name) return workspace.make<Function>(kFunctionNames[i], kMakers[i], workspace);
  }
  return nullptr;
}

std::span<const std::string_view> function_names() { return kFunctionNames; }

}  // namespace milepost::templating
