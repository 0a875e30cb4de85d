#include "site/figure_files.h"

namespace milepost::site {

std::string figure_file_path(const std::string& address, std::string_view name) {
  const bool is_folder = address.empty() || address.ends_with('/');
  std::string path = is_folder ? address : address.substr(0, address.rfind('.')) + "-";
  return path.append(name);
}

std::vector<FigureFile> figure_data_files(const PostFigures& figures, const std::string& address) {
  std::vector<FigureFile> files;
  for (const PlacedFigure& placed : figures.placed) {
    const std::string stem = figure_file_path(address, placed.plan.id);
    if (!placed.figure.csv.empty()) files.push_back({stem + ".csv", placed.figure.csv});
    if (!placed.figure.json.empty()) files.push_back({stem + ".json", placed.figure.json});
  }
  return files;
}

}  // namespace milepost::site
