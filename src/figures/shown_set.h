// The part of an option set that one figure shows: what may be handed out beside it. A column that is not
// in the table, an axis that is not drawn and a note that nobody prints are not in it.
#pragma once

#include "figures/comparison/columns.h"
#include "options/option_set.h"

namespace milepost::figures {

// Of the set: what a caption prints.
OptionSet bare_set(const OptionSet& set);
// Of an option: what every drawing says of it.
Option shown_entry(const Option& option);
// The wholes that shown options are parts of and that are not shown themselves: with their names alone.
void add_wholes(const OptionSet& set, OptionSet& shown);

// The options of the table's rows, in their order, with the fields of its columns. A part whose whole has no
// row stands for itself.
OptionSet shown_in_table(const OptionSet& set, const std::vector<const Option*>& rows,
                         const std::vector<Column>& columns);

// The options with a position on `axis` that pass `filter`, and their wholes.
OptionSet shown_in_spectrum(const OptionSet& set, const Axis& axis, std::string_view filter);

}  // namespace milepost::figures
