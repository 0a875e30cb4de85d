// The comparison table: options are rows.
#pragma once

#include "figures/arguments.h"
#include "figures/columns.h"
#include "figures/figure.h"

namespace milepost::figures {

// The columns that the request names, or those with data. An unknown one is an error.
Result<std::vector<Column>> comparison_columns(const FigureRequest& request, const OptionSet& set,
                                               const FigureArguments& arguments);
// The options in the order of the rows: filtered, sorted, parts right after their whole.
Result<std::vector<const Option*>> comparison_rows(const FigureRequest& request, const OptionSet& set,
                                                   const FigureArguments& arguments);

FigureHtml draw_comparison(const std::vector<const Option*>& rows, const std::vector<Column>& columns,
                           const OptionSet& set, const FigureArguments& arguments, const FigurePlan& plan,
                           std::string_view label, const InlineText& inline_text);

}  // namespace milepost::figures
