#include "import/option_proposal.h"

#include <algorithm>

#include "import/yaml_text.h"
#include "options/words.h"

namespace milepost::import {
namespace {

Value texts(const std::vector<std::string>& words) {
  List list;
  for (const std::string& text : words) list.emplace_back(text);
  return Value(std::move(list));
}

Map option_map(const ToldOption& option) {
  Map map;
  map.set("id", Value(option.id));
  map.set("name", Value(option.name));
  if (!option.summary.empty()) map.set("summary", Value(option.summary));
  if (!option.pros.empty()) map.set("pros", texts(option.pros));
  if (!option.cons.empty()) map.set("cons", texts(option.cons));
  if (option.outcome) map.set("outcome", Value(outcome_key(*option.outcome)));
  if (!option.stage_reached.empty()) map.set("stage_reached", Value(option.stage_reached));
  if (!option.outcome_words.empty()) map.set("x_words", Value(option.outcome_words));
  if (option.chosen) map.set("chosen", Value(true));
  return map;
}

}  // namespace

std::optional<ToldOptions> propose_options(const markdown::Document& document) {
  std::vector<ToldOptions> all = find_told_options(document);
  if (all.empty()) return std::nullopt;
  const auto is_table = [](const ToldOptions& told) { return told.origin == ToldOptions::Origin::kTable; };
  const auto table = std::ranges::find_if(all, is_table);
  return std::move(table == all.end() ? all.front() : *table);
}

std::string option_set_yaml(const ToldOptions& told) {
  List options;
  for (const ToldOption& option : told.options) options.emplace_back(option_map(option));
  Map set;
  set.set("options", Value(std::move(options)));
  return "# Proposed from the " + std::string(told.origin == ToldOptions::Origin::kTable ? "table" : "list") +
         " of the post. Check: is each one an option (add `kind`)? are the outcomes right?\n"
         "# which was `chosen`? are long pros and cons several? who should have an alias?\n" +
         yaml_text(set);
}

}  // namespace milepost::import
