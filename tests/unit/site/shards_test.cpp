// A site made in shares and joined: the same tree, whatever their number; and what is refused.
#include <catch2/catch.hpp>

#include "site/manifest.h"
#include "site/shard_file.h"
#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

namespace {

const char* const kSiteToShare =
    "-- milepost.toml --\nbase_url = \"https://example.org/blog/\"\n"
    "-- content/posts/2024-05-02-two-offers/index.md --\n---\ntitle: Two offers\ntags: [walks]\naliases: /old/\n---\n"
    "See [before](../2023-01-01-before.md) and [nothing](gone.md).\n\n{% spectrum axis=\"pace\" %}\n"
    "-- content/posts/2024-05-02-two-offers/options.yaml --\naxes: [{id: pace, low_label: Calm, high_label: Fast}]\n"
    "options: [{id: ferry, name: The ferry, positions: {pace: 20}}, {id: mill, name: A mill, positions: {pace: 70}}]\n"
    "-- content/posts/2023-01-01-before.md --\n---\ntitle: Before\ncategories: life\n---\nOnce.\n"
    "-- content/posts/2022-01-01-first.md --\n---\ntitle: First\n---\nAt first.\n"
    "-- content/about.md --\n---\ntitle: About\n---\nMe.\n"
    "-- static/cv.pdf --\nPDF\n";

std::string folder_of_share(size_t number) { return "shard-" + std::to_string(number); }

// Makes all shares into folders of their own, and names them for the next build.
void make_shares(WholeSite& site, size_t count) {
  site.shards.clear();
  for (size_t number = 1; number <= count; ++number) {
    site.share = Share{number, count};
    site.output = folder_of_share(number);
    const BuildReport report = site.build();
    INFO(told(report.diagnostics));
    REQUIRE(report.exchanged);
  }
  site.share.reset();
  site.output = "public";
  for (size_t number = 1; number <= count; ++number)
    site.shards.push_back({site.disk(), folder_of_share(number), folder_of_share(number)});
}

}  // namespace

TEST_CASE("shares that are joined are the site") {
  WholeSite whole(kSiteToShare);
  const BuildReport wanted = whole.build();
  REQUIRE(wanted.exchanged);
  for (const size_t count : {1, 2, 3, 4, 9}) {
    CAPTURE(count);
    WholeSite site(kSiteToShare);
    make_shares(site, count);
    const BuildReport report = site.build();
    INFO(told(report.diagnostics));
    REQUIRE(report.exchanged);
    CHECK(site.tree() == whole.tree());
    CHECK(told(report.diagnostics) == told(wanted.diagnostics));
    CHECK(report.html_pages == wanted.html_pages);
  }
}

TEST_CASE("a share has its own pages and nothing of what all are in") {
  WholeSite site(kSiteToShare);
  site.share = Share{2, 4};
  const BuildReport report = site.build();
  REQUIRE(report.exchanged);
  CHECK(report.posts + report.pages == 1);
  CHECK(report.html_pages == 1);
  for (const auto& [path, bytes] : site.tree()) CHECK((path == kShardFile || path.starts_with("posts/first/")));
}

TEST_CASE("every share is somebody's, and nobody else's") {
  for (const size_t count : {1, 3, 10}) {
    for (size_t meta = 0; meta < 25; ++meta) {
      size_t owners = 0;
      for (size_t number = 1; number <= count; ++number) owners += Share{number, count}.has(meta);
      CHECK(owners == 1);
      CHECK(Share{Share::number_of(meta, count), count}.has(meta));
    }
  }
}

TEST_CASE("what does not make one whole is refused, and the old site stands") {
  WholeSite site(kSiteToShare);
  make_shares(site, 3);
  REQUIRE(site.build().exchanged);
  const auto before = site.tree();
  const std::vector<ShardFolder> all(site.shards);
  const auto refusal = [&](std::vector<ShardFolder> shards) {
    site.shards.swap(shards);
    const BuildReport report = site.build();
    site.shards.swap(shards);
    CHECK_FALSE(report.exchanged);
    CHECK(site.tree() == before);
    return codes(report.diagnostics);
  };
  CHECK(contains(refusal({all[0], all[2]}), "MP0607"));
  CHECK(contains(refusal({all[0], all[1], all[1], all[2]}), "MP0607"));
  CHECK(contains(refusal({all[0], {site.disk(), "content", "content"}}), "MP0606"));

  site.disk().add_file("shard-1/about/index.html", "cut off");
  CHECK(contains(refusal(all), "MP0606"));
}

TEST_CASE("a share is joined only with what it was made from") {
  struct Change {
    const char* path;
    const char* text;
  };
  for (const Change& change :
       {Change{"content/about.md", "---\ntitle: About\n---\nYou.\n"},
        Change{"content/more.md", "---\ntitle: More\n---\nMore.\n"}, Change{"templates/post.html", "{{ page.title }}"},
        Change{"themes/via/via.css", "p { color: red }"},
        Change{"content/posts/2024-05-02-two-offers/options.yaml", "options: []\n"},
        Change{"milepost.toml", "title = \"Another\"\n"}}) {
    CAPTURE(change.path);
    WholeSite site(kSiteToShare);
    make_shares(site, 2);
    site.disk().add_file(change.path, change.text);
    const BuildReport report = site.build();
    CHECK_FALSE(report.exchanged);
    CHECK(contains(codes(report.diagnostics), "MP0608"));
  }
}

TEST_CASE("a shard's file is read as it was written, and damaged not at all") {
  ShardFile shard;
  shard.version = "1.2.3";
  shard.share = {2, 5};
  shard.sums = {77, 78};
  shard.answers = {{{Question::kRead, "a b.png", 64}, 12}, {{Question::kList, "_data", 0}, 13}};
  shard.pages.push_back({"content/a.md", 0, "", {}, {}, {"a/1.png"}, {}, ""});
  shard.problems.push_back({&code::kDeadLink, Severity::kWarning, {}, "one", "two", "three"});
  const std::string text = shard_text(shard);
  const std::optional<ShardFile> again = parse_shard(text);
  REQUIRE(again);
  CHECK(shard_text(*again) == text);
  CHECK(again->share.number == 2);
  CHECK(again->answers == shard.answers);
  CHECK(again->problems.front().message == "one");
  for (size_t i = 0; i < text.size(); ++i) {
    std::string damaged = text;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CAPTURE(i);
    CHECK_FALSE(parse_shard(damaged));
    CHECK_FALSE(parse_shard(text.substr(0, i)));
  }
  shard.share = {6, 5};
  CHECK_FALSE(parse_shard(shard_text(shard)));
}
