// Which pages milepost makes itself: home, archive, tags, categories, feed, sitemap, robots, 404.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/site_index.h"
#include "ground/diagnostic.h"

namespace milepost::site {

enum class ListKind {
  kHome,
  kArchive,
  kYear,
  kTags,
  kTag,
  kCategories,
  kCategory,
  kNotFound,
  kFeed,
  kSitemap,
  kRobots,
  kSection
};

struct ListPage {
  ListKind kind;
  std::string address;
  size_t number = 0;  // of the year, tag or category in the index
  std::string title;  // "" for the kind's own
};

// All of them, claimed in `index`; those in whose place a copied file stands are left out.
std::vector<ListPage> plan_lists(SiteIndex& index, Diagnostics& diagnostics);

// "archive", "archive.html".
std::string_view page_kind_of(ListKind kind);
std::string_view template_of(ListKind kind);

}  // namespace milepost::site
