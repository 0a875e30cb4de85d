#include "site/list_entries.h"

#include "content/address.h"
#include "formats/lazy_map.h"
#include "formats/slug.h"

namespace milepost::site {
namespace {

struct ListedPost {
  std::shared_ptr<const EntryScope> scope;
  size_t number;

  const SiteContext& context() const { return scope->context; }
  const SiteIndex& index() const { return context().index(); }
  const Config& config() const { return context().config(); }
  const PostMeta& meta() const { return index().metas[number]; }
  const std::string& address() const { return index().addresses[number]; }
  const PostDigest& digest() const { return scope->digests[number]; }
  const std::string& prefix() const { return scope->prefix; }
};

using Members = LazyMembers<ListedPost>;

// Said only where it differs from the language around it.
Value language(const ListedPost& entry) { return entry.meta().lang == entry.config().lang ? "" : entry.meta().lang; }

Value year(const ListedPost& entry) {
  return entry.meta().date ? Value(static_cast<int>(entry.meta().date->day.year())) : Value();
}

Value excerpt(const ListedPost& entry) { return Value::markup(with_prefix(entry.digest().excerpt, entry.prefix())); }

Value tags(const ListedPost& entry) {
  return entry.context().terms(entry.meta().tags, entry.index().tags, entry.prefix());
}

Value categories(const ListedPost& entry) {
  return entry.context().terms(entry.meta().categories, entry.index().categories, entry.prefix());
}

Value feed_id(const ListedPost& entry) {
  const std::string url = entry.context().url_of(entry.address());
  return url.empty() ? "tag:" + slugify(entry.config().title) + ".invalid,2000:" + entry.address() : url;
}

Value last_change(const ListedPost& entry) {
  const std::optional<WrittenDate>& latest = entry.meta().updated ? entry.meta().updated : entry.meta().date;
  return latest ? Value(entry.config().timezone.rfc3339(*latest)) : Value();
}

Members members_of_lists() {
  Members members;
  members.add("title", [](const ListedPost& e) { return Value(e.meta().title); })
      .add("subtitle", [](const ListedPost& e) { return Value(e.meta().subtitle); })
      .add("href", [](const ListedPost& e) { return Value(e.context().href(e.address(), e.prefix())); })
      .add("url", [](const ListedPost& e) { return Value(e.context().url_of(e.address())); })
      .add("date", [](const ListedPost& e) { return e.context().date(e.meta().date); })
      .add("updated", [](const ListedPost& e) { return e.context().date(e.meta().updated); })
      .add("lang", language)
      .add("excerpt", excerpt)
      .add("summary", [](const ListedPost& e) { return Value(e.digest().summary); })
      .add("reading_minutes", [](const ListedPost& e) { return Value(e.digest().reading_minutes); })
      .add("tags", tags)
      .add("categories", categories)
      .add("options",
           [](const ListedPost& e) { return e.context().options(e.digest().has_options, e.digest().options); })
      .add("year", year);
  return members;
}

Members members_of_feeds() {
  Members members = members_of_lists();
  members.add("content", [](const ListedPost& e) { return Value::markup(e.digest().feed_content); }).add("id", feed_id);
  return members;
}

Members members_of_sitemaps() {
  Members members;
  members.add("url", [](const ListedPost& e) { return Value(e.context().url_of(e.address())); })
      .add("updated", last_change);
  return members;
}

}  // namespace

Value list_entry(std::shared_ptr<const EntryScope> scope, size_t post) {
  static const Members members = members_of_lists();
  return lazy_map(ListedPost{std::move(scope), post}, members);
}

Value feed_entry(std::shared_ptr<const EntryScope> scope, size_t post) {
  static const Members members = members_of_feeds();
  return lazy_map(ListedPost{std::move(scope), post}, members);
}

Value sitemap_entry(std::shared_ptr<const EntryScope> scope, size_t meta) {
  static const Members members = members_of_sitemaps();
  return lazy_map(ListedPost{std::move(scope), meta}, members);
}

}  // namespace milepost::site
