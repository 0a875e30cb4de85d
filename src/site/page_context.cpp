#include "site/page_context.h"

#include "formats/lazy_map.h"
#include "site/post_facts.h"
#include "site/structured_data.h"
#include "site/text_list.h"

namespace milepost::site {
namespace {

struct ShownPage {
  const PageFacts* facts;

  const PageFacts* operator->() const { return facts; }
  const SiteContext& context() const { return facts->context; }
  const SiteIndex& index() const { return facts->context.index(); }
};

using PageMembers = LazyMembers<ShownPage>;

Value neighbour(const ShownPage& page, size_t rank) {
  const SiteIndex& index = page.index();
  if (rank >= index.posts.size()) return Value();
  Map map;
  map.append({"title", {}, Value(index.metas[index.posts[rank]].title)});
  map.append({"href", {}, Value(page.context().href(index.addresses[index.posts[rank]], page->prefix))});
  return Value(std::move(map));
}

Value older(const ShownPage& page) {
  const std::optional<size_t> rank = page.index().rank(page->number);
  return rank ? neighbour(page, *rank + 1) : Value();
}

Value newer(const ShownPage& page) {
  const std::optional<size_t> rank = page.index().rank(page->number);
  return rank && *rank > 0 ? neighbour(page, *rank - 1) : Value();
}

Value contents(const ShownPage& page) {
  if (!page->contents) page->contents = page->meta.show_contents ? contents_of(page->document) : Value(List{});
  return *page->contents;
}

Value json_ld(const ShownPage& page) {
  if (!page->meta.is_post) return Value();
  if (!page->json_ld)
    page->json_ld =
        Value::markup(structured_data(page->meta, page->address, page->digest, page->image.url, page.context()));
  return *page->json_ld;
}

Value page_tags(const ShownPage& page) {
  return page.context().terms(page->meta.tags, page.index().tags, page->prefix);
}

Value page_categories(const ShownPage& page) {
  return page.context().terms(page->meta.categories, page.index().categories, page->prefix);
}

Value page_options(const ShownPage& page) {
  return page.context().options(page->digest.has_options, page->digest.options);
}

PageMembers members_of_pages() {
  PageMembers members;
  members.add("kind", [](const ShownPage& p) { return Value(p->meta.is_post ? "post" : "page"); })
      .add("title", [](const ShownPage& p) { return Value(p->meta.title); })
      .add("subtitle", [](const ShownPage& p) { return Value(p->meta.subtitle); })
      .add("description", [](const ShownPage& p) { return Value(p->digest.summary); })
      .add("lang", [](const ShownPage& p) { return Value(p->meta.lang); })
      .add("url", [](const ShownPage& p) { return Value(p.context().url_of(p->address)); })
      .add("path", [](const ShownPage& p) { return Value(p->address); })
      .add("styles", [](const ShownPage& p) { return p.context().styles(p->digest.page_has); })
      .add("scripts", [](const ShownPage& p) { return p.context().scripts(p->digest.scripts); })
      .add("content", [](const ShownPage& p) { return Value::markup(p->content); })
      .add("is_draft", [](const ShownPage& p) { return Value(p->meta.draft); })
      .add("authors", [](const ShownPage& p) { return Value(text_list(p->meta.authors)); })
      .add("date", [](const ShownPage& p) { return p.context().date(p->meta.date); })
      .add("updated", [](const ShownPage& p) { return p.context().date(p->meta.updated); })
      .add("reading_minutes", [](const ShownPage& p) { return Value(p->digest.reading_minutes); })
      .add("words", [](const ShownPage& p) { return Value(p->digest.words); })
      .add("toc", contents)
      .add("tags", page_tags)
      .add("categories", page_categories)
      .add("options", page_options)
      .add("older", older)
      .add("newer", newer)
      .add("image_url", [](const ShownPage& p) { return Value(p->image.url); })
      .add("image_alt", [](const ShownPage& p) { return Value(p->image.alt); })
      .add("image_width", [](const ShownPage& p) { return Value(p->image.width_px); })
      .add("image_height", [](const ShownPage& p) { return Value(p->image.height_px); })
      .add("json_ld", json_ld)
      .add("footnotes", [](const ShownPage& p) { return Value(count_footnotes(p->document)); });
  return members;
}

// What the page of a section lists: titles and dates, which are known before the posts are rendered.
Value posts_below(const PageFacts& page) {
  const SiteContext& context = page.context;
  List list;
  for (const size_t post : context.index().posts_below(page.address)) {
    const PostMeta& meta = context.index().metas[post];
    Map entry;
    entry.append({"title", {}, Value(meta.title)});
    entry.append({"subtitle", {}, Value(meta.subtitle)});
    entry.append({"href", {}, Value(context.href(context.index().addresses[post], page.prefix))});
    entry.append({"date", {}, context.date(meta.date)});
    entry.append({"lang", {}, Value(meta.lang == context.config().lang ? "" : meta.lang)});
    list.push_back(Value(std::move(entry)));
  }
  return Value(std::move(list));
}

}  // namespace

Value page_context(const PageFacts& page) {
  static const PageMembers members = members_of_pages();
  Map map;
  map.append({"site", {}, page.context.site_for(page.address)});
  map.append({"page", {}, lazy_map(ShownPage{&page}, members)});
  if (page.meta.is_section) map.append({"posts", {}, posts_below(page)});
  return Value(std::move(map));
}

}  // namespace milepost::site
