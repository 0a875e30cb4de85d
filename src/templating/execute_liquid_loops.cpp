// for and tablerow.
#include <algorithm>

#include "templating/evaluator.h"
#include "templating/liquid_loops.h"
#include "templating/liquid_numbers.h"
#include "templating/liquid_state.h"
#include "templating/liquid_values.h"

namespace milepost::templating {
namespace {

// `offset` and `limit`: nothing, or a whole number.
std::optional<int64_t> loop_bound(const Item& item) {
  if (is_nil(item)) return std::nullopt;
  return whole_of(item);
}

}  // namespace

// The items between offset and offset + limit, turned around where asked for.
Items Evaluator::bounded_items(const Statement& s, bool is_table) {
  const auto& [target, source] = s.assignments[0];
  std::string key = std::string(target->text) + "-" + std::string(words_of(*source));
  int64_t from = s.loop.goes_on ? static_cast<int64_t>(liquid_->loop_ends[key]) : 0;
  if (s.loop.offset != nullptr) from = loop_bound(evaluate(*s.loop.offset)).value_or(0);
  Item list = evaluate(*source);
  Items all = liquid_items(list);
  std::optional<int64_t> limit = s.loop.limit == nullptr ? std::nullopt : loop_bound(evaluate(*s.loop.limit));
  if (!list.is_text()) {
    int64_t size = static_cast<int64_t>(all.size());
    int64_t to = limit ? std::clamp<int64_t>(from + *limit, 0, size) : size;
    int64_t begin = std::clamp<int64_t>(from, 0, to);
    all = Items(all.begin() + begin, all.begin() + to);
  }
  if (s.loop.reversed && !is_table) std::reverse(all.begin(), all.end());
  liquid_->loop_ends[key] = static_cast<size_t>(std::max<int64_t>(from, 0)) + all.size();
  return all;
}

// After a round: whether the loop ends here.
bool Evaluator::take_jump() {
  LiquidState::Jump jump = liquid_->jump;
  liquid_->jump = LiquidState::Jump::kNone;
  return jump == LiquidState::Jump::kBreak;
}

// A loop over nothing is the rule (`page.links` of a page without any), but a file of data is there or forgotten.
void Evaluator::warn_of_missing_list(const Statement& s) {
  const Expression* unknown = unknown_name(*s.assignments[0].second);
  if (unknown != nullptr && liquid_->host.about_missing(words_of(*unknown)).concerns_loops)
    report_unknown(s, *unknown, "the loop has no round");
}

void Evaluator::execute_liquid_for(const Statement& s) {
  Items items = bounded_items(s, false);
  if (items.empty()) warn_of_missing_list(s);
  if (items.empty()) return execute(s.otherwise);
  const Expression& target = *s.assignments[0].first;
  std::string name = std::string(target.text) + "-" + std::string(words_of(*s.assignments[0].second));
  Item parent = liquid_->loops.empty() ? Item() : liquid_->loops.back();
  auto* loop = workspace_.make<LiquidLoop>(std::move(name), items.size(), 0, parent);
  Inner inner(*this);
  inner.scope().set(s.name, Item::object(loop));
  liquid_->loops.push_back(Item::object(loop));
  for (size_t i = 0; i < items.size(); ++i) {
    workspace_.spend(1);
    loop->move_to(i);
    inner.scope().set(target.name, items[i]);
    execute(s.body);
    if (take_jump()) break;
  }
  liquid_->loops.pop_back();
}

void Evaluator::execute_table_row(const Statement& s) {
  Items items = bounded_items(s, true);
  if (items.empty()) warn_of_missing_list(s);
  size_t columns = items.size();
  if (s.loop.columns != nullptr) {
    columns = static_cast<size_t>(std::max<int64_t>(loop_bound(evaluate(*s.loop.columns)).value_or(0), 0));
  }
  if (columns == 0) columns = std::max<size_t>(items.size(), 1);
  auto* loop = workspace_.make<LiquidLoop>("", items.size(), columns, Item());
  Inner inner(*this);
  inner.scope().set(s.name, Item::object(loop));
  *at_.out += "<tr class=\"row1\">\n";
  for (size_t i = 0; i < items.size(); ++i) {
    workspace_.spend(1);
    loop->move_to(i);
    inner.scope().set(s.assignments[0].first->name, items[i]);
    *at_.out += "<td class=\"col" + std::to_string(i % columns + 1) + "\">";
    execute(s.body);
    *at_.out += "</td>";
    bool ends_row = i % columns + 1 == columns && i + 1 < items.size();
    if (ends_row) *at_.out += "</tr>\n<tr class=\"row" + std::to_string(i / columns + 2) + "\">";
    if (take_jump()) break;
  }
  *at_.out += "</tr>\n";
}

}  // namespace milepost::templating
