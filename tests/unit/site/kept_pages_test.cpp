// What stays of pages survives being written and read, and stands only where nothing else changed.
#include "site/kept_pages.h"

#include <catch2/catch.hpp>

#include "site/kept_meta.h"
#include "site/page_reuse.h"

using namespace milepost;
using namespace milepost::site;

namespace {

constexpr std::string_view kRecord = "the record they belong to";

PostMeta meta_of(const std::string& source, const std::string& title) {
  PostMeta meta;
  meta.source = source;
  meta.title = title;
  meta.is_post = true;
  return meta;
}

KeptPage page_of(const PostMeta& meta) {
  KeptPage page{
      meta.source, facts_of(meta), kept_meta(meta), {}, {}, {"a/figure-1.png"}, {"a/offers.csv", "a/offers.json"},
      "a/card.png"};
  page.digest.words = 300;
  page.digest.reading_minutes = 2;
  page.digest.excerpt = "<p>Two\noffers</p>";
  page.digest.page_has.figures = page.digest.page_has.lists = true;
  page.digest.excerpt_has.tables = true;
  page.digest.scripts = {"css/via-sort.js"};
  page.digest.summary = "Two offers";
  page.digest.feed_content = "<p>whole</p>";
  page.digest.has_options = true;
  page.digest.options = {7, 2, "The *ferry*"};
  Place place{meta.source, 12, 3, 5, "a [link](nowhere)", 0};
  page.said.push_back({&code::kDeadLink, Severity::kWarning, place, "it leads nowhere", "no such page", "mend it"});
  return page;
}

std::vector<PostMeta> two_metas() { return {meta_of("content/a.md", "A"), meta_of("content/b.md", "B")}; }

std::string text_with_pages(const KeptPages& pages) {
  std::string text;
  KeptPagesWriter writer([&](const std::string& piece) { text += piece; });
  for (const KeptPage& page : pages) writer.add(page);
  return text + last_piece(writer.finish(), kRecord);
}

ReuseOffer offer_of(const std::vector<PostMeta>& metas, std::set<std::string, std::less<>> changed) {
  ReuseOffer offer{{}, {}, std::move(changed)};
  for (const PostMeta& meta : metas) offer.pages.push_back(page_of(meta));
  return offer;
}

}  // namespace

TEST_CASE("kept pages are read as they were written") {
  const KeptPages pages = {page_of(meta_of("content/a.md", "A")), page_of(meta_of("content/b.md", "B"))};
  const std::string text = text_with_pages(pages);
  const std::optional<KeptPages> again = parse_kept_pages(text, kRecord);
  REQUIRE(again);
  CHECK(text_with_pages(*again) == text);
  const KeptPage& page = again->front();
  CHECK(page.digest.page_has.figures);
  CHECK_FALSE(page.digest.page_has.tables);
  CHECK(page.digest.options.chosen == "The *ferry*");
  CHECK(page.said.front().code == &code::kDeadLink);
  CHECK(page.said.front().place.column == 3);
  CHECK(page.data == std::vector<std::string>{"a/offers.csv", "a/offers.json"});
}

TEST_CASE("many kept pages are as many, in their order") {
  KeptPages pages;
  for (const size_t count : {0, 1, 2, 5}) {
    pages.assign(count, page_of(meta_of("content/a.md", "A")));
    for (size_t i = 0; i < count; ++i) {
      pages[i].source = std::to_string(i);
      pages[i].digest.excerpt.assign(i % 2 == 0 ? 400'000 : 10, 'x');  // longer than a piece, and shorter
    }
    const std::optional<KeptPages> again = parse_kept_pages(text_with_pages(pages), kRecord);
    REQUIRE(again);
    REQUIRE(again->size() == count);
    for (size_t i = 0; i < count; ++i) CHECK((*again)[i].source == std::to_string(i));
  }
}

TEST_CASE("kept pages that are damaged, or another record's, are none") {
  const std::string text = text_with_pages({page_of(meta_of("content/a.md", "A"))});
  CHECK_FALSE(parse_kept_pages(text, "another record"));
  for (size_t i = 0; i < text.size(); ++i) {
    std::string damaged = text;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CAPTURE(i);
    CHECK_FALSE(parse_kept_pages(damaged, kRecord));
    CHECK_FALSE(parse_kept_pages(text.substr(0, i), kRecord));
  }
}

TEST_CASE("what a post says about itself is read as it was written") {
  PostMeta meta = meta_of("content/a.md", "A \"title\"\nof two lines");
  meta.image_place = {"content/a.md", 3, 4, 5, "image: a.png", 1};
  meta.tags = {"ferry", ""};
  meta.date = WrittenDate{std::chrono::year(2024) / 5 / 2, Precision::kMonth, std::chrono::seconds(61),
                          std::chrono::minutes(-90)};
  meta.expires = WrittenDate{std::chrono::year(-44) / 3 / 15, Precision::kDay, std::nullopt, std::nullopt};
  meta.moment = std::chrono::sys_seconds(std::chrono::seconds(-5));
  meta.permalink = WrittenAddress{"/a/", {"content/a.md", 2, 1, 9, "permalink: /a/", 0}};
  meta.aliases = {{"/old/", {}}, {"/older/", {}}};
  meta.draft = meta.show_contents = true;
  meta.body_begin = 99;
  Map front_matter;
  front_matter.set("rating", Value(4));
  meta.kept_front_matter = PackedValue(Value(std::move(front_matter)));
  const std::string bytes = kept_meta(meta);
  const std::optional<PostMeta> again = meta_kept_in(bytes);
  REQUIRE(again);
  CHECK(kept_meta(*again) == bytes);
  CHECK(facts_of(*again) == facts_of(meta));
  CHECK(again->date == meta.date);
  CHECK(again->expires == meta.expires);
  CHECK(again->moment == meta.moment);
  CHECK(again->tags == meta.tags);
  CHECK(again->permalink->place.excerpt == "permalink: /a/");
  CHECK(again->aliases.back().text == "/older/");
  CHECK(again->image_place.column == 4);
  CHECK(again->kept_front_matter.value().find("rating")->integer() == 4);
  CHECK(again->draft);
  CHECK_FALSE(again->is_private);
  for (size_t i = 0; i < bytes.size(); ++i) CHECK_FALSE(meta_kept_in(bytes.substr(0, i)));
}

TEST_CASE("of pages that did not change the last build's metas are known, but for those that loading told of") {
  ReuseOffer offer = offer_of(two_metas(), {"content/b.md"});
  REQUIRE(offer.meta_of("content/a.md"));
  CHECK(offer.meta_of("content/a.md")->title == "A");
  CHECK_FALSE(offer.meta_of("content/b.md"));
  CHECK_FALSE(offer.meta_of("content/c.md"));
  CHECK(offer.has_all_changes());
  offer.changed.insert("milepost.toml");
  CHECK_FALSE(offer.has_all_changes());
  offer.pages[0].meta.clear();
  CHECK_FALSE(offer.meta_of("content/a.md"));
}

TEST_CASE("what lists can show of a post is among its facts, where its text begins is not") {
  const PostMeta before = meta_of("content/a.md", "A");
  PostMeta after = before;
  after.body_begin = 40;
  CHECK(facts_of(after) == facts_of(before));
  after.tags = {"ferry"};
  CHECK(facts_of(after) != facts_of(before));
  after = before;
  after.date = WrittenDate{};
  CHECK(facts_of(after) != facts_of(before));
}

TEST_CASE("a page stands where only another one's text changed") {
  const std::vector<PostMeta> metas = two_metas();
  ReuseOffer offer = offer_of(metas, {"content/b.md"});
  PageReuse reuse(&offer, metas);
  REQUIRE(reuse.applies());
  CHECK(reuse.count() == 1);
  CHECK(reuse.page(0) == &offer.pages[0]);
  CHECK(reuse.page(1) == nullptr);
  CHECK(reuse.stands("static/a.png"));
  CHECK_FALSE(reuse.stands("content/b.md"));
}

TEST_CASE("no page stands where the site knows something else of a post") {
  ReuseOffer offer = offer_of(two_metas(), {"content/b.md"});
  std::vector<PostMeta> metas = two_metas();
  metas[1].title = "Another";
  CHECK_FALSE(PageReuse(&offer, metas).applies());
  metas = two_metas();
  metas.pop_back();
  CHECK_FALSE(PageReuse(&offer, metas).applies());
}

TEST_CASE("no page stands where something changed that is no post") {
  const std::vector<PostMeta> metas = two_metas();
  ReuseOffer offer = offer_of(metas, {"content/b.md", "templates/post.html"});
  CHECK_FALSE(PageReuse(&offer, metas).applies());
}

TEST_CASE("lists stand while what they show of the changed posts is the same") {
  const std::vector<PostMeta> metas = two_metas();
  ReuseOffer offer = offer_of(metas, {"content/b.md"});
  PageReuse reuse(&offer, metas);
  std::vector<PostDigest> digests = {offer.pages[0].digest, offer.pages[1].digest};
  digests[1].words = 301;
  CHECK(reuse.lists_stand(digests));
  digests[1].excerpt = "<p>Three offers</p>";
  CHECK_FALSE(reuse.lists_stand(digests));
}
