#include "site/figure_files.h"

#include "content/address.h"
#include "formats/url.h"

namespace milepost::site {

std::string figure_file_path(const std::string& address, std::string_view name) {
  const bool is_folder = address.empty() || address.ends_with('/');
  std::string path = is_folder ? address : address.substr(0, address.rfind('.')) + "-";
  return path.append(name);
}

void name_data(figures::FigurePlan& plan, const LinkScope& links) {
  if (!links.knows_site) return;
  const std::string path = encode_path(figure_file_path(links.address, plan.id));
  plan.data_href = std::string(name_of(path));
  if (!links.config.base_url.empty()) plan.data_url = href_in_feed(kUp + path, links.config);
}

std::vector<FigureFile> figure_data_files(const PostFigures& figures, const std::string& address) {
  std::vector<FigureFile> files;
  for (const PlacedFigure& placed : figures.placed) {
    if (placed.figure.has_own_data) continue;
    const std::string stem = figure_file_path(address, placed.plan.id);
    if (!placed.figure.csv.empty()) files.push_back({stem + ".csv", placed.figure.csv});
    if (!placed.figure.json.empty()) files.push_back({stem + ".json", placed.figure.json});
  }
  return files;
}

}  // namespace milepost::site
