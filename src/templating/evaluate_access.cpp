// Names, members, subscripts and calls; and what to say when one is not there.
#include <algorithm>

#include "ground/suggest.h"
#include "templating/evaluator.h"
#include "templating/functions.h"
#include "templating/item_text.h"
#include "templating/liquid_state.h"
#include "templating/methods.h"
#include "templating/runtime_objects.h"
#include "templating/sequence.h"

namespace milepost::templating {

const Item* Evaluator::find_name(NameId name) {
  for (Scope* scope = at_.scope; scope != nullptr; scope = scope->parent) {
    if (const Item* found = scope->find(name)) return found;
    if (scope->parent == nullptr && !scope->sees_context) {
      const Item* global = find_outermost(name);
      return global != nullptr && !context_.find(program_.names.text(name)) ? global : nullptr;
    }
  }
  return find_outermost(name);
}

// What the context or a global function has under a name; looked up once per render.
const Item* Evaluator::find_outermost(NameId name) {
  if (liquid_ != nullptr) {
    auto counter = liquid_->counters.find(name);
    if (counter != liquid_->counters.end()) return &counter->second;
  }
  Outermost& known = outermost_[name];
  if (!known.is_known) {
    known.is_known = true;
    std::string_view text = program_.names.text(name);
    if (const Value* value = context_.find(text)) {
      known.value = Item::from(*value);
      known.is_found = true;
    } else if (Object* function = liquid_ == nullptr ? make_function(text, workspace_) : nullptr) {
      known.value = Item::object(function);
      known.is_found = true;
    }
  }
  return known.is_found ? &known.value : nullptr;
}

Item Evaluator::evaluate_name(const Expression& e) {
  if (const Item* found = find_name(e.name)) return *found;
  if (liquid_ != nullptr) return Item::undefined(e.text);
  if (e.name == kSuperName && at_.in_block) {
    size_t level = at_.block_level + 1;
    Scopes::capture(at_.run->top);
    if (find_block(*at_.run, at_.block, level) != nullptr) {
      return Item::object(workspace_.make<BlockObject>(*this, *at_.run, at_.block, level));
    }
  }
  if (e.name == kSelfName) {
    Scopes::capture(at_.run->top);
    return Item::object(workspace_.make<SelfObject>(*this, *at_.run));
  }
  return Item::undefined(e.text);
}

Item Evaluator::evaluate_attribute(const Expression& e) {
  Item owner = evaluate(*e.parts[0]);
  Item member;
  if (owner.is_map() && owner.map_find(e.text, member)) return member;
  if (owner.is_object()) return owner.object().member(e.text);
  if (owner.is_undefined()) fail_no_member(*e.parts[0], e.text);
  return Item::undefined(e.text);
}

Item Evaluator::evaluate_subscript(const Expression& e) {
  Item owner = evaluate(*e.parts[0]);
  if (owner.is_undefined()) fail_no_member(*e.parts[0], words_of(*e.parts[1]));
  Item key = evaluate(*e.parts[1]);
  mark(e.span);
  Item found = member_by_key(owner, key);
  return found.is_undefined() ? Item::undefined(words_of(e)) : found;
}

Item Evaluator::evaluate_slice(const Expression& e) {
  Item owner = evaluate(*e.parts[0]);
  if (owner.is_undefined()) fail_no_member(*e.parts[0], "items");
  Item bounds[3];
  for (size_t i = 0; i < 3; ++i) {
    if (e.parts[i + 1] != nullptr) bounds[i] = evaluate(*e.parts[i + 1]);
  }
  mark(e.span);
  return charged(slice_of(owner, bounds[0], bounds[1], bounds[2]));
}

Arguments Evaluator::evaluate_arguments(const CallArguments& source) {
  Arguments arguments;
  for (const Expression* argument : source.positional) arguments.positional.push_back(evaluate(*argument));
  for (const auto& [key, value] : source.named) arguments.named.emplace_back(key, evaluate(*value));
  if (source.rest != nullptr) {
    Item rest = evaluate(*source.rest);
    mark(source.rest->span);
    Items more = Sequence(rest).all();
    arguments.positional.insert(arguments.positional.end(), more.begin(), more.end());
  }
  if (source.named_rest == nullptr) return arguments;
  Item rest = evaluate(*source.named_rest);
  mark(source.named_rest->span);
  if (!rest.is_map()) fail_value("`**` needs a map, not " + std::string(kind_name(rest)));
  for (size_t i = 0; i < rest.map_size(); ++i) {
    auto [key, value] = rest.map_at(i);
    if (!key.is_text()) fail_value("the keys of a `**` map are text");
    arguments.named.emplace_back(key.text(), value);
    arguments.kept.push_back(key);
  }
  return arguments;
}

Item Evaluator::evaluate_call(const Expression& e, const Item* caller) {
  const Expression& callee = *e.parts[0];
  bool is_member = callee.kind == ExpressionKind::kAttribute;
  Item owner;
  if (is_member) owner = evaluate(*callee.parts[0]);
  if (owner.is_undefined()) fail_no_member(*callee.parts[0], callee.text);
  bool is_method = is_member && !owner.is_object();
  Item function;
  if (!is_method) function = is_member ? owner.object().member(callee.text) : evaluate(callee);
  Item member;
  if (is_method && owner.is_map() && !has_method(owner, callee.text) && owner.map_find(callee.text, member)) {
    is_method = false;
    function = member;
  }
  Arguments arguments = evaluate_arguments(e.arguments);
  if (caller != nullptr) arguments.named.emplace_back("caller", *caller);
  mark(e.span);
  if (is_method) return charged(call_method(owner, callee.text, arguments, workspace_));
  if (function.is_undefined()) {
    mark(callee.span);
    fail_undefined("`" + std::string(words_of(callee)) + "` is not defined, so it cannot be called",
                   suggestion_for(callee));
  }
  if (!function.is_object() || !function.object().is_callable()) {
    fail_value("`" + std::string(words_of(callee)) + "` is " + std::string(kind_name(function)) +
               " and cannot be called");
  }
  return charged(function.object().call(std::move(arguments)));
}

std::string_view Evaluator::words_of(const Expression& e) const {
  return std::string_view(at_.current->source.text()).substr(e.span.begin, e.span.length);
}

void Evaluator::fail_no_member(const Expression& owner, std::string_view member) {
  mark(owner.span);
  std::string words(words_of(owner));
  std::string fix = suggestion_for(owner);
  if (fix.empty()) fix = "ask first: `{% if " + words + " %}…{% endif %}`";
  fail_undefined("`" + words + "` is not defined, so it has no `" + std::string(member) + "`", std::move(fix));
}

std::vector<std::string_view> Evaluator::visible_names() const {
  std::vector<std::string_view> names;
  for (const Scope* scope = at_.scope; scope != nullptr; scope = scope->parent) {
    for (const Scope::Binding& binding : scope->bindings) names.push_back(program_.names.text(binding.name));
  }
  if (context_.is_map()) {
    for (const Member& member : context_.map()) names.push_back(member.key);
  }
  for (std::string_view name : function_names()) names.push_back(name);
  return names;
}

// "did you mean …" for an undefined name or member, or "".
std::string Evaluator::suggestion_for(const Expression& undefined) {
  std::vector<std::string_view> known;
  std::string owner_words;
  Item owner;
  if (undefined.kind == ExpressionKind::kName) {
    known = visible_names();
  } else if (undefined.kind == ExpressionKind::kAttribute) {
    owner = evaluate(*undefined.parts[0]);
    for (size_t i = 0; owner.is_map() && i < owner.map_size(); ++i) {
      Item key = owner.map_at(i).first;
      if (key.is_text()) known.push_back(key.text());
    }
    mark(undefined.span);
    owner_words = std::string(words_of(*undefined.parts[0])) + ".";
  }
  std::string_view near = nearest(undefined.text, known);
  return near.empty() ? "" : "did you mean `" + owner_words + std::string(near) + "`?";
}

}  // namespace milepost::templating
