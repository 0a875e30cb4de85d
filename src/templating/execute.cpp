// Statements, one method per tag. Loops are in execute_for.cpp, tags that name other templates in
// execute_linking.cpp.
#include "templating/evaluator.h"
#include "templating/item_text.h"
#include "templating/liquid_state.h"
#include "templating/operators.h"
#include "templating/runtime_objects.h"
#include "templating/sequence.h"

namespace milepost::templating {

Evaluator::Evaluator(const Program& program, const Value& context, LiquidState* liquid)
    : program_(program), context_(context), liquid_(liquid), outermost_(program.names.size()) {}

std::string Evaluator::render(const Template& start) {
  std::string out;
  out.reserve(16 << 10);
  at_.out = &out;
  Scope* outermost = scopes_.open(nullptr);
  outermost->sees_context = true;
  marked_template_ = &start;
  if (liquid_ != nullptr) {
    liquid_->page = &start;
    liquid_->page_text = &out;
    liquid_->page_scope = outermost;
  }
  run_template(start, outermost);
  return out;
}

void Evaluator::execute(const Body& body) {
  Deeper deeper(*this);
  for (const Statement* statement : body) {
    execute(*statement);
    if (liquid_ != nullptr && liquid_->jump != LiquidState::Jump::kNone) return;
  }
}

void Evaluator::execute(const Statement& s) {
  if (liquid_ != nullptr) return execute_liquid(s);
  switch (s.kind) {
    case StatementKind::kData:
      *at_.out += s.text;
      return check_output();
    case StatementKind::kOutput:
      return write(evaluate(*s.expression));
    case StatementKind::kIf:
      return execute_if(s);
    case StatementKind::kFor:
      return execute_for(s);
    case StatementKind::kSet:
      return assign(*s.assignments[0].first, evaluate(*s.assignments[0].second));
    case StatementKind::kSetBlock:
      return execute_set_block(s);
    case StatementKind::kInclude:
      return execute_include(s);
    case StatementKind::kImport:
    case StatementKind::kFromImport:
      return execute_import(s);
    case StatementKind::kExtends:
      return execute_extends(s);
    case StatementKind::kBlock:
      return execute_block(s);
    case StatementKind::kMacro:
      return execute_macro(s);
    case StatementKind::kCallBlock:
      return execute_call_block(s);
    case StatementKind::kFilterBlock:
      return execute_filter_block(s);
    case StatementKind::kWith:
      return execute_with(s);
    case StatementKind::kAutoescape:
      return execute_autoescape(s);
    default:
      return;  // Liquid's own
  }
}

void Evaluator::check_output() const {
  if (at_.out->size() > kMaxOutputBytes) fail_limit("the page grows past 64 MiB", "loop over fewer items");
}

void Evaluator::write(const Item& item) {
  at_.autoescape ? append_escaped_item(*at_.out, item) : append_text(*at_.out, item);
  check_output();
}

void Evaluator::execute_if(const Statement& s) {
  for (const Branch& branch : s.branches) {
    if (branch.condition == nullptr || holds(evaluate(*branch.condition))) return execute(branch.body);
  }
}

void Evaluator::assign(const Expression& target, Item value) {
  if (target.kind == ExpressionKind::kName) return at_.scope->set(target.name, std::move(value));
  mark(target.span);
  if (target.kind == ExpressionKind::kAttribute) {
    const Item* owner = find_name(target.parts[0]->name);
    bool is_set = owner != nullptr && owner->is_object() && owner->object().set_member(target.text, std::move(value));
    if (!is_set) fail_value("only members of a namespace can be set", "make one: `{% set ns = namespace() %}`");
    return;
  }
  Sequence values(value);
  if (values.size() != target.parts.size()) {
    fail_value("there are " + std::to_string(target.parts.size()) + " names for " + std::to_string(values.size()) +
               " values");
  }
  for (size_t i = 0; i < values.size(); ++i) assign(*target.parts[i], values.at(i));
}

// What a body writes, as text; it has a scope of its own.
std::string Evaluator::captured(const Body& body) {
  std::string text;
  std::string* before = at_.out;
  Inner inner(*this);
  at_.out = &text;
  execute(body);
  at_.out = before;
  return text;
}

void Evaluator::execute_set_block(const Statement& s) {
  Item value = Item::text(captured(s.body), at_.autoescape);
  if (s.expression != nullptr) {
    filter_input_ = value;
    value = evaluate(*s.expression);
  }
  assign(*s.assignments[0].first, std::move(value));
}

void Evaluator::execute_filter_block(const Statement& s) {
  filter_input_ = Item::text(captured(s.body), at_.autoescape);
  append_text(*at_.out, evaluate(*s.expression));
  check_output();
}

void Evaluator::execute_block(const Statement& s) {
  Run& run = *at_.run;
  if (run.parent != nullptr) return;  // a parent will place it
  size_t level = 0;
  const Statement* found = find_block(run, s.name, level);
  if (found == nullptr) return;
  mark(s.span);
  if (found->is_required) fail_value("the block `" + std::string(s.text) + "` must be filled by a child template");
  Call call(*this, "the block `" + std::string(s.text) + "`");
  Inner inner(*this, s.is_scoped ? at_.scope : run.top);
  at_.current = run.chain[level];
  at_.block = s.name;
  at_.block_level = level;
  at_.in_block = true;
  at_.autoescape = true;
  execute(found->body);
}

const Statement* Evaluator::find_block(const Run& run, NameId name, size_t& level) const {
  for (; level < run.chain.size(); ++level) {
    if (const Statement* block = run.chain[level]->block(name)) return block;
  }
  return nullptr;
}

std::string Evaluator::render_block(Run& run, NameId name, size_t level) {
  const Statement* found = find_block(run, name, level);
  std::string text;
  if (found == nullptr) return text;
  Call call(*this, "the block `" + std::string(found->text) + "`");
  Inner inner(*this, run.top);
  at_.run = &run;
  at_.current = run.chain[level];
  at_.block = name;
  at_.block_level = level;
  at_.in_block = true;
  at_.autoescape = true;
  at_.out = &text;
  execute(found->body);
  return text;
}

Item Evaluator::make_macro(const Statement& s) {
  Scopes::capture(at_.scope);
  MacroOrigin origin{s, at_.scope, *at_.current, at_.run, at_.autoescape};
  return Item::object(workspace_.make<MacroObject>(*this, origin));
}

void Evaluator::execute_macro(const Statement& s) { at_.scope->set(s.name, make_macro(s)); }

void Evaluator::execute_call_block(const Statement& s) {
  Item caller = make_macro(s);
  write(evaluate_call(*s.expression, &caller));
}

void Evaluator::execute_with(const Statement& s) {
  Items values;
  for (const auto& [target, value] : s.assignments) values.push_back(evaluate(*value));
  Inner inner(*this);
  for (size_t i = 0; i < values.size(); ++i) assign(*s.assignments[i].first, values[i]);
  execute(s.body);
}

void Evaluator::execute_autoescape(const Statement& s) {
  bool before = at_.autoescape;
  bool on = truth_of(evaluate(*s.expression));
  Inner inner(*this);
  at_.autoescape = on;
  execute(s.body);
  at_.autoescape = before;
}

}  // namespace milepost::templating
