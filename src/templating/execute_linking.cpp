// Tags that bring other templates in, and the run of a template with its parents.
#include "templating/evaluator.h"
#include "templating/runtime_objects.h"
#include "templating/sequence.h"

namespace milepost::templating {

// Runs `start`, then its parent, and so on: blocks are written where the outermost one has them.
Run& Evaluator::run_template(const Template& start, Scope* top) {
  Call call(*this, "`" + start.source.name() + "`");
  Run& run = *runs_.emplace_back(std::make_unique<Run>());
  run.top = top;
  std::string* out = at_.out;
  at_ = Place{top, &start, &run, out, true, 0, 0, false};
  for (const Template* next = &start; next != nullptr; next = run.parent) {
    if (!next->is_valid) fail_value("`" + next->source.name() + "` has mistakes and cannot be used");
    if (run.chain.size() >= kMaxCallDepth) fail_limit("`" + start.source.name() + "` extends too many templates");
    run.chain.push_back(next);
    run.parent = nullptr;
    at_.current = next;
    at_.out = out;
    execute(next->body);
  }
  return run;
}

// The template that a name, or the first name of a list that exists, means; nullptr where it may miss.
const Template* Evaluator::find_template(const Item& name, const Expression& expression, bool may_miss) {
  Items names = name.is_array() ? Sequence(name).all() : Items{name};
  for (const Item& one : names) {
    if (one.is_undefined()) continue;
    if (!one.is_text()) fail_value("a template's name is text, not " + std::string(kind_name(one)));
    if (const Template* found = program_.find(one.text())) return found;
  }
  if (may_miss) return nullptr;
  mark(expression.span);
  if (names.size() == 1 && names[0].is_undefined()) {
    fail_undefined("`" + std::string(words_of(expression)) + "` is not defined, so it names no template",
                   suggestion_for(expression));
  }
  std::string first = names.empty() ? "" : std::string(names[0].text());
  throw Failure{
      &code::kTemplateMissing, "there is no template `" + first + "`", {}, program_.suggestion_for(first), {}};
}

void Evaluator::execute_include(const Statement& s) {
  Item name = evaluate(*s.expression);
  mark(s.expression->span);
  const Template* included = find_template(name, *s.expression, s.ignore_missing);
  if (included == nullptr) return;
  mark(s.expression->span);
  Inner inner(*this, s.with_context ? at_.scope : nullptr);
  inner.scope().sees_context = false;
  run_template(*included, &inner.scope());
}

void Evaluator::execute_import(const Statement& s) {
  Item name = evaluate(*s.expression);
  mark(s.expression->span);
  const Template* imported = find_template(name, *s.expression, false);
  Scope* top = scopes_.open(s.with_context ? at_.scope : nullptr);
  top->sees_context = false;
  Scopes::capture(top);
  std::string discarded;
  std::string* before = at_.out;
  at_.out = &discarded;
  run_template(*imported, top);
  at_.out = before;
  auto* module = workspace_.make<ModuleObject>(program_.names, *top, imported->source.name());
  if (s.kind == StatementKind::kImport) return at_.scope->set(s.name, Item::object(module));
  for (const auto& [wanted, target] : s.imports) at_.scope->set(target, module->member(wanted));
}

void Evaluator::execute_extends(const Statement& s) {
  Item name = evaluate(*s.expression);
  mark(s.expression->span);
  const Template* parent = find_template(name, *s.expression, false);
  if (at_.run->parent != nullptr) fail_value("a template extends one other only", "take out one `extends`");
  at_.run->parent = parent;
  at_.out = &at_.run->discarded;
}

}  // namespace milepost::templating
