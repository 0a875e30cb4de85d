// A proposal as the option set that a writer goes on with.
#include <algorithm>
#include <set>

#include "formats/slug.h"
#include "ground/ascii.h"
#include "import/option_proposal.h"
#include "import/yaml_text.h"
#include "options/words.h"

namespace milepost::import {
namespace {

// Ids are of ASCII letters; where a name has none, the reader makes one.
std::string id_of(const ProposedOption& option, std::set<std::string>& taken) {
  std::string slug;
  for (char c : slugify(option.name))
    if (is_ascii_alphanumeric(c) || (c == '-' && !slug.empty() && slug.back() != '-')) slug += c;
  while (slug.ends_with('-')) slug.pop_back();
  if (slug.empty()) slug = "option";
  std::string id = slug;
  for (int number = 2; !taken.insert(id).second; ++number) id = slug + "-" + std::to_string(number);
  return id;
}

Value texts(const std::vector<std::string>& words) {
  List list;
  for (const std::string& text : words) list.emplace_back(text);
  return Value(std::move(list));
}

bool is_taken(const ProposedOption& option) { return option.outcome == Outcome::kAccepted; }

Map option_map(const ProposedOption& option, bool is_chosen, std::set<std::string>& taken) {
  Map map;
  map.set("id", Value(id_of(option, taken)));
  map.set("name", Value(option.name));
  if (!option.summary.empty()) map.set("summary", Value(option.summary));
  if (!option.pros.empty()) map.set("pros", texts(option.pros));
  if (!option.cons.empty()) map.set("cons", texts(option.cons));
  if (option.outcome) map.set("outcome", Value(outcome_key(*option.outcome)));
  if (!option.stage_reached.empty()) map.set("stage_reached", Value(option.stage_reached));
  if (!option.outcome_words.empty()) map.set("x_words", Value(option.outcome_words));
  if (is_chosen) map.set("chosen", Value(true));
  return map;
}

}  // namespace

std::string option_set_yaml(const OptionProposal& proposal) {
  const bool one_is_taken = std::ranges::count_if(proposal.options, is_taken) == 1;
  std::set<std::string> taken;
  List options;
  for (const ProposedOption& option : proposal.options)
    options.emplace_back(option_map(option, one_is_taken && is_taken(option), taken));
  Map set;
  set.set("options", Value(std::move(options)));
  return "# Proposed from the " + std::string(proposal.origin == OptionProposal::Origin::kTable ? "table" : "list") +
         " of the post. Check: is each one an option (add `kind`)? are the outcomes right?\n"
         "# which was `chosen`? are long pros and cons several? who should have an alias?\n" +
         yaml_text(set);
}

}  // namespace milepost::import
