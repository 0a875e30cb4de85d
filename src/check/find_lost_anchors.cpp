// Links to a place that their page does not have. Links within one page to a heading are the build's own matter.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "check/finders.h"
#include "content/address.h"
#include "ground/suggest.h"

namespace milepost::check {
namespace {

bool is_told(const InnerLink& link, const Diagnostics& of_build) {
  return std::ranges::any_of(of_build.all(), [&](const Diagnostic& d) {
    return d.place.line == link.place.line && d.place.column == link.place.column && d.place.file == link.place.file;
  });
}

void tell_of_lost_anchor(const InnerLink& link, const std::set<std::string>& ids, Diagnostics& found) {
  const std::vector<std::string_view> known(ids.begin(), ids.end());
  const std::string near(nearest(link.fragment, known));
  found.add(code::kAnchorMissing, link.place, "nothing on `/" + link.target + "` has the id `" + link.fragment + "`",
            "readers come to the top of that page",
            near.empty() ? "give the heading that is meant this id, as `## Words {#" + link.fragment + "}`"
                         : "did you mean `#" + near + "`?");
}

}  // namespace

void find_lost_anchors(const SurveyedSite& survey, const FileSystem&, Diagnostics& found) {
  std::unordered_map<std::string, const std::set<std::string>*> ids;
  const SiteIndex& index = survey.site.index;
  for (size_t i = 0; i < survey.pages.size(); i++)
    if (survey.pages[i].is_made) ids.emplace(output_path(index.addresses[i]), &survey.pages[i].ids);
  for (const auto& [path, list] : survey.lists) ids.emplace(path, &list.ids);
  for (const PageDigest& page : survey.pages) {
    for (const InnerLink& link : page.links) {
      const auto target = ids.find(link.target);
      const bool is_known = target == ids.end() || link.fragment.empty() || link.fragment == "top" ||
                            target->second->count(link.fragment) > 0;
      if (!is_known && !is_told(link, survey.of_build)) tell_of_lost_anchor(link, *target->second, found);
    }
  }
}

}  // namespace milepost::check
