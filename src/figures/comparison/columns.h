// The columns of a comparison table: which there are, which a set has data for, and their cells.
#pragma once

#include "figures/inline_text.h"
#include "options/option_set.h"

namespace milepost::figures {

struct Column {
  std::string key;               // as in `columns`: "pros", "salary", a criterion or axis id
  std::string head;              // plain text, with the unit
  bool is_number = false;        // right-aligned
  bool is_list = false;          // prose
  bool has_shared_unit = false;  // all its numbers have one, which then stands in the head alone
};

// Every column that `set` could fill, in the order of the default table; `name` is not among them.
std::vector<Column> known_columns(const OptionSet& set);
// Those that some option has data for; the rarer ones (position, level, …) only on demand.
std::vector<Column> default_columns(const OptionSet& set);

// The cell's inline or list HTML; empty where nothing is stated.
std::string cell_html(const Option& option, const Column& column, const OptionSet& set, const InlineText& inline_text);
std::string cell_text(const Option& option, const Column& column, const OptionSet& set, const InlineText& inline_text);
// The number to sort by, where the cell has one.
std::optional<double> cell_number(const Option& option, std::string_view key);

}  // namespace milepost::figures
