// Evaluator: one render. Walks the syntax tree, holds everything that changes meanwhile, and is
// thrown away afterwards. The program and the context are only read.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "formats/value.h"
#include "templating/failure.h"
#include "templating/filter_table.h"
#include "templating/limits.h"
#include "templating/object.h"
#include "templating/program.h"
#include "templating/scope.h"

namespace milepost::templating {

// One template being rendered with its parents: what its blocks refer to.
struct Run {
  std::vector<const Template*> chain;  // the template, its parent, …
  Scope* top = nullptr;                // names set outside of blocks
  const Template* parent = nullptr;    // named by {% extends %} in the template that runs now
  std::string discarded;               // what a child writes outside of blocks
};

class MacroObject;
class LiquidHost;
struct LiquidState;

class Evaluator {
 public:
  // `liquid`: for templates in Liquid, whose render this is then; null for Jinja2's.
  Evaluator(const Program& program, const Value& context, LiquidState* liquid = nullptr);

  // Throws Failure; failed_template() and failed_span() then tell where.
  std::string render(const Template& start);
  const Template* failed_template() const { return marked_template_; }
  Span failed_span() const { return marked_span_; }

  // For the objects of templates (runtime_objects.h).
  Item call_macro(const MacroObject& macro, Arguments arguments);
  std::string render_block(Run& run, NameId name, size_t level);
  const Statement* find_block(const Run& run, NameId name, size_t& level) const;
  bool autoescape() const { return at_.autoescape; }
  Workspace& workspace() { return workspace_; }
  const Names& names() const { return program_.names; }

 private:
  // Everything that a call changes and its end puts back.
  struct Place {
    Scope* scope = nullptr;
    const Template* current = nullptr;
    Run* run = nullptr;
    std::string* out = nullptr;
    bool autoescape = true;
    NameId block = 0;
    size_t block_level = 0;
    bool in_block = false;
  };
  class Call;    // puts the place back, counts calls
  class Deeper;  // counts nesting
  class Inner;   // opens a scope

  // Statements: execute.cpp
  void execute(const Body& body);
  void execute(const Statement& statement);
  void execute_if(const Statement& statement);
  void execute_set_block(const Statement& statement);
  void execute_block(const Statement& statement);
  Item make_macro(const Statement& statement);
  void execute_macro(const Statement& statement);
  void execute_call_block(const Statement& statement);
  void execute_filter_block(const Statement& statement);
  void execute_with(const Statement& statement);
  void execute_autoescape(const Statement& statement);
  void assign(const Expression& target, Item value);
  void write(const Item& item);
  void check_output() const;
  std::string captured(const Body& body);
  // Loops: execute_for.cpp
  void execute_for(const Statement& statement);
  Items chosen_items(const Statement& statement, const Item& source);
  // Liquid's own tags: execute_liquid.cpp, execute_liquid_loops.cpp, execute_liquid_include.cpp
  void execute_liquid(const Statement& statement);
  void execute_liquid_kind(const Statement& statement);
  void write_liquid(const Statement& output);
  void execute_case(const Statement& statement);
  void execute_capture(const Statement& statement);
  void execute_cycle(const Statement& statement);
  void execute_counter(const Statement& statement);
  void execute_address(const Statement& statement);
  void execute_figure_tag(const Statement& statement);
  void execute_highlight(const Statement& statement);
  void execute_foreign_tag(const Statement& statement);
  void execute_group(const Statement& group);
  std::string html_in_place(std::string html, const Statement& output) const;
  void execute_liquid_for(const Statement& statement);
  void execute_table_row(const Statement& statement);
  void warn_of_missing_list(const Statement& loop);
  Items bounded_items(const Statement& statement, bool is_table);
  bool take_jump();
  void execute_include_file(const Statement& statement);
  void run_included(const Template& included, const Statement& statement);
  Item include_values(const Statement& statement);
  void miss_include(const Statement& statement, const std::string& name);
  void mark_liquid(const Statement& statement);
  // The name that `of` asks for, without its filters, where it is one of the page's that nothing is known of; else
  // null.
  const Expression* unknown_name(const Expression& of);
  void report_unknown(const Statement& statement, const Expression& name, std::string_view outcome);
  bool report(const Code& code, const Span& span, std::string message, std::string cause, std::string fix);
  bool is_page() const;
  const LiquidHost* liquid_host() const;
  // Other templates: execute_linking.cpp
  void execute_include(const Statement& statement);
  void execute_import(const Statement& statement);
  void execute_extends(const Statement& statement);
  Run& run_template(const Template& start, Scope* top);
  const Template* find_template(const Item& name, const Expression& expression, bool may_miss);

  // Expressions: evaluate.cpp
  Item evaluate(const Expression& e);
  Item evaluate_list(const Expression& e);
  Item evaluate_map(const Expression& e);
  Item evaluate_binary(const Expression& e);
  Item evaluate_compare(const Expression& e);
  Item evaluate_concat(const Expression& e);
  Item evaluate_condition(const Expression& e);
  Item evaluate_filter(const Expression& e);
  Item evaluate_test(const Expression& e);
  // Names, members and calls: evaluate_access.cpp
  Item evaluate_name(const Expression& e);
  Item evaluate_attribute(const Expression& e);
  Item evaluate_subscript(const Expression& e);
  Item evaluate_slice(const Expression& e);
  Item evaluate_call(const Expression& e, const Item* caller = nullptr);
  Arguments evaluate_arguments(const CallArguments& arguments);
  // Liquid's own: evaluate_liquid.cpp
  Item evaluate_liquid(const Expression& e);
  Item evaluate_lookup(const Expression& e);
  Item evaluate_range(const Expression& e);
  Item evaluate_where(const Expression& e);
  bool compare_liquid(const Expression& e);
  bool holds(const Item& item) const;
  const Item* find_name(NameId name);
  const Item* find_outermost(NameId name);
  [[noreturn]] void fail_no_member(const Expression& owner, std::string_view member);
  std::string suggestion_for(const Expression& undefined);
  std::vector<std::string_view> visible_names() const;
  std::string_view words_of(const Expression& e) const;

  void mark(const Span& span) {
    marked_template_ = at_.current;
    marked_span_ = span;
  }
  Item charged(Item item);

  const Program& program_;
  const Value& context_;
  LiquidState* liquid_;
  Workspace workspace_;
  Scopes scopes_;
  std::vector<std::unique_ptr<Run>> runs_;
  struct Outermost {
    bool is_known = false, is_found = false;
    Item value;
  };
  std::vector<Outermost> outermost_;  // by name: what the context or a global has
  Place at_;
  Item filter_input_;  // of a filter that stands in a tag
  int call_depth_ = 0;
  int work_depth_ = 0;
  const Template* marked_template_ = nullptr;
  Span marked_span_;
};

class Evaluator::Deeper {
 public:
  explicit Deeper(Evaluator& evaluator) : evaluator_(evaluator) {
    if (evaluator_.work_depth_ >= kMaxWorkDepth) fail_limit("the template goes too deep");
    ++evaluator_.work_depth_;
  }
  ~Deeper() { --evaluator_.work_depth_; }
  Deeper(const Deeper&) = delete;
  Deeper& operator=(const Deeper&) = delete;

 private:
  Evaluator& evaluator_;
};

class Evaluator::Call {
 public:
  Call(Evaluator& evaluator, std::string_view what) : evaluator_(evaluator), before_(evaluator.at_) {
    if (evaluator_.call_depth_ >= kMaxCallDepth) {
      fail_limit(std::string(what) + " goes more than " + std::to_string(kMaxCallDepth) + " deep",
                 "does it call or include itself without an end?");
    }
    ++evaluator_.call_depth_;
    evaluator_.workspace_.spend(1);
  }
  ~Call() {
    --evaluator_.call_depth_;
    evaluator_.at_ = before_;
  }
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

 private:
  Evaluator& evaluator_;
  Place before_;
};

class Evaluator::Inner {
 public:
  Inner(Evaluator& evaluator, Scope* parent) : evaluator_(evaluator), before_(evaluator.at_.scope) {
    scope_ = evaluator_.scopes_.open(parent);
    evaluator_.at_.scope = scope_;
  }
  explicit Inner(Evaluator& evaluator) : Inner(evaluator, evaluator.at_.scope) {}
  ~Inner() {
    evaluator_.at_.scope = before_;
    evaluator_.scopes_.close(scope_);
  }
  Inner(const Inner&) = delete;
  Inner& operator=(const Inner&) = delete;
  Scope& scope() { return *scope_; }

 private:
  Evaluator& evaluator_;
  Scope* before_;
  Scope* scope_;
};

}  // namespace milepost::templating
