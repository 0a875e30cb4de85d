// The data of a figure as files beside its page: rows for spreadsheets, the option model for programs.
// Both hold what the figure shows and nothing else (shown_set.h).
#pragma once

#include <string>
#include <string_view>

#include "figures/comparison/columns.h"
#include "figures/inline_text.h"
#include "options/option_set.h"

namespace milepost::figures {

// One row an option, as the table has them: names and cells in plain words.
std::string table_csv(const std::vector<const Option*>& rows, const std::vector<Column>& columns, const OptionSet& set,
                      const InlineText& inline_text);

// One row an option, in the order of the positions: from and to (one rank on ordinal axes), confidence, outcome.
std::string spectrum_csv(const OptionSet& shown, const Axis& axis, const InlineText& inline_text);

// The quiet line under a figure, with links to `stem` + ".csv" and ".json"; nothing where `stem` is empty.
std::string data_line_html(std::string_view stem);

}  // namespace milepost::figures
