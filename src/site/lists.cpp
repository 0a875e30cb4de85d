#include "site/lists.h"

#include <algorithm>

#include "content/address.h"
#include "site/list_entries.h"
#include "site/social_cards.h"

namespace milepost::site {
namespace {

void set(Map& map, const char* key, Value value) { map.append({key, {}, std::move(value)}); }

}  // namespace

ListContext::ListContext(const SiteContext& context, const std::vector<PostDigest>& digests)
    : context_(context), digests_(digests) {}

std::shared_ptr<const EntryScope> ListContext::scope_at(size_t depth) const {
  return std::make_shared<const EntryScope>(EntryScope{context_, digests_, up_prefix(depth)});
}

Value ListContext::entries(const std::vector<size_t>& posts, size_t depth) const {
  const std::shared_ptr<const EntryScope> scope = scope_at(depth);
  List list;
  list.reserve(posts.size());
  for (const size_t post : posts) list.push_back(list_entry(scope, post));
  return Value(std::move(list));
}

Value ListContext::feed_entries() const {
  const std::shared_ptr<const EntryScope> scope = scope_at(0);
  const std::vector<size_t>& posts = context_.index().posts;
  List list;
  for (size_t i = 0; i < posts.size() && i < context_.config().feed_posts; i++)
    list.push_back(feed_entry(scope, posts[i]));
  return Value(std::move(list));
}

Value ListContext::sitemap_entries() const {
  const SiteIndex& index = context_.index();
  const std::shared_ptr<const EntryScope> scope = scope_at(0);
  List list;
  auto add = [&](const std::string& address) {
    Map map;
    set(map, "url", context_.url_of(address));
    set(map, "updated", Value());
    list.push_back(Value(std::move(map)));
  };
  add("");
  for (size_t i = 0; i < index.metas.size(); i++) list.push_back(sitemap_entry(scope, i));
  add("archive/");
  for (const Year& year : index.years)
    if (year.year) add(year.address);
  for (const Term& term : index.tags) add(term.address);
  for (const Term& term : index.categories) add(term.address);
  return Value(std::move(list));
}

Value ListContext::years(const std::vector<Year>& all, size_t depth) const {
  List list;
  for (const Year& year : all) {
    Map map;
    set(map, "year", year.year ? Value(*year.year) : Value());
    set(map, "href", year.year ? context_.href(year.address, up_prefix(depth)) : "");
    set(map, "count", year.posts.size());
    set(map, "posts", entries(year.posts, depth));
    list.push_back(Value(std::move(map)));
  }
  return Value(std::move(list));
}

Value ListContext::term_list(const std::vector<Term>& terms, const std::string& prefix) const {
  List list;
  for (const Term& term : terms) {
    Map map;
    set(map, "name", term.name);
    set(map, "href", context_.href(term.address, prefix));
    set(map, "count", term.posts.size());
    list.push_back(Value(std::move(map)));
  }
  return Value(std::move(list));
}

std::string ListContext::title_of(const ListPage& page) const {
  const SiteIndex& index = context_.index();
  std::string title = context_.config().title;
  if (page.kind == ListKind::kArchive) title = "Archive";
  if (page.kind == ListKind::kYear) title = std::to_string(index.years[page.number].year.value_or(0));
  if (page.kind == ListKind::kTags) title = "Tags";
  if (page.kind == ListKind::kTag) title = index.tags[page.number].name;
  if (page.kind == ListKind::kCategories) title = "Categories";
  if (page.kind == ListKind::kCategory) title = index.categories[page.number].name;
  if (page.kind == ListKind::kNotFound) title = "Not found";
  return page.title.empty() ? title : page.title;
}

Value ListContext::page(const ListPage& page, const std::vector<size_t>& posts) const {
  Map map;
  set(map, "kind", page_kind_of(page.kind));
  set(map, "title", title_of(page));
  set(map, "description", page.kind == ListKind::kHome ? context_.config().description : "");
  set(map, "lang", context_.config().lang);
  set(map, "url", page.kind == ListKind::kNotFound ? "" : context_.url_of(page.address));
  set(map, "path", page.address);
  set(map, "subtitle", "");
  add_image(map, page.kind == ListKind::kNotFound ? PageImage{} : site_card_image(context_));
  for (const char* key : {"date", "updated", "options", "older", "newer", "json_ld", "content"}) set(map, key, Value());
  for (const char* key : {"authors", "toc", "tags", "categories", "scripts"}) set(map, key, List{});
  for (const char* key : {"reading_minutes", "words", "footnotes"}) set(map, key, 0);
  set(map, "is_draft", false);
  set(map, "styles", styles(page, posts));
  return Value(std::move(map));
}

std::vector<size_t> ListContext::posts_of(const ListPage& list) const {
  const SiteIndex& index = context_.index();
  const std::vector<size_t>& all = index.posts;
  switch (list.kind) {
    case ListKind::kHome:
      return {all.begin(),
              all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), context_.config().home_posts))};
    case ListKind::kArchive:
    case ListKind::kSitemap:
      return all;
    case ListKind::kYear:
      return index.years[list.number].posts;
    case ListKind::kTag:
      return index.tags[list.number].posts;
    case ListKind::kCategory:
      return index.categories[list.number].posts;
    case ListKind::kSection:
      return index.posts_below(list.address);
    case ListKind::kTags:
    case ListKind::kCategories:
    case ListKind::kNotFound:
    case ListKind::kFeed:
    case ListKind::kRobots:
      break;
  }
  return {};
}

Value ListContext::styles(const ListPage& list, const std::vector<size_t>& posts) const {
  Dressed dressed;
  dressed.lists = list.kind != ListKind::kNotFound;
  for (const size_t post : posts) dressed |= digests_[post].excerpt_has;
  return context_.styles(dressed);
}

// What a list of one kind has beyond `site`, `page` and `posts`.
void ListContext::add_own(const ListPage& list, size_t post_count, size_t depth, Map& map) const {
  const SiteIndex& index = context_.index();
  const auto add_term = [&](const std::string& name) {
    Map facts;
    set(facts, "name", name);
    set(facts, "count", post_count);
    set(map, "term", Value(std::move(facts)));
  };
  switch (list.kind) {
    case ListKind::kArchive:
      return set(map, "years", years(index.years, depth));
    case ListKind::kYear:
      return set(map, "years", years({index.years[list.number]}, depth));
    case ListKind::kTags:
      return set(map, "terms", term_list(index.tags, up_prefix(depth)));
    case ListKind::kCategories:
      return set(map, "terms", term_list(index.categories, up_prefix(depth)));
    case ListKind::kTag:
      return add_term(index.tags[list.number].name);
    case ListKind::kCategory:
      return add_term(index.categories[list.number].name);
    case ListKind::kSection:
      return add_term(list.title);
    case ListKind::kFeed:
      return set(map, "posts", feed_entries());
    case ListKind::kSitemap:
      return set(map, "entries", sitemap_entries());
    case ListKind::kHome:
    case ListKind::kNotFound:
    case ListKind::kRobots:
      break;
  }
}

Value ListContext::make(const ListPage& list) const {
  const size_t depth = depth_of(list.address);
  const std::vector<size_t> posts = posts_of(list);
  Map map;
  // The 404 page is shown at any address: its links are absolute paths.
  set(map, "site", list.kind == ListKind::kNotFound ? context_.site_at_any_address() : context_.site_for(list.address));
  set(map, "page", page(list, posts));
  if (list.kind != ListKind::kFeed) set(map, "posts", entries(posts, depth));
  add_own(list, posts.size(), depth, map);
  return Value(std::move(map));
}

}  // namespace milepost::site
