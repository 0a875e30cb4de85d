// Pages that milepost makes itself, and which posts they show.
#include <algorithm>

#include "site/explain_scope.h"

namespace milepost::site {
namespace {

bool holds_post(const std::vector<size_t>& posts, size_t meta) { return std::ranges::find(posts, meta) != posts.end(); }

std::string words_for_list(const ListPage& list, const ExplainScope& scope) {
  const SiteIndex& index = scope.site.index;
  switch (list.kind) {
    case ListKind::kHome:
      return "the home page";
    case ListKind::kArchive:
      return "the archive";
    case ListKind::kYear:
      return "the archive of " + std::to_string(index.years[list.number].year.value_or(0));
    case ListKind::kTags:
      return "the list of tags";
    case ListKind::kTag:
      return "the page of the tag `" + index.tags[list.number].name + "`";
    case ListKind::kCategories:
      return "the list of categories";
    case ListKind::kCategory:
      return "the page of the category `" + index.categories[list.number].name + "`";
    case ListKind::kNotFound:
      return "the page for addresses that are not there";
    case ListKind::kFeed:
      return "a feed";
    case ListKind::kSitemap:
      return "the sitemap";
    case ListKind::kRobots:
      return "the file for search engines' robots";
    default:
      return "the list of the section `" + list.address + "`";
  }
}

}  // namespace

bool shows_post(const ListPage& list, size_t meta, const ExplainScope& scope) {
  const SiteIndex& index = scope.site.index;
  const std::optional<size_t> rank = index.rank(meta);
  if (!rank) return false;
  switch (list.kind) {
    case ListKind::kHome:
      return *rank < scope.config().home_posts;
    case ListKind::kFeed:
      return *rank < scope.config().feed_posts;
    case ListKind::kArchive:
      return true;
    case ListKind::kYear:
      return holds_post(index.years[list.number].posts, meta);
    case ListKind::kTag:
      return holds_post(index.tags[list.number].posts, meta);
    case ListKind::kCategory:
      return holds_post(index.categories[list.number].posts, meta);
    case ListKind::kSection:
      return index.addresses[meta].starts_with(list.address);
    default:
      return false;
  }
}

std::vector<std::string> lists_of(size_t meta, const ExplainScope& scope) {
  std::vector<std::string> addresses;
  for (const ListPage& list : scope.site.lists)
    if (shows_post(list, meta, scope)) addresses.push_back(list.address);
  return addresses;
}

void explain_list(const ListPage& list, const ExplainScope& scope, Explanation& explanation) {
  explanation.kind = "list";
  explanation.what = words_for_list(list, scope) + ", which milepost makes itself";
  explanation.is_published = true;
  explanation.address = list.address;
  explanation.templates = templates_behind(template_of(list.kind), scope);
  for (const size_t post : scope.site.index.posts)
    if (shows_post(list, post, scope)) explanation.sources.push_back(scope.site.index.metas[post].source);
}

}  // namespace milepost::site
