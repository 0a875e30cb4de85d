#include "figures/kinds.h"

#include "figures/comparison/comparison.h"
#include "figures/dots/dots.h"
#include "figures/flow/flow.h"
#include "figures/funnel/funnel.h"
#include "figures/map/map.h"
#include "figures/matrix/matrix.h"
#include "figures/roadmap/roadmap.h"
#include "figures/series/series.h"
#include "figures/spectrum/spectrum.h"
#include "figures/timeline/timeline.h"

namespace milepost::figures {
namespace {

constexpr const FigureKind& (*kKinds[])() = {comparison_kind, matrix_kind,   spectrum_kind, map_kind,
                                             dots_kind,       timeline_kind, series_kind,   ranges_kind,
                                             funnel_kind,     flow_kind,     roadmap_kind};

}  // namespace

const FigureKind* figure_kind(std::string_view name) {
  for (const auto kind : kKinds)
    if (kind().name == name) return &kind();
  return nullptr;
}

std::vector<std::string_view> figure_kinds() {
  std::vector<std::string_view> names;
  for (const auto kind : kKinds) names.push_back(kind().name);
  return names;
}

}  // namespace milepost::figures
