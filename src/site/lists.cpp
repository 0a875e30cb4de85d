#include "site/lists.h"

#include "formats/markup.h"
#include "formats/slug.h"
#include "site/address.h"
#include "site/links.h"
#include "site/social_cards.h"

namespace milepost::site {
namespace {

struct KindFacts {
  ListKind kind;
  const char* page_kind;
  const char* template_name;
};

constexpr KindFacts kFacts[] = {
    {ListKind::kHome, "home", "home.html"},         {ListKind::kArchive, "archive", "archive.html"},
    {ListKind::kYear, "year", "archive.html"},      {ListKind::kTags, "tags", "terms.html"},
    {ListKind::kTag, "tag", "term.html"},           {ListKind::kCategories, "categories", "terms.html"},
    {ListKind::kCategory, "category", "term.html"}, {ListKind::kNotFound, "404", "404.html"},
    {ListKind::kFeed, "feed", "atom.xml"},          {ListKind::kSitemap, "sitemap", "sitemap.xml"},
    {ListKind::kRobots, "robots", "robots.txt"},    {ListKind::kSection, "section", "term.html"},
};

const KindFacts& facts_of(ListKind kind) { return kFacts[static_cast<size_t>(kind)]; }

void set(Map& map, const char* key, Value value) { map.append({key, {}, std::move(value)}); }

constexpr size_t kAll = static_cast<size_t>(-1);

// "posts/" -> "Posts"
std::string title_of_section(const std::string& address) {
  std::string title(folder_of(address));
  title = title.substr(title.rfind('/') + 1);
  if (!title.empty()) title[0] = title[0] >= 'a' && title[0] <= 'z' ? static_cast<char>(title[0] - 32) : title[0];
  return title;
}

// What the old theme's page at this address listed, by its name.
ListKind kind_at(const std::string& address) {
  if (address.empty()) return ListKind::kHome;
  if (address.find("tag") != address.npos) return ListKind::kTags;
  return address.find("categor") != address.npos ? ListKind::kCategories : ListKind::kArchive;
}

// The lists of another generator's folder that milepost's own do not cover.
void add_foreign_lists(SiteIndex& index, Diagnostics& diagnostics, std::vector<ListPage>& pages) {
  for (size_t i = 0; i < index.metas.size(); i++)
    if (index.metas[i].stands_for_list)
      pages.push_back({kind_at(index.addresses[i]), index.addresses[i], 0, index.metas[i].title});
  for (const std::string& section : index.sections)
    if (index.claims.claim_generated(output_path(section), "a section's list", diagnostics))
      pages.push_back({ListKind::kSection, section, 0, title_of_section(section)});
  for (const std::string& feed : index.feeds)
    if (index.claims.claim_generated(feed, "the feed", diagnostics)) pages.push_back({ListKind::kFeed, feed, 0, ""});
}

}  // namespace

std::string_view template_of(ListKind kind) { return facts_of(kind).template_name; }

std::vector<ListPage> plan_lists(SiteIndex& index, Diagnostics& diagnostics) {
  std::vector<ListPage> pages;
  auto add = [&](ListKind kind, const std::string& address, const std::string& words, size_t number = 0) {
    if (index.claims.claim_generated(output_path(address), words, diagnostics))
      pages.push_back({kind, address, number, ""});
  };
  add(ListKind::kHome, "", "the home page");
  add(ListKind::kArchive, "archive/", "the archive");
  for (size_t i = 0; i < index.years.size(); i++)
    if (index.years[i].year) add(ListKind::kYear, index.years[i].address, "the archive of a year", i);
  add(ListKind::kTags, "tags/", "the list of tags");
  for (size_t i = 0; i < index.tags.size(); i++) add(ListKind::kTag, index.tags[i].address, "a tag's page", i);
  // Nothing leads there where there are none; the menu always names the tags.
  if (!index.categories.empty()) add(ListKind::kCategories, "categories/", "the list of categories");
  for (size_t i = 0; i < index.categories.size(); i++)
    add(ListKind::kCategory, index.categories[i].address, "a category's page", i);
  add(ListKind::kNotFound, "404.html", "the page for addresses that are not there");
  add(ListKind::kFeed, "atom.xml", "the feed");
  add(ListKind::kSitemap, "sitemap.xml", "the sitemap");
  add(ListKind::kRobots, "robots.txt", "the file for robots");
  add_foreign_lists(index, diagnostics, pages);
  return pages;
}

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

Value ListContext::entries(const std::vector<size_t>& posts, size_t depth, size_t limit) const {
  List list;
  for (size_t i = 0; i < posts.size() && i < limit; i++) list.push_back(by_depth_[depth][posts[i]]);
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
    set(map, "posts", entries(year.posts, depth, kAll));
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

Value ListContext::page(const ListPage& page) const {
  const SiteIndex& index = context_.index();
  std::string title = context_.config().title;
  if (page.kind == ListKind::kArchive) title = "Archive";
  if (page.kind == ListKind::kYear) title = std::to_string(index.years[page.number].year.value_or(0));
  if (page.kind == ListKind::kTags) title = "Tags";
  if (page.kind == ListKind::kTag) title = index.tags[page.number].name;
  if (page.kind == ListKind::kCategories) title = "Categories";
  if (page.kind == ListKind::kCategory) title = index.categories[page.number].name;
  if (page.kind == ListKind::kNotFound) title = "Not found";
  if (!page.title.empty()) title = page.title;
  Map map;
  set(map, "kind", facts_of(page.kind).page_kind);
  set(map, "title", title);
  set(map, "description", page.kind == ListKind::kHome ? context_.config().description : "");
  set(map, "lang", context_.config().lang);
  set(map, "url", page.kind == ListKind::kNotFound ? "" : context_.url_of(page.address));
  set(map, "path", page.address);
  set(map, "subtitle", "");
  add_image(map, page.kind == ListKind::kNotFound ? PageImage{} : site_card_image(context_));
  for (const char* key : {"date", "updated", "options", "older", "newer", "json_ld", "content"}) set(map, key, Value());
  for (const char* key : {"authors", "toc", "tags", "categories"}) set(map, key, List{});
  for (const char* key : {"reading_minutes", "words", "footnotes"}) set(map, key, 0);
  set(map, "is_draft", false);
  return Value(std::move(map));
}

void ListContext::add_section(const ListPage& list, size_t depth, Map& map) const {
  const std::vector<size_t> posts = context_.index().posts_below(list.address);
  Map facts;
  set(facts, "name", list.title);
  set(facts, "count", posts.size());
  set(map, "term", Value(std::move(facts)));
  set(map, "posts", entries(posts, depth, kAll));
}

Value ListContext::make(const ListPage& list) const {
  const SiteIndex& index = context_.index();
  const Config& config = context_.config();
  const size_t depth = depth_of(list.address);
  const std::string prefix = up_prefix(depth);
  Map map;
  // The 404 page is shown at any address: its links are absolute paths.
  set(map, "site", list.kind == ListKind::kNotFound ? context_.site_at_any_address() : context_.site_for(list.address));
  set(map, "page", page(list));
  if (list.kind == ListKind::kHome) set(map, "posts", entries(index.posts, depth, config.home_posts));
  if (list.kind == ListKind::kArchive) set(map, "posts", entries(index.posts, depth, kAll));
  if (list.kind == ListKind::kArchive) set(map, "years", years(index.years, depth));
  if (list.kind == ListKind::kYear) set(map, "posts", entries(index.years[list.number].posts, depth, kAll));
  if (list.kind == ListKind::kYear) set(map, "years", years({index.years[list.number]}, depth));
  if (list.kind == ListKind::kTags) set(map, "terms", term_list(index.tags, prefix));
  if (list.kind == ListKind::kCategories) set(map, "terms", term_list(index.categories, prefix));
  if (list.kind == ListKind::kFeed) set(map, "posts", feed_entries());
  if (list.kind == ListKind::kSitemap) set(map, "posts", entries(index.posts, depth, kAll));
  if (list.kind == ListKind::kSection) add_section(list, depth, map);
  if (list.kind == ListKind::kSitemap) set(map, "entries", sitemap_entries());
  bool is_term = list.kind == ListKind::kTag || list.kind == ListKind::kCategory;
  if (is_term) {
    const Term& term = (list.kind == ListKind::kTag ? index.tags : index.categories)[list.number];
    Map facts;
    set(facts, "name", term.name);
    set(facts, "count", term.posts.size());
    set(map, "term", Value(std::move(facts)));
    set(map, "posts", entries(term.posts, depth, kAll));
  }
  return Value(std::move(map));
}

namespace {

std::string moved_page(const std::string& written_title, const std::string& written_href, const std::string& url,
                       const std::string& lang) {
  const std::string title = escape_html(written_title);
  const std::string href = escape_html(written_href);
  const std::string canonical = url.empty() ? "" : "<link rel=\"canonical\" href=\"" + escape_html(url) + "\">\n";
  return "<!doctype html>\n<html lang=\"" + escape_html(lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" +
         title + "</title>\n" + canonical +
         "<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url=" + href +
         "\">\n</head>\n<body>\n<p>This page has moved: <a href=\"" + href + "\">" + title +
         "</a></p>\n</body>\n</html>\n";
}

}  // namespace

std::string redirect_page(const Redirect& redirect, const SiteContext& context) {
  const SiteIndex& index = context.index();
  const std::string& address = index.addresses[redirect.meta];
  return moved_page(index.metas[redirect.meta].title, context.href(address, up_prefix(depth_of(redirect.output_path))),
                    context.url_of(address), context.config().lang);
}

std::string redirect_page_of(size_t meta, const SiteContext& context) {
  const PostMeta& moved = context.index().metas[meta];
  const std::string& address = context.index().addresses[meta];
  const LinkScope links{context.config(), context.index(), moved.source, address};
  const std::string url = resolved_url(moved.redirect_to, false, links);
  const bool is_ours = url.starts_with(kUp);
  return moved_page(moved.title, href_from_page(url, address, context.config().links),
                    is_ours ? href_in_feed(url, context.config()) : url, context.config().lang);
}

}  // namespace milepost::site
