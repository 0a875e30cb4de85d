// The pages that milepost makes itself: home, archive, tags, categories, feed, sitemap, robots, 404.
#pragma once

#include <string>
#include <vector>

#include "ground/diagnostic.h"
#include "site/post_digest.h"
#include "site/site_context.h"
#include "templating/template.h"

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

// The posts' digests in the forms that lists need. `digests`: by number in SiteIndex::metas.
class ListContext {
 public:
  // `lists`: those that will be made.
  ListContext(const SiteContext& context, const std::vector<PostDigest>& digests, const std::vector<ListPage>& lists);

  // The context of a list's template.
  Value make(const ListPage& page) const;

 private:
  Value entry(size_t post, const std::string& prefix) const;
  Value entries(const std::vector<size_t>& posts, size_t depth) const;
  Value feed_entries() const;
  Value sitemap_entries() const;
  Value years(const std::vector<Year>& years, size_t depth) const;
  Value term_list(const std::vector<Term>& terms, const std::string& prefix) const;
  // Numbers in SiteIndex::metas.
  std::vector<size_t> posts_of(const ListPage& list) const;
  std::string title_of(const ListPage& list) const;
  Value page(const ListPage& list, const std::vector<size_t>& posts) const;
  Value styles(const ListPage& list, const std::vector<size_t>& posts) const;
  void add_own(const ListPage& list, size_t post_count, size_t depth, Map& map) const;

  const SiteContext& context_;
  const std::vector<PostDigest>& digests_;
  std::vector<std::vector<Value>> by_depth_;  // [depth][number in metas]
};

std::string_view template_of(ListKind kind);

}  // namespace milepost::site
