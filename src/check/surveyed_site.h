// A whole site as `check` sees it: what the build says of it, and what stays of its pages. Nothing is written.
#pragma once

#include <atomic>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/page_digest.h"
#include "ground/diagnostic.h"
#include "site/build.h"
#include "site/loaded_site.h"

namespace milepost::check {

struct SurveyRequest {
  const FileSystem& root;
  const Config& config;
  Selection selection;
  bool strict = false;
  unsigned jobs = 0;
  std::string_view version;
  const std::atomic<bool>* stop = nullptr;
};

// A page, feed or style sheet that milepost makes itself.
struct ListDigest {
  std::set<std::string> ids, leads_to;
};

struct SurveyedSite {
  const Config& config;
  site::LoadedSite site;
  std::vector<PageDigest> pages;                         // by number in SiteIndex::metas
  std::map<std::string, ListDigest, std::less<>> lists;  // by output path
  std::string style_sheets;                              // of the theme, for the files that they name
  Diagnostics of_build;                                  // what `build` says
  Diagnostics of_pages;                                  // what page finders found, by source
  bool interrupted = false;

  // Where reports about a post as a whole point: its title in front matter, else its first line.
  Place title_place(size_t meta) const;
};

// Runs the stages of a build and the page finders of finders.h.
SurveyedSite survey_site(const SurveyRequest& request);

}  // namespace milepost::check
