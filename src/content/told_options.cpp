#include "content/told_options.h"

#include <algorithm>

#include "ground/ascii.h"
#include "markdown/inline_source.h"
#include "options/made_ids.h"
#include "options/told_outcome.h"

namespace milepost {
namespace {

using markdown::inline_source;
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

// The first row; a table's caption stands before it.
const Node* first_row(const Node& table) {
  const Node* row = table.first_child;
  return row && row->kind == Kind::kCaption ? row->next : row;
}

// What each column of the head means; empty where the table tells no options.
std::vector<Column> read_head(const Node& table) {
  const Node* head = first_row(table);
  if (!head || (!head->header && !is_all_bold(*head))) return {};
  std::vector<Column> columns;
  for (const Node* cell = head->first_child; cell; cell = cell->next) columns.push_back(column_named(*cell));
  const bool weighs = has(columns, Column::kPros) && has(columns, Column::kCons);
  const bool names = has(columns, Column::kName);
  if (!weighs && !(names && (has(columns, Column::kPros) || has(columns, Column::kCons)))) return {};
  if (!names && columns.front() == Column::kOther) columns.front() = Column::kName;
  return has(columns, Column::kName) ? columns : std::vector<Column>();
}

void take_outcome(const std::string& words, ToldOption& option) {
  ToldOutcome read = read_told_outcome(words);
  option.outcome = read.outcome;
  option.stage_reached = std::move(read.stage);
  if (!read.outcome) option.outcome_words = words;
}

ToldOption option_of_row(const Node& row, const std::vector<Column>& columns) {
  ToldOption option;
  option.line = row.line;
  size_t i = 0;
  for (const Node* cell = row.first_child; cell && i < columns.size(); cell = cell->next, ++i) {
    if (columns[i] == Column::kName && option.name.empty()) {
      option.name = inline_source(*cell);
      option.plain_name = markdown::plain_text(*cell);
    }
    if (columns[i] == Column::kPros) option.pros = markdown::inline_parts(*cell);
    if (columns[i] == Column::kCons) option.cons = markdown::inline_parts(*cell);
    const std::string words(trim(columns[i] == Column::kOutcome ? markdown::plain_text(*cell) : ""));
    if (!words.empty()) take_outcome(words, option);
  }
  return option;
}

void add(ToldOption option, ToldOptions& told) {
  if (told.options.size() < kMostOptions)
    told.options.push_back(std::move(option));
  else
    told.is_cut = true;
}

void note_unread_columns(const Node& head, const std::vector<Column>& columns, ToldOptions& told) {
  size_t i = 0;
  for (const Node* cell = head.first_child; cell && i < columns.size(); cell = cell->next, ++i) {
    const std::string name(trim(markdown::plain_text(*cell)));
    if (columns[i] == Column::kOther && !name.empty())
      told.unread.push_back({"the column `" + name + "`",
                             "name it `Pros`, `Cons` or `Outcome`, or take a set of your own with `set`", cell->line,
                             cell->first_child->column});
  }
}

ToldOptions read_table(const Node& table) {
  ToldOptions told{ToldOptions::Origin::kTable, &table, {}, false};
  const std::vector<Column> columns = read_head(table);
  if (columns.empty()) return told;
  note_unread_columns(*first_row(table), columns, told);
  for (const Node* row = first_row(table)->next; row && !told.is_cut; row = row->next) {
    ToldOption option = option_of_row(*row, columns);
    if (!option.name.empty())
      add(std::move(option), told);
    else if (!trim(markdown::plain_text(*row)).empty())
      told.unread.push_back({"a row without a name", "give its first cell a name", row->line, row->column});
  }
  return told;
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

// "(outcome): words" -> "outcome"; empty where it does not open with parentheses.
std::string outcome_before(const std::string& words) {
  const size_t end = words.starts_with('(') ? words.find(')') : words.npos;
  return end == words.npos ? "" : words.substr(1, end - 1);
}

// "**Name** (outcome): words" and "**Name (outcome)**: words"; "**Name (remark)** (outcome): words" too, where the
// outcome alone is known as one.
ToldOption option_of_item(const Node& item) {
  ToldOption option;
  option.line = item.line;
  const Node* paragraph = item.first_child;
  if (!paragraph || paragraph->kind != Kind::kParagraph) return option;
  const Node* name = paragraph->first_child;
  if (!name || name->kind != Kind::kStrong) return option;
  auto [words, outcome] = split_name(markdown::plain_text(*name));
  std::string rest = inline_source(*paragraph, name);
  const std::string beside = outcome_before(rest);
  const auto is_known = [](const std::string& told) { return read_told_outcome(told).outcome.has_value(); };
  const bool in_name = !outcome.empty() && (is_known(outcome) || !is_known(beside));
  if (!in_name && !beside.empty()) rest.erase(0, beside.size() + 2);
  if (!in_name) outcome = beside;
  if (outcome.empty()) return option;
  option.name = in_name ? words : inline_source(*name);
  option.plain_name = in_name ? words : markdown::plain_text(*name);
  if (option.name.ends_with(':')) option.name.pop_back();
  take_outcome(outcome, option);
  option.summary = beginning_of(rest);
  return option;
}

ToldOptions read_list(const Node& list) {
  ToldOptions told{ToldOptions::Origin::kList, &list, {}, false};
  size_t items = 0, known = 0;
  for (const Node* item = list.first_child; item && !told.is_cut; item = item->next) {
    ++items;
    ToldOption option = option_of_item(*item);
    if (option.name.empty()) {
      told.unread.push_back({"an item without a bold name and its outcome", "begin it with `**A lab** (offer): …`",
                             item->line, item->column});
      continue;
    }
    known += option.outcome ? 1 : 0;
    add(std::move(option), told);
  }
  // Bold words with something in parentheses are common; a list of options says outcomes.
  if (known < 2 || told.options.size() * 2 <= items) told.options.clear();
  return told;
}

void settle(ToldOptions& told) {
  const auto is_accepted = [](const ToldOption& option) { return option.outcome == Outcome::kAccepted; };
  const bool one_is_accepted = std::ranges::count_if(told.options, is_accepted) == 1;
  MadeIds ids("option");
  for (ToldOption& option : told.options) {
    option.id = ids.id_for(option.plain_name);
    option.chosen = one_is_accepted && is_accepted(option);
  }
}

std::vector<Reason> reasons_of(const std::vector<std::string>& texts) {
  std::vector<Reason> reasons;
  for (const std::string& text : texts) reasons.push_back({text, {}, {}, {}});
  return reasons;
}

// Steps are told by their words alone: "final-round" is "final round".
void add_stage(const std::string& id, OptionSet& set) {
  const auto is_it = [&](const Stage& stage) { return stage.id == id; };
  if (id.empty() || std::ranges::any_of(set.stages, is_it)) return;
  std::string label = id;
  std::ranges::replace(label, '-', ' ');
  set.stages.push_back({id, std::move(label), {}});
}

}  // namespace

std::vector<ToldOptions> find_told_options(const markdown::Document& document) {
  std::vector<ToldOptions> all;
  const Node* root = document.root();
  for (const Node* node = root; node; node = markdown::next_in_order(node, root)) {
    if (node->kind != Kind::kTable && node->kind != Kind::kList) continue;
    ToldOptions told = node->kind == Kind::kTable ? read_table(*node) : read_list(*node);
    if (told.options.size() < 2) continue;
    settle(told);
    all.push_back(std::move(told));
  }
  return all;
}

OptionSet told_option_set(const ToldOptions& told, std::string source) {
  OptionSet set;
  set.id = "options";
  set.source = std::move(source);
  for (const ToldOption& one : told.options) {
    Option option;
    option.id = one.id;
    option.name = one.name;
    option.kind = OptionKind::kOther;  // people weigh more than companies, and nobody has said
    option.summary = one.summary;
    option.pros = reasons_of(one.pros);
    option.cons = reasons_of(one.cons);
    option.outcome = one.outcome;
    option.stage_reached = one.stage_reached;
    option.chosen = one.chosen;
    add_stage(one.stage_reached, set);
    set.options.push_back(std::move(option));
  }
  return set;
}

}  // namespace milepost
