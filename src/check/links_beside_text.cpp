#include "check/links_beside_text.h"

#include <algorithm>
#include <tuple>

#include "check/probe_address.h"

namespace milepost::check {

std::vector<OuterLink> links_beside_text(const SurveyedSite& survey) {
  std::vector<OuterLink> links;
  const auto add = [&links](const std::string& url, bool is_image, const Place& place) {
    if (parse_web_address(url)) links.push_back({url, is_image, place});
  };
  for (const MenuEntry& entry : survey.config.menu) add(entry.href, false, entry.place);
  for (const PostMeta& meta : survey.site.index.metas) add(meta.image, true, meta.image_place);
  return links;
}

std::vector<OuterLink> all_outer_links(const SurveyedSite& survey) {
  std::vector<OuterLink> links = links_beside_text(survey);
  for (const PageDigest& page : survey.pages) links.insert(links.end(), page.outer.begin(), page.outer.end());
  const auto key = [](const Place& place) { return std::tie(place.file, place.line, place.column); };
  std::ranges::stable_sort(links, [&key](const auto& a, const auto& b) { return key(a.place) < key(b.place); });
  return links;
}

}  // namespace milepost::check
