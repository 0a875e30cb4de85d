#include "site/list.h"

#include "site/loaded_site.h"

namespace milepost::site {

ListReport list_inputs(const FileSystem& root, const Config& config, const Selection& selection, unsigned jobs) {
  ListReport report;
  LoadedSite site = load_site(root, config, selection, jobs, report.diagnostics);
  site.index.claims.check_folders(report.diagnostics);
  report.published = published_inputs(site.index);
  report.left_out = std::move(site.left_out);
  return report;
}

}  // namespace milepost::site
