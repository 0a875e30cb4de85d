// The tables of finders.
#include "check/finders.h"

namespace milepost::check {
namespace {

// clang-format off
constexpr PageFinder kPageFinders[] = {
    {"images", find_images},
    {"headings", find_headings},
    {"near tables", find_near_tables},
    {"near links", find_near_links},
    {"unclosed marks", find_unclosed},
    {"left markup", find_left_markup},
    {"front matter", find_front_matter},
    {"funnel", find_funnel},
};

constexpr SiteFinder kSiteFinders[] = {
    {"anchors", find_lost_anchors},
    {"titles", find_same_titles},
    {"descriptions", find_descriptions},
    {"orphans", find_orphans},
    {"feeds", find_feeds},
    {"private links", find_private_links},
};
// clang-format on

}  // namespace

std::span<const PageFinder> page_finders() { return kPageFinders; }
std::span<const SiteFinder> site_finders() { return kSiteFinders; }

}  // namespace milepost::check
