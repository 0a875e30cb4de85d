// Liquid's statements. What fails is a warning, and its words stay where the page says so. Loops are in
// execute_liquid_loops.cpp, included files in execute_liquid_include.cpp, blocks of text in execute_liquid_blocks.cpp.
#include <algorithm>

#include "ground/suggest.h"
#include "templating/evaluator.h"
#include "templating/limits.h"
#include "templating/liquid_state.h"
#include "templating/liquid_values.h"
#include "templating/operators.h"

namespace milepost::templating {

bool Evaluator::is_page() const { return at_.current == liquid_->page; }
bool Evaluator::holds(const Item& item) const { return liquid_ == nullptr ? truth_of(item) : liquid_truth(item); }
const LiquidHost* Evaluator::liquid_host() const { return liquid_ == nullptr ? nullptr : &liquid_->host; }

void Evaluator::mark_liquid(const Statement& s) {
  if (at_.out != liquid_->page_text || !is_page()) return;
  liquid_->marks.push_back({at_.out->size(), s.span.begin, s.kind == StatementKind::kData});
}

// Its words stand in the text as they stand in the page, and so have their own places.
void Evaluator::execute_figure_tag(const Statement& s) {
  *at_.out += kLiveTag;
  if (at_.out == liquid_->page_text && is_page()) {
    const auto offset = static_cast<size_t>(s.text.data() - at_.current->source.text().data());
    liquid_->marks.push_back({at_.out->size(), offset, true});
  }
  *at_.out += s.text;
  mark_liquid(s);
  *at_.out += " %}";
}

// False where the same was said before.
bool Evaluator::report(const Code& code, const Span& span, std::string message, std::string cause, std::string fix) {
  milepost::Place place = at_.current->source.place(Span{span.begin, 1});
  std::string key = place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + message;
  if (!liquid_->reported.insert(std::move(key)).second) return false;
  liquid_->diagnostics.add(
      {&code, Severity::kWarning, std::move(place), std::move(message), std::move(cause), std::move(fix)});
  return true;
}

void Evaluator::execute_liquid(const Statement& s) {
  mark_liquid(s);
  try {
    execute_liquid_kind(s);
  } catch (const Failure& failure) {
    if (failure.code == &code::kTemplateLimit) throw;
    std::string words(std::string_view(at_.current->source.text()).substr(s.span.begin, s.span.length));
    report(code::kLiquidFailed, s.span, "`" + words.substr(0, 80) + "` cannot be worked out; it prints nothing",
           failure.message, failure.fix);
  }
}

void Evaluator::execute_liquid_kind(const Statement& s) {
  switch (s.kind) {
    case StatementKind::kData:
      *at_.out += s.text;
      return check_output();
    case StatementKind::kForeignTag:
      return execute_foreign_tag(s);
    case StatementKind::kOutput:
      return write_liquid(s);
    case StatementKind::kIf:
      return execute_if(s);
    case StatementKind::kGroup:
      return execute_group(s);
    case StatementKind::kCase:
      return execute_case(s);
    case StatementKind::kLiquidFor:
      return execute_liquid_for(s);
    case StatementKind::kTableRow:
      return execute_table_row(s);
    case StatementKind::kAssign:
      return liquid_->page_scope->set(s.assignments[0].first->name, evaluate(*s.assignments[0].second));
    case StatementKind::kCapture:
      return execute_capture(s);
    case StatementKind::kCycle:
      return execute_cycle(s);
    case StatementKind::kCounter:
      return execute_counter(s);
    case StatementKind::kBreak:
      liquid_->jump = LiquidState::Jump::kBreak;
      return;
    case StatementKind::kContinue:
      liquid_->jump = LiquidState::Jump::kContinue;
      return;
    case StatementKind::kIncludeFile:
      return execute_include_file(s);
    case StatementKind::kHighlight:
      return execute_highlight(s);
    case StatementKind::kAddress:
      return execute_address(s);
    case StatementKind::kFigureTag:
      return execute_figure_tag(s);
    default:
      return;  // Jinja2's own
  }
}

// Unknown names of the page are told; those of included files and of the page's own variables are not: there they are
// the rule.
const Expression* Evaluator::unknown_name(const Expression& of) {
  const Expression* base = &of;
  bool has_usual = false;
  for (; base->kind == ExpressionKind::kFilter; base = base->parts[0]) has_usual |= base->filter->name == "default";
  bool is_name = base->kind == ExpressionKind::kName || base->kind == ExpressionKind::kLookup;
  if (!is_name || has_usual || !liquid_->options.reports_unknown || !is_page()) return nullptr;
  if (!evaluate(*base).is_undefined()) return nullptr;
  const Expression* root = base;
  bool is_plain = true;
  for (; root->kind == ExpressionKind::kLookup; root = root->parts[0]) is_plain = is_plain && root->parts.size() == 1;
  const Item* found = find_name(root->name);
  bool is_outermost = found == nullptr || found == find_outermost(root->name);
  return is_plain && is_outermost ? base : nullptr;
}

void Evaluator::write_liquid(const Statement& s) {
  if (const Expression* unknown = unknown_name(*s.expression)) {
    const bool keeps = liquid_->options.keeps_unknown;
    report_unknown(s, *unknown, keeps ? "the words stay as written" : "it prints nothing");
    if (keeps) *at_.out += liquid_->page->source.text().substr(s.span.begin, s.span.length);
    return;
  }
  const bool is_markdown = s.expression->kind == ExpressionKind::kFilter && s.expression->filter->name == "markdownify";
  const Item value = evaluate(*s.expression);
  if (is_markdown) {
    *at_.out += html_in_place(liquid_text(value), s);
  } else {
    append_liquid_text(*at_.out, value);
  }
  check_output();
}

void Evaluator::report_unknown(const Statement& s, const Expression& name, std::string_view outcome) {
  std::string words(words_of(name));
  std::vector<std::string> known;
  std::string owner_words;
  Item owner = Item::from(context_);
  if (name.kind == ExpressionKind::kLookup) {
    owner = evaluate(*name.parts[0]);
    owner_words = std::string(words_of(*name.parts[0])) + ".";
  }
  for (size_t i = 0; owner.is_map() && i < owner.map_size(); ++i) known.push_back(liquid_text(owner.map_at(i).first));
  std::vector<std::string_view> names(known.begin(), known.end());
  std::string_view near = nearest(name.text, names);
  std::string fix = "write what is meant, or put the words between backticks";
  MissingName missing = liquid_->host.about_missing(words);
  if (!missing.may_be_misspelt) near = {};
  if (!missing.fix.empty()) fix = missing.fix;
  if (!near.empty()) fix = "did you mean `" + owner_words + std::string(near) + "`?";
  if (missing.message.empty()) missing.message = "nothing here is called `" + words + "`";
  if (missing.cause.empty()) missing.cause = "Liquid knows the names of `site` and of `page`";
  report(code::kLiquidUnknownName, s.span, missing.message + "; " + std::string(outcome), missing.cause,
         std::move(fix));
}

void Evaluator::execute_case(const Statement& s) {
  Item value = evaluate(*s.expression);
  bool found = false;
  for (const Branch& branch : s.branches) {
    if (branch.condition == nullptr) {
      if (!found) execute(branch.body);
      continue;
    }
    for (const Expression* wanted : branch.condition->parts) {
      bool is_equal = wanted->kind == ExpressionKind::kEmpty   ? is_liquid_empty(value)
                      : wanted->kind == ExpressionKind::kBlank ? false
                                                               : liquid_equal(value, evaluate(*wanted));
      if (!is_equal) continue;
      found = true;
      execute(branch.body);
    }
  }
}

void Evaluator::execute_capture(const Statement& s) { liquid_->page_scope->set(s.name, Item::text(captured(s.body))); }

void Evaluator::execute_cycle(const Statement& s) {
  std::string key;
  if (s.condition != nullptr) {
    key = "n" + liquid_text(evaluate(*s.condition));
  } else {
    for (const Expression* value : s.expression->parts) {
      if (value->kind == ExpressionKind::kConstant) append_inspected(key, value->constant);
      if (value->kind != ExpressionKind::kConstant) key += "@" + std::to_string(value->span.begin);
      key += ',';
    }
  }
  size_t& at = liquid_->cycles[key];
  const auto& values = s.expression->parts;
  if (at < values.size()) append_liquid_text(*at_.out, evaluate(*values[at]));
  at = at + 1 >= values.size() ? 0 : at + 1;
}

void Evaluator::execute_counter(const Statement& s) {
  Item& counter = liquid_->counters[s.name];
  if (counter.is_none()) {
    const Value* given = context_.find(program_.names.text(s.name));
    counter = Item(given != nullptr && given->is_integer() ? given->integer() : int64_t{0});
  }
  if (!s.with_context) counter = Item(counter.whole() - 1);
  append_liquid_text(*at_.out, counter);
  if (s.with_context) counter = Item(counter.whole() + 1);
}

// A post that is not there is left to the Markdown that follows, which knows what words to keep.
void Evaluator::execute_address(const Statement& s) {
  std::string argument = liquid_text(evaluate(*s.expression));
  std::string address = liquid_->host.address_of(s.text, argument);
  if (address.empty()) address = std::string(kLiveTag) + std::string(s.text) + " " + argument + " %}";
  *at_.out += address;
}

}  // namespace milepost::templating
