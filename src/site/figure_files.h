// Files that belong to one generated figure: where they stand, and its data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/numbered_figures.h"

namespace milepost::site {

// A file of the output tree.
struct FigureFile {
  std::string output_path;
  std::string bytes;
};

// Beside the page at site path `address`: "posts/a/" -> "posts/a/fig-x.csv". Where the page is a file of its
// own ("deep/b.html"), its name comes first: "deep/b-fig-x.csv". `name` may lack its extension.
std::string figure_file_path(const std::string& address, std::string_view name);

// Where the page and a feed find the data of a figure: fills in data_href and data_url of its plan. A text that
// stands alone has no files, and a feed without a base URL no way to them.
void name_data(figures::FigurePlan& plan, const LinkScope& links);

// "posts/a/tbl-options.csv" and "….json" of each figure that has data.
std::vector<FigureFile> figure_data_files(const PostFigures& figures, const std::string& address);

}  // namespace milepost::site
