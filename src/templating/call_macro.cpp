// Calling a macro: binding its arguments, running its body.
#include <algorithm>

#include "ground/suggest.h"
#include "templating/evaluator.h"
#include "templating/runtime_objects.h"

namespace milepost::templating {
namespace {

std::string who(const Statement& macro) { return "the macro `" + std::string(macro.text) + "`"; }

// Which parameter is called so; parameters.size() where none is.
size_t parameter_index(const Statement& macro, std::string_view name) {
  auto place = std::find_if(macro.parameters.begin(), macro.parameters.end(),
                            [&](const Parameter& parameter) { return parameter.text == name; });
  return static_cast<size_t>(place - macro.parameters.begin());
}

[[noreturn]] void fail_unknown(const Statement& macro, std::string_view name) {
  std::vector<std::string_view> known;
  for (const Parameter& parameter : macro.parameters) known.push_back(parameter.text);
  std::string_view near = nearest(name, known);
  fail_value(who(macro) + " has no parameter `" + std::string(name) + "`",
             near.empty() ? "" : "did you mean `" + std::string(near) + "`?");
}

void bind_positional(const Statement& macro, const Arguments& arguments, Scope& scope) {
  size_t taken = std::min(arguments.positional.size(), macro.parameters.size());
  for (size_t i = 0; i < taken; ++i) scope.set(macro.parameters[i].name, arguments.positional[i]);
  if (macro.takes_rest) {
    auto rest = arguments.positional.begin() + static_cast<std::ptrdiff_t>(taken);
    scope.set(kVarargsName, Item::tuple(Items(rest, arguments.positional.end())));
  } else if (arguments.positional.size() > taken) {
    fail_value(who(macro) + " takes at most " + std::to_string(taken) + " values");
  }
}

void bind_named(const Statement& macro, const Arguments& arguments, Scope& scope) {
  Dictionary rest;
  for (const auto& [key, value] : arguments.named) {
    size_t index = parameter_index(macro, key);
    if (index < macro.parameters.size()) {
      if (scope.find(macro.parameters[index].name) != nullptr) {
        fail_value(who(macro) + " is given `" + std::string(key) + "` twice");
      }
      scope.set(macro.parameters[index].name, value);
    } else if (key == "caller" && macro.takes_caller) {
      scope.set(kCallerName, value);
    } else if (macro.takes_named_rest) {
      rest.set(Item::text(std::string(key)), value);
    } else {
      fail_unknown(macro, key);
    }
  }
  if (macro.takes_named_rest) scope.set(kKwargsName, Item::map(std::move(rest)));
  if (macro.takes_caller && scope.find(kCallerName) == nullptr) scope.set(kCallerName, Item::undefined("caller"));
}

}  // namespace

Item Evaluator::call_macro(const MacroObject& macro, Arguments arguments) {
  const MacroOrigin& origin = macro.origin();
  const Statement& declaration = origin.declaration;
  bool is_markup = at_.autoescape;
  std::string text;
  Call call(*this, who(declaration));
  Inner inner(*this, origin.closure);
  bind_positional(declaration, arguments, inner.scope());
  bind_named(declaration, arguments, inner.scope());
  at_.current = &origin.source;
  at_.run = origin.run;
  at_.autoescape = origin.autoescape;
  at_.in_block = false;
  at_.out = &text;
  for (const Parameter& parameter : declaration.parameters) {
    if (inner.scope().find(parameter.name) != nullptr) continue;
    Item usual = parameter.usual == nullptr ? Item::undefined(parameter.text) : evaluate(*parameter.usual);
    inner.scope().set(parameter.name, std::move(usual));
  }
  execute(declaration.body);
  return Item::text(std::move(text), is_markup);
}

}  // namespace milepost::templating
