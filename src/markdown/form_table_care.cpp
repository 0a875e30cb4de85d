// Form: heads of rows, columns of numbers, captions from attributes, and what a table does where there is little room.
// Decides by what the cells hold; changes no words. Spec: tests/conformance/tables.md.
#include <algorithm>
#include <string>
#include <vector>

#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/graft.h"
#include "markdown/passes.h"
#include "markdown/table_forms.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr size_t kProseLetters = 40;    // a cell with so many is prose
constexpr size_t kNumberLetters = 24;   // a number with its unit has no more
constexpr size_t kLineLetters = 16;     // a first column of so many has room for one line a row
constexpr size_t kMostUnitLetters = 3;  // "10 yr", "120k", "5 USD"
constexpr size_t kColumnsThatFit = 2;   // they wrap, also on a phone

struct Column {
  size_t numbers = 0, words = 0, empty = 0;
  size_t most_letters = 0;  // in a cell of the body

  bool is_of_numbers() const { return numbers >= 2 && words == 0 && numbers >= empty; }
};

size_t letters_in(string_view text) {
  return static_cast<size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// "12", "~1,200.50", "€5k", "10–12 yr", "40 %", "2023-10": digits first, and hardly a letter.
bool reads_as_number(string_view text) {
  bool has_digit = false;
  size_t letters = 0;
  for (char c : text) {
    has_digit = has_digit || is_digit(c);
    if (!is_ascii_letter(c)) continue;
    if (!has_digit || ++letters > kMostUnitLetters) return false;
  }
  return has_digit && letters_in(text) <= kNumberLetters;
}

bool says_nothing(string_view text) {
  constexpr string_view kNothing[] = {"",    "-",   "\xE2\x80\x93", "\xE2\x80\x94", "?",
                                      "n/a", "N/A", "\xE2\x80\xA6", "\xC2\xA0"};
  return std::ranges::find(kNothing, text) != std::end(kNothing);
}

std::vector<Column> read_columns(const Node& table) {
  std::vector<Column> columns;
  for (const Node* row = first_row(table); row; row = row->next) {
    size_t i = 0;
    for (const Node* cell = row->first_child; cell; cell = cell->next, ++i) {
      if (i == columns.size()) columns.emplace_back();
      if (row->header) continue;
      const std::string words = plain_text(*cell);
      const string_view text = trim(words);
      Column& column = columns[i];
      ++(says_nothing(text) ? column.empty : reads_as_number(text) ? column.numbers : column.words);
      column.most_letters = std::max(column.most_letters, letters_in(text));
    }
  }
  return columns;
}

// Where the writer aligned no cell of the column. The first one names the rows.
void align_numbers(Node* table, const std::vector<Column>& columns) {
  std::vector<bool> is_free(columns.size());
  for (size_t i = 1; i < columns.size(); ++i) is_free[i] = columns[i].is_of_numbers();
  const auto each_cell = [&](const auto& see) {
    for (Node* row = first_row(*table); row; row = row->next) {
      size_t i = 0;
      for (Node* cell = row->first_child; cell; cell = cell->next, ++i) see(cell, i);
    }
  };
  each_cell([&](Node* cell, size_t i) { is_free[i] = is_free[i] && cell->alignment == Alignment::kNone; });
  each_cell([&](Node* cell, size_t i) {
    if (is_free[i]) cell->alignment = Alignment::kRight;
  });
}

// Of two rows or more, and not of a table that is bold as a whole.
bool has_bold_first_column(const Node& table) {
  size_t rows = 0;
  bool all_bold = true;
  for (const Node* row = first_row(table); row; row = row->next) {
    if (row->header) continue;
    const Node* name = row->first_child ? only_child(*row->first_child) : nullptr;
    if (!name || name->kind != Kind::kStrong || !row->first_child->next) return false;
    for (const Node* cell = row->first_child->next; cell; cell = cell->next) {
      const Node* words = only_child(*cell);
      all_bold = all_bold && words && words->kind == Kind::kStrong;
    }
    ++rows;
  }
  return rows >= 2 && !all_bold;
}

void head_rows(Node* table) {
  for (Node* row = first_row(*table); row; row = row->next)
    if (!row->header && row->first_child) row->first_child->header = true;
}

// Cards repeat the head's words, so that each column but the first needs some.
bool has_whole_head(const Node& table) {
  const Node* head = first_row(table);
  if (!head || !head->header || !head->first_child || (head->next && head->next->header)) return false;
  for (const Node* cell = head->first_child->next; cell; cell = cell->next)
    if (trim(plain_text(*cell)).empty()) return false;
  return true;
}

string_view when_narrow(const Node& table, const std::vector<Column>& columns) {
  if (columns.size() <= kColumnsThatFit) return {};
  const auto rest = columns.begin() + 1;
  const bool is_prose =
      std::any_of(rest, columns.end(), [](const Column& column) { return column.most_letters >= kProseLetters; });
  if (is_prose && has_whole_head(table)) return kCards;
  const bool has_numbers =
      std::any_of(rest, columns.end(), [](const Column& column) { return column.is_of_numbers(); });
  if (!has_numbers || columns.front().most_letters >= kProseLetters) return {};
  return columns.front().most_letters <= kLineLetters ? kStickyLine : kSticky;
}

// {: caption="…"}, which set_attributes left in the title.
void take_caption_attribute(Document& document, const FormContext& context, Node* table) {
  if (table->title.empty()) return;
  if (!caption_of_table(*table)) {
    Node* caption = make_table_caption(document, table, *table);
    append_inlines(document, caption, table->title, inline_style(context.options()), *table);
  }
  table->title = {};
}

void take_care(Document& document, const FormContext& context, Node* table) {
  take_caption_attribute(document, context, table);
  if (has_class(*table, "row-heads") || (bold_row_is_head(context.dialect()) && has_bold_first_column(*table)))
    head_rows(table);
  const std::vector<Column> columns = read_columns(*table);
  align_numbers(table, columns);
  table->info = when_narrow(*table, columns);
}

}  // namespace

void form_table_care(Document& document, FormContext& context) {
  if (!context.had(Kind::kTable) && !context.had(Kind::kPipe)) return;
  Node* root = document.root();
  for (Node* node = root; node; node = next_block(node, root)) {
    if (node->kind == Kind::kTable) take_care(document, context, node);
  }
}

}  // namespace milepost::markdown
