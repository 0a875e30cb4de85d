// Posts without a description: each by itself, or one hint for a blog that hardly has any.
#include <string>
#include <vector>

#include "check/finders.h"

namespace milepost::check {
namespace {

constexpr size_t kFewestForOneHint = 5;

constexpr const char* kCause = "lists, feeds and shared links show its first words";
constexpr const char* kFix = "write a sentence after `description:` in its front matter";

}  // namespace

void find_descriptions(const SurveyedSite& survey, const FileSystem&, Diagnostics& found) {
  std::vector<size_t> without;
  const SiteIndex& index = survey.site.index;
  for (size_t i = 0; i < index.metas.size(); i++) {
    const PostMeta& meta = index.metas[i];
    if (meta.is_post && meta.has_front_matter && meta.summary.empty()) without.push_back(i);
  }
  const bool is_habit = without.size() >= kFewestForOneHint && without.size() * 2 > index.posts.size();
  if (is_habit) {
    found.add(code::kNoDescription, survey.title_place(without.front()),
              std::to_string(without.size()) + " of " + std::to_string(index.posts.size()) +
                  " posts have no description, this one first",
              kCause, kFix);
    return;
  }
  for (size_t post : without)
    found.add(code::kNoDescription, survey.title_place(post), "a post without a description", kCause, kFix);
}

}  // namespace milepost::check
