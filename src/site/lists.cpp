#include "site/lists.h"

#include <algorithm>

#include "content/address.h"
#include "formats/slug.h"
#include "site/social_cards.h"

namespace milepost::site {
namespace {

void set(Map& map, const char* key, Value value) { map.append({key, {}, std::move(value)}); }

}  // namespace

ListContext::ListContext(const SiteContext& context, const std::vector<PostDigest>& digests,
                         const std::vector<ListPage>& lists)
    : context_(context), digests_(digests) {
  const SiteIndex& index = context.index();
  size_t depths = 1;
  for (const ListPage& list : lists) depths = std::max(depths, depth_of(list.address) + 1);
  by_depth_.assign(depths, std::vector<Value>(index.metas.size()));
  for (size_t depth = 0; depth < depths; depth++)
    for (size_t post : index.posts) by_depth_[depth][post] = entry(post, up_prefix(depth));
}

Value ListContext::entry(size_t post, const std::string& prefix) const {
  const SiteIndex& index = context_.index();
  const PostMeta& meta = index.metas[post];
  const PostDigest& digest = digests_[post];
  Map map;
  set(map, "title", meta.title);
  set(map, "subtitle", meta.subtitle);
  set(map, "href", context_.href(index.addresses[post], prefix));
  set(map, "url", context_.url_of(index.addresses[post]));
  set(map, "date", context_.date(meta.date));
  set(map, "updated", context_.date(meta.updated));
  // Said only where it differs from the language around it.
  set(map, "lang", meta.lang == context_.config().lang ? "" : meta.lang);
  set(map, "excerpt", Value::markup(with_prefix(digest.excerpt, prefix)));
  set(map, "summary", digest.summary);
  set(map, "reading_minutes", digest.reading_minutes);
  set(map, "tags", context_.terms(meta.tags, index.tags, prefix));
  set(map, "categories", context_.terms(meta.categories, index.categories, prefix));
  set(map, "options", context_.options(digest.has_options, digest.options));
  set(map, "year", meta.date ? Value(static_cast<int>(meta.date->day.year())) : Value());
  return Value(std::move(map));
}

Value ListContext::entries(const std::vector<size_t>& posts, size_t depth) const {
  List list;
  for (const size_t post : posts) list.push_back(by_depth_[depth][post]);
  return Value(std::move(list));
}

Value ListContext::feed_entries() const {
  const SiteIndex& index = context_.index();
  List list;
  for (size_t i = 0; i < index.posts.size() && i < context_.config().feed_posts; i++) {
    size_t post = index.posts[i];
    Value feed_entry = by_depth_[0][post];
    std::string url = context_.url_of(index.addresses[post]);
    if (url.empty()) url = "tag:" + slugify(context_.config().title) + ".invalid,2000:" + index.addresses[post];
    Map& map = feed_entry.mutable_map();
    map.set("content", Value::markup(digests_[post].feed_content));
    map.set("id", Value(url));
    list.push_back(std::move(feed_entry));
  }
  return Value(std::move(list));
}

Value ListContext::sitemap_entries() const {
  const SiteIndex& index = context_.index();
  List list;
  auto add = [&](const std::string& address, Value updated) {
    Map map;
    set(map, "url", context_.url_of(address));
    set(map, "updated", std::move(updated));
    list.push_back(Value(std::move(map)));
  };
  add("", Value());
  for (size_t i = 0; i < index.metas.size(); i++) {
    const PostMeta& meta = index.metas[i];
    const std::optional<WrittenDate>& latest = meta.updated ? meta.updated : meta.date;
    add(index.addresses[i], latest ? Value(context_.config().timezone.rfc3339(*latest)) : Value());
  }
  add("archive/", Value());
  for (const Year& year : index.years)
    if (year.year) add(year.address, Value());
  for (const Term& term : index.tags) add(term.address, Value());
  for (const Term& term : index.categories) add(term.address, Value());
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
