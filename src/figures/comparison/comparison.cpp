#include "figures/comparison/comparison.h"

#include <algorithm>
#include <set>

#include "figures/comparison/columns.h"
#include "figures/figure_data.h"
#include "figures/filter.h"
#include "figures/frame.h"
#include "figures/shown_set.h"
#include "formats/markup.h"
#include "formats/slug.h"
#include "options/check_value.h"
#include "options/words.h"
#include "options/write_option_set.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kNotStated = "not stated";

// "salary" of "salary high" is sorted downwards.
struct SortKey {
  std::string key;
  bool down = false;
};

SortKey sort_key(std::string_view sort) {
  if (sort.starts_with('-')) return {std::string(sort.substr(1)), true};
  return {std::string(sort), false};
}

// Offers and what came of them first, silence last.
int outcome_rank(const Option& option) {
  constexpr Outcome kOrder[] = {Outcome::kAccepted,   Outcome::kOffer,      Outcome::kDeclined,  Outcome::kVerbalOffer,
                                Outcome::kRescinded,  Outcome::kPending,    Outcome::kWithdrawn, Outcome::kRejected,
                                Outcome::kNoResponse, Outcome::kNotPursued, Outcome::kNone};
  if (!option.outcome) return static_cast<int>(std::size(kOrder));
  return static_cast<int>(std::find(std::begin(kOrder), std::end(kOrder), *option.outcome) - std::begin(kOrder));
}

bool comes_before(const Option& a, const Option& b, const SortKey& key) {
  if (key.key == "name") return key.down ? b.name < a.name : a.name < b.name;
  if (key.key == "outcome") return key.down ? outcome_rank(b) < outcome_rank(a) : outcome_rank(a) < outcome_rank(b);
  if (key.key == "kind") return key.down ? b.kind < a.kind : a.kind < b.kind;
  const auto x = cell_number(a, key.key), y = cell_number(b, key.key);
  if (!x || !y) return x.has_value() && !y.has_value();
  return key.down ? *y < *x : *x < *y;
}

bool is_sortable(const OptionSet& set, const std::string& key) {
  if (key == "name" || key == "outcome" || key == "kind") return true;
  for (const Column& column : known_columns(set))
    if (column.key == key && column.is_number) return true;
  return false;
}

// Wholes with their parts behind them; a part whose whole is not shown stands by itself. Each once, also in a set with
// mistakes, in which several options may have one id, or none.
std::vector<const Option*> with_parts(const std::vector<const Option*>& sorted) {
  const auto shown = [&](const std::string& id) {
    return std::any_of(sorted.begin(), sorted.end(), [&](const Option* o) { return o->id == id; });
  };
  std::vector<const Option*> rows, open;
  std::set<const Option*> placed;
  for (auto it = sorted.rbegin(); it != sorted.rend(); ++it)
    if ((*it)->parent.empty() || !shown((*it)->parent)) open.push_back(*it);
  while (!open.empty()) {
    const Option* next = open.back();
    open.pop_back();
    rows.push_back(next);
    for (auto it = sorted.rbegin(); it != sorted.rend(); ++it)
      if (!(*it)->parent.empty() && (*it)->parent == next->id && placed.insert(*it).second) open.push_back(*it);
  }
  return rows;
}

std::string sort_words(const OptionSet& set, const std::string& sort) {
  if (sort.empty() || sort == "authored") return {};
  const SortKey key = sort_key(sort);
  std::string words = key.key;
  for (const Column& column : known_columns(set))
    if (column.key == key.key) words = column.head;
  return "Sorted by " + words + (key.down ? ", highest first" : "");
}

class TableWriter {
 public:
  TableWriter(const std::vector<Column>& columns, const OptionSet& set, const InlineText& inline_text, std::string id)
      : columns_(columns), set_(set), inline_text_(inline_text), id_(std::move(id)) {}

  std::string table(const std::vector<const Option*>& rows, const std::string& caption, bool for_feed) const {
    std::string out = "<table>\n<caption>" + caption + "</caption>\n<thead>\n<tr><th scope=\"col\">Option</th>";
    for (const Column& column : columns_)
      out += "<th scope=\"col\"" + std::string(column.is_number && !for_feed ? " class=\"mp-number\"" : "") + ">" +
             escape_html(column.head) + "</th>";
    out += "</tr>\n</thead>\n<tbody>\n";
    for (const Option* option : rows) out += row(*option, for_feed);
    return out + "</tbody>\n</table>\n";
  }

 private:
  std::string row(const Option& option, bool for_feed) const {
    std::string classes;
    if (option.chosen) classes += "mp-chosen";
    if (!option.parent.empty()) classes += classes.empty() ? "mp-nested" : " mp-nested";
    std::string out = "<tr";
    // Two hyphens, which no id that a writer gives has: option `2` must not meet a second table's id.
    if (!for_feed) out += " id=\"" + id_ + "--" + escape_html(option.id) + "\"";
    if (!classes.empty() && !for_feed) out += " class=\"" + classes + "\"";
    out += "><th scope=\"row\">" + name_cell(option) + "</th>";
    for (const Column& column : columns_) out += cell(option, column, for_feed);
    return out + "</tr>\n";
  }

  std::string name_cell(const Option& option) const {
    std::string name = inline_text_.html(option.name);
    if (!option.url.empty() && name.find("<a") == std::string::npos)
      name = "<a href=\"" + escape_html(option.url) + "\">" + name + "</a>";
    std::string out = "<span class=\"mp-name\">" + name + "</span>";
    if (const Option* parent = set_.option(option.parent))
      out += " <span class=\"mp-part\">part of " + inline_text_.html(parent->name) + "</span>";
    if (option.chosen) out += " <span class=\"mp-chosen-mark\">chosen</span>";
    return out;
  }

  // The label before the cell is shown where rows become cards; heads say it to everybody else.
  std::string cell(const Option& option, const Column& column, bool for_feed) const {
    std::string content = cell_html(option, column, set_, inline_text_);
    if (content.empty()) content = "<span class=\"mp-empty\">" + std::string(kNotStated) + "</span>";
    if (for_feed) return "<td>" + content + "</td>";
    return std::string(column.is_number ? "<td class=\"mp-number\"" : "<td") + " data-label=\"" +
           escape_html(column.head) + "\"><div>" + content + "</div></td>";
  }

  const std::vector<Column>& columns_;
  const OptionSet& set_;
  const InlineText& inline_text_;
  const std::string id_;
};

std::string table_text(const std::vector<const Option*>& rows, const std::vector<Column>& columns, const OptionSet& set,
                       const InlineText& inline_text) {
  std::string out;
  for (const Option* option : rows) {
    out += (option->parent.empty() ? "" : "  ") + inline_text.plain(option->name) +
           (option->chosen ? " (chosen)" : "") + "\n";
    for (const Column& column : columns) {
      const std::string text = cell_text(*option, column, set, inline_text);
      out += "    " + column.head + ": " + (text.empty() ? std::string(kNotStated) : text) + "\n";
    }
  }
  return out;
}

std::string default_caption(size_t count) {
  return capitalized(count_words(count) + (count == 1 ? " option" : " options") + " compared");
}

Result<std::vector<Column>> read_columns(const FigureInput& input) {
  const OptionSet& set = input.set;
  const std::vector<std::string> asked = input.arguments.words("columns");
  if (asked.empty()) return default_columns(set);
  const std::vector<Column> known = known_columns(set);
  std::vector<std::string_view> keys{"name"};
  for (const Column& column : known) keys.push_back(column.key);
  std::vector<Column> columns;
  for (const std::string& wanted : asked) {
    if (wanted == "name") continue;  // always there, as the head of each row
    const auto found = std::find_if(known.begin(), known.end(), [&](const Column& c) { return c.key == wanted; });
    if (found == known.end())
      return argument_error(input.request, code::kFigureArgumentValue, "columns", "there is no column `" + wanted + "`",
                            suggest_one_of(wanted, keys));
    columns.push_back(*found);
  }
  return columns;
}

Result<std::vector<const Option*>> read_rows(const FigureInput& input) {
  const OptionSet& set = input.set;
  const std::string sort = input.arguments.text("sort"), filter = input.arguments.text("filter");
  const SortKey key = sort_key(sort);
  const bool sorted = !sort.empty() && sort != "authored";
  if (sorted && !is_sortable(set, key.key))
    return argument_error(input.request, code::kFigureArgumentValue, "sort",
                          "a table cannot be sorted by `" + key.key + "`",
                          "use `authored`, `name`, `outcome`, `kind`, or a column of numbers");
  std::vector<const Option*> rows;
  for (const Option& option : set.options)
    if (passes(option, filter)) rows.push_back(&option);
  if (rows.empty())
    return argument_error(
        input.request, code::kFigureDataMissing, set.options.empty() ? "" : "filter",
        set.options.empty() ? "the option set has no `options`" : "no option passes the filter `" + filter + "`",
        set.options.empty() ? "add `options:` with a `name` each" : "take another filter, or none");
  if (sorted)
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Option* a, const Option* b) { return comes_before(*a, *b, key); });
  return with_parts(rows);
}

using enum ArgumentType;
constexpr ArgumentSpec kArguments[] = {{"columns", kWords}, {"caption"}, {"id", kId}, {"filter", kFilter}, {"sort"}};

class ComparisonFigure : public KindFigure {
 public:
  ComparisonFigure(const FigureInput& input, std::vector<const Option*> rows, std::vector<Column> columns)
      : input_(input), rows_(std::move(rows)), columns_(std::move(columns)) {}

  std::string id() const override { return "tbl-" + slugify(input_.set.id); }

  FigureHtml draw(const FigurePlan& plan, std::string_view label) const override {
    const OptionSet& set = input_.set;
    const InlineText& inline_text = input_.inline_text;
    const TableWriter writer(columns_, set, inline_text, plan.id);
    const std::string caption = input_.arguments.text("caption");
    const FigureWords words{"", "", caption.empty() ? default_caption(rows_.size()) : caption,
                            sort_words(set, input_.arguments.text("sort"))};
    const auto table = [&](const std::string& caption_html, bool for_feed) {
      return writer.table(rows_, caption_html, for_feed);
    };
    FigureHtml html = framed(TableFigure{"mp-comparison", words, table, table_text(rows_, columns_, set, inline_text)},
                             input_, plan, label);
    html.csv = table_csv(rows_, columns_, set, inline_text);
    html.json = option_set_json(shown_in_table(set, rows_, columns_));
    html.card = card_of(rows_, inline_text);
    return html;
  }

 private:
  const FigureInput& input_;
  const std::vector<const Option*> rows_;
  const std::vector<Column> columns_;
};

MadeFigure make_comparison(const FigureInput& input, Diagnostics&) {
  Result<std::vector<Column>> columns = read_columns(input);
  if (!columns.ok()) return std::move(columns).error();
  Result<std::vector<const Option*>> rows = read_rows(input);
  if (!rows.ok()) return std::move(rows).error();
  return std::unique_ptr<KindFigure>(
      std::make_unique<ComparisonFigure>(input, std::move(rows).value(), std::move(columns).value()));
}

}  // namespace

const FigureKind& comparison_kind() {
  static const FigureKind kKind{"comparison", true, kArguments, nullptr, {}, make_comparison};
  return kKind;
}

}  // namespace milepost::figures
