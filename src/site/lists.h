// What the templates of lists see: posts in order, terms, years, entries of feed and sitemap.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "site/list_pages.h"
#include "site/post_digest.h"
#include "site/site_context.h"
#include "templating/template.h"

namespace milepost::site {

struct EntryScope;

// The posts' digests in the forms that lists need. `digests`: by number in SiteIndex::metas.
class ListContext {
 public:
  ListContext(const SiteContext& context, const std::vector<PostDigest>& digests);

  // The context of a list's template. The site's context and the digests outlive it.
  Value make(const ListPage& page) const;

 private:
  std::shared_ptr<const EntryScope> scope_at(size_t depth) const;
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
};

}  // namespace milepost::site
