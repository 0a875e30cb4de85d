#include "import/option_proposal.h"

#include <algorithm>

#include "ground/ascii.h"
#include "import/inline_source.h"
#include "import/outcome_words.h"

namespace milepost::import {
namespace {

using markdown::Kind;
using markdown::Node;

constexpr size_t kMostOptions = 200;
constexpr size_t kMostSummaryBytes = 240;

enum class Column { kOther, kName, kPros, kCons, kOutcome };

Column column_named(const Node& cell) {
  constexpr std::pair<std::string_view, Column> kNames[] = {
      {"option", Column::kName},       {"options", Column::kName},     {"choice", Column::kName},
      {"choices", Column::kName},      {"alternative", Column::kName}, {"company", Column::kName},
      {"offer", Column::kName},        {"pros", Column::kPros},        {"pro", Column::kPros},
      {"advantages", Column::kPros},   {"advantage", Column::kPros},   {"upsides", Column::kPros},
      {"cons", Column::kCons},         {"con", Column::kCons},         {"disadvantages", Column::kCons},
      {"disadvantage", Column::kCons}, {"downsides", Column::kCons},   {"outcome", Column::kOutcome},
      {"result", Column::kOutcome},    {"status", Column::kOutcome},
  };
  const std::string text = ascii_lower(trim(markdown::plain_text(cell)));
  for (const auto& [name, column] : kNames)
    if (text == name) return column;
  return Column::kOther;
}

bool is_all_bold(const Node& row) {
  for (const Node* cell = row.first_child; cell; cell = cell->next)
    if (!cell->first_child || cell->first_child != cell->last_child || cell->first_child->kind != Kind::kStrong)
      return false;
  return row.first_child != nullptr;
}

bool has(const std::vector<Column>& columns, Column wanted) {
  return std::ranges::find(columns, wanted) != columns.end();
}

// What each column of the head means; empty where the table tells no options.
std::vector<Column> read_head(const Node& table) {
  const Node* head = table.first_child;
  if (!head || (!head->header && !is_all_bold(*head))) return {};
  std::vector<Column> columns;
  for (const Node* cell = head->first_child; cell; cell = cell->next) columns.push_back(column_named(*cell));
  const bool weighs = has(columns, Column::kPros) && has(columns, Column::kCons);
  const bool names = has(columns, Column::kName);
  if (!weighs && !(names && (has(columns, Column::kPros) || has(columns, Column::kCons)))) return {};
  if (!names && columns.front() == Column::kOther) columns.front() = Column::kName;
  return has(columns, Column::kName) ? columns : std::vector<Column>();
}

// A cell's reasons: one, or several where it breaks its lines or writes semicolons.
std::vector<std::string> reasons_in(const Node& cell) {
  std::vector<std::string> reasons;
  const std::string text = inline_source(cell);
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find("; ", begin), text.size());
    if (std::string reason(trim(text.substr(begin, end - begin))); !reason.empty())
      reasons.push_back(std::move(reason));
    begin = end + 2;
  }
  return reasons;
}

void take_outcome(const std::string& words, ProposedOption& option) {
  OutcomeWords read = read_outcome(words);
  option.outcome = read.outcome;
  option.stage_reached = std::move(read.stage);
  if (!read.outcome) option.outcome_words = words;
}

ProposedOption option_of_row(const Node& row, const std::vector<Column>& columns) {
  ProposedOption option;
  option.line = row.line;
  size_t i = 0;
  for (const Node* cell = row.first_child; cell && i < columns.size(); cell = cell->next, ++i) {
    if (columns[i] == Column::kName && option.name.empty()) option.name = inline_source(*cell);
    if (columns[i] == Column::kPros) option.pros = reasons_in(*cell);
    if (columns[i] == Column::kCons) option.cons = reasons_in(*cell);
    const std::string words(trim(columns[i] == Column::kOutcome ? markdown::plain_text(*cell) : ""));
    if (!words.empty()) take_outcome(words, option);
  }
  return option;
}

OptionProposal read_table(const Node& table) {
  OptionProposal proposal{OptionProposal::Origin::kTable, table.line, {}};
  const std::vector<Column> columns = read_head(table);
  if (columns.empty()) return proposal;
  for (const Node* row = table.first_child->next; row && proposal.options.size() < kMostOptions; row = row->next)
    if (ProposedOption option = option_of_row(*row, columns); !option.name.empty())
      proposal.options.push_back(std::move(option));
  return proposal;
}

// "Name (outcome)" -> both; the outcome is empty where there is none.
std::pair<std::string, std::string> split_name(std::string_view text) {
  text = trim(text);
  if (text.ends_with(':')) text = trim(text.substr(0, text.size() - 1));
  const size_t open = text.rfind('(');
  if (!text.ends_with(')') || open == text.npos || open == 0) return {std::string(text), ""};
  return {std::string(trim(text.substr(0, open))), std::string(trim(text.substr(open + 1, text.size() - open - 2)))};
}

std::string beginning_of(std::string text) {
  while (text.starts_with(':') || text.starts_with(' ') || text.starts_with('-')) text.erase(0, 1);
  if (text.starts_with("\\:")) text.erase(0, 2);
  size_t end = text.find(". ");
  if (end != text.npos && end < kMostSummaryBytes) return std::string(trim(text.substr(0, end + 1)));
  if (text.size() <= kMostSummaryBytes) return std::string(trim(text));
  return "";  // cut Markdown would be broken Markdown
}

// "**Name** (outcome): words" and "**Name (outcome)**: words".
ProposedOption option_of_item(const Node& item) {
  ProposedOption option;
  option.line = item.line;
  const Node* paragraph = item.first_child;
  if (!paragraph || paragraph->kind != Kind::kParagraph) return option;
  const Node* name = paragraph->first_child;
  if (!name || name->kind != Kind::kStrong) return option;
  auto [words, outcome] = split_name(markdown::plain_text(*name));
  std::string rest = inline_source(*paragraph, name);
  if (outcome.empty() && rest.starts_with('(') && rest.find(')') != rest.npos) {
    outcome = rest.substr(1, rest.find(')') - 1);
    rest.erase(0, rest.find(')') + 1);
  }
  if (outcome.empty()) return option;
  option.name =
      outcome.empty() || markdown::plain_text(*name).find('(') == std::string::npos ? inline_source(*name) : words;
  if (option.name.ends_with(':')) option.name.pop_back();
  take_outcome(outcome, option);
  option.summary = beginning_of(rest);
  return option;
}

OptionProposal read_list(const Node& list) {
  OptionProposal proposal{OptionProposal::Origin::kList, list.line, {}};
  size_t items = 0, known = 0;
  for (const Node* item = list.first_child; item && proposal.options.size() < kMostOptions; item = item->next) {
    ++items;
    ProposedOption option = option_of_item(*item);
    if (option.name.empty()) continue;
    known += option.outcome ? 1 : 0;
    proposal.options.push_back(std::move(option));
  }
  // Bold words with something in parentheses are common; a list of options says outcomes.
  if (known < 2 || proposal.options.size() * 2 <= items) proposal.options.clear();
  return proposal;
}

}  // namespace

std::optional<OptionProposal> propose_options(const markdown::Document& document) {
  std::optional<OptionProposal> of_list;
  const Node* root = document.root();
  for (const Node* node = root; node; node = markdown::next_in_order(node, root)) {
    if (node->kind == Kind::kTable)
      if (OptionProposal proposal = read_table(*node); proposal.options.size() >= 2) return proposal;
    if (node->kind == Kind::kList && !of_list)
      if (OptionProposal proposal = read_list(*node); proposal.options.size() >= 2) of_list = std::move(proposal);
  }
  return of_list;
}

}  // namespace milepost::import
