// Posts and pages that readers cannot tell apart in a list, since they have one title.
#include <map>
#include <string>

#include "check/finders.h"
#include "content/address.h"

namespace milepost::check {

void find_same_titles(const SurveyedSite& survey, const FileSystem&, Diagnostics& found) {
  std::map<std::string, size_t> first;  // by the title without case
  const std::vector<PostMeta>& metas = survey.site.index.metas;
  for (size_t i = 0; i < metas.size(); i++) {
    if (metas[i].title.empty()) continue;
    const auto [at, is_new] = first.emplace(claim_key(metas[i].title), i);
    if (is_new) continue;
    found.add(code::kTitleTwice, survey.title_place(i),
              "`" + metas[at->second].source + "` has the title \xE2\x80\x9C" + metas[i].title + "\xE2\x80\x9D too",
              "readers cannot tell the two apart in lists, feeds and search results",
              "give one of them another title, or a subtitle");
  }
}

}  // namespace milepost::check
