// Which page has which social card, and who may stand in its place.
#include <catch2/catch.hpp>

#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

namespace {

const std::string kHead = "-- milepost.toml --\nbase_url = \"https://example.org/\"\n";
const std::string kFigure = "```spectrum\nlow: Calm\nhigh: Fast\noptions: {Library: 10, Circus: 80}\n```\n";

std::string card_post(const std::string& path, const std::string& keys, const std::string& body) {
  return "-- content/posts/" + path + " --\n---\ntitle: A road\ndate: 2024-05-02\n" + keys + "---\nWords.\n\n" + body +
         "\n";
}

// The address of og:image, or "".
std::string image_of(const std::string& page) {
  const std::string mark = "<meta property=\"og:image\" content=\"";
  const size_t at = page.find(mark);
  if (at == std::string::npos) return "";
  const size_t begin = at + mark.size();
  return page.substr(begin, page.find('"', begin) - begin);
}

}  // namespace

TEST_CASE("a post with a figure has its own card, others share the site's") {
  WholeSite site(kHead + card_post("drawn.md", "", kFigure) + card_post("plain.md", "", ""));
  REQUIRE(site.build().exchanged);
  CHECK(image_of(site.page("posts/drawn/index.html")) == "https://example.org/posts/drawn/card.png");
  CHECK(image_of(site.page("posts/plain/index.html")) == "https://example.org/card.png");
  CHECK(image_of(site.page("archive/index.html")) == "https://example.org/card.png");
  CHECK(image_of(site.page("404.html")).empty());
  CHECK(site.page("posts/drawn/card.png").substr(1, 3) == "PNG");
  CHECK(site.page("card.png").substr(1, 3) == "PNG");
}

TEST_CASE("there is no card without a base URL, for drafts, and for posts with an image") {
  WholeSite nowhere(card_post("drawn.md", "", kFigure));
  REQUIRE(nowhere.build().exchanged);
  CHECK_FALSE(nowhere.has_page("card.png"));
  CHECK(image_of(nowhere.page("posts/drawn/index.html")).empty());
  WholeSite site(kHead + card_post("draft.md", "draft: true\n", kFigure) +
                 card_post("own.md", "image: https://a.org/x.png\n", kFigure));
  site.selection.drafts = true;
  REQUIRE(site.build().exchanged);
  CHECK_FALSE(site.has_page("posts/draft/card.png"));
  CHECK_FALSE(site.has_page("posts/own/card.png"));
  CHECK(image_of(site.page("posts/own/index.html")) == "https://a.org/x.png");
}

TEST_CASE("a card of the writer's own stands in the place of a drawn one, without a size") {
  WholeSite site(kHead + card_post("road/index.md", "", kFigure) + "-- content/posts/road/card.png --\nMINE\n" +
                 "-- static/card.png --\nOURS\n");
  REQUIRE(site.build().exchanged);
  CHECK(site.page("posts/road/card.png") == "MINE\n");
  CHECK(site.page("card.png") == "OURS\n");
  const std::string page = site.page("posts/road/index.html");
  CHECK(image_of(page) == "https://example.org/posts/road/card.png");
  CHECK(page.find("og:image:width") == std::string::npos);
}

TEST_CASE("a page that would stand in the place of a card is an error") {
  WholeSite site(kHead + card_post("drawn.md", "", kFigure) +
                 card_post("other.md", "permalink: /posts/drawn/card.png/\n", ""));
  const BuildReport report = site.build();
  CHECK_FALSE(report.exchanged);
  CHECK(codes(report.diagnostics).find("MP0512") != std::string::npos);
}
