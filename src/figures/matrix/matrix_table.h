// A matrix as an HTML table, as lines for a terminal, as CSV, and as the option set of what it shows.
#pragma once

#include <string>

#include "figures/matrix/matrix_data.h"

namespace milepost::figures {

// The table element. `id` is the figure's, for the ids of rows; empty: for feeds, without ids and classes.
std::string matrix_html(const MatrixData& data, const std::string& caption_html, const std::string& id);
std::string matrix_text(const MatrixData& data);
std::string matrix_csv(const MatrixData& data);
// Read again, it gives the same table and the same sentences.
OptionSet shown_in_matrix(const MatrixData& data, const OptionSet& set);

}  // namespace milepost::figures
