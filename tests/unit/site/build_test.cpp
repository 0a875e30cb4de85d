// Whole builds in memory: which files come out, and what they say.
#include <catch2/catch.hpp>

#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

namespace {

const char* const kSite =
    "-- milepost.toml --\nbase_url = \"https://example.org/blog/\"\n"
    "-- content/posts/2024-05-02-two-offers/index.md --\n---\ntitle: Two offers\ntags: [Job Search]\n"
    "aliases: /old/\n---\nSee [before](../2023-01-01-before.md).\n\n![a](pic.png)\n"
    "-- content/posts/2024-05-02-two-offers/pic.png --\nPNG\n"
    "-- content/posts/2023-01-01-before.md --\n---\ntitle: Before\ncategories: life\n---\nOnce.\n"
    "-- content/about.md --\n---\ntitle: About\n---\nMe.\n"
    "-- static/cv.pdf --\nPDF\n";

std::string names(const std::map<std::string, std::string>& tree) {
  std::string text;
  for (const auto& [path, bytes] : tree) text += path + "\n";
  return text;
}

}  // namespace

TEST_CASE("a build writes each page, list and file") {
  WholeSite site(kSite);
  BuildReport report = site.build();
  INFO(told(report.diagnostics));
  CHECK(report.diagnostics.count(Severity::kWarning) == 0);
  REQUIRE(report.exchanged);
  CHECK(names(site.tree()) ==
        "404.html\nabout/index.html\narchive/2023/index.html\narchive/2024/index.html\narchive/index.html\natom.xml\n"
        "card.png\ncategories/index.html\ncategories/life/index.html\ncss/icon.svg\ncss/via-lists.css\ncss/"
        "via.css\ncv.pdf\nindex.html\nold/index.html\n"
        "posts/before/index.html\nposts/two-offers/index.html\nposts/two-offers/pic.png\nrobots.txt\nsitemap.xml\n"
        "tags/index.html\ntags/job-search/index.html\n");
  CHECK(report.posts == 2);
  CHECK(report.pages == 1);
  CHECK(report.files == site.tree().size());
  std::string page = site.page("posts/two-offers/index.html");
  CHECK(contains(page, "href=\"../before/index.html\""));
  CHECK(contains(page, "src=\"pic.png\""));
  CHECK(contains(page, "<link rel=\"canonical\" href=\"https://example.org/blog/posts/two-offers/\">"));
  CHECK(contains(page, "\"@type\":\"BlogPosting\""));
  CHECK(contains(site.page("old/index.html"), "url=../posts/two-offers/index.html"));
  CHECK(contains(site.page("404.html"), "href=\"/blog/css/via.css\""));
  CHECK(contains(site.page("atom.xml"), "https://example.org/blog/posts/two-offers/pic.png"));
  CHECK(contains(site.page("sitemap.xml"), "<loc>https://example.org/blog/about/</loc>"));
}

TEST_CASE("the same bytes for any number of threads and any order of folders") {
  std::string text = kSite;
  for (int i = 0; i < 30; i++)
    text +=
        post_file("content/posts/p" + std::to_string(i) + ".md",
                  "title: P" + std::to_string(i) + "\ndate: 2020-01-01\ntags: [t" + std::to_string(i % 3) + ", T0]\n");
  WholeSite one(text);
  REQUIRE(one.build().exchanged);
  for (unsigned jobs : {2u, 4u}) {
    WholeSite many(text);
    many.jobs = jobs;
    many.disk().shuffle_lists(jobs);
    REQUIRE(many.build().exchanged);
    CHECK(many.disk().files() == one.disk().files());
  }
  std::map<std::string, std::string> before = one.disk().files();
  REQUIRE(one.build().exchanged);
  CHECK(one.disk().files() == before);
}

TEST_CASE("newest first, undated last, equal moments by path") {
  WholeSite site(post_file("content/posts/b.md", "title: BB\ndate: 2020-01-01\n") +
                 post_file("content/posts/a.md", "title: AA\ndate: 2020-01-01\n") +
                 post_file("content/posts/c.md", "title: CC\n") +
                 post_file("content/posts/d.md", "title: DD\ndate: 2021-01-01 01:00 +0900\n") +
                 post_file("content/posts/e.md", "title: EE\ndate: 2020-12-31 23:30\n"));
  REQUIRE(site.build().exchanged);
  std::string home = site.page("index.html");
  std::vector<size_t> order;
  for (const char* title : {">EE<", ">DD<", ">AA<", ">BB<", ">CC<"}) order.push_back(home.find(title));
  CHECK(std::is_sorted(order.begin(), order.end()));
  CHECK(order.back() != std::string::npos);
}

TEST_CASE("posts that are kept back leave no trace, bundles as a whole") {
  WholeSite site(post_file("content/posts/secret/index.md", "title: Hush\ndraft: true\ntags: [hushtag]\n") +
                 "-- content/posts/secret/plan.png --\nPLAN\n" +
                 post_file("content/posts/later.md", "title: Later\ndate: 2027-01-01\n") +
                 post_file("content/posts/mine.md", "title: Mine\nvisibility: private\n") +
                 post_file("content/posts/open.md", "title: Open\ndate: 2020-01-01\n"));
  BuildReport report = site.build();
  REQUIRE(report.exchanged);
  for (const auto& [path, bytes] : site.tree()) {
    INFO(path);
    CHECK(!contains(bytes, "Hush"));
    CHECK(!contains(bytes, "hushtag"));
    CHECK(!contains(bytes, "PLAN"));
    CHECK(!contains(bytes, "Later"));
    CHECK(!contains(bytes, "Mine"));
  }
  std::string left_out;
  for (const LeftOutInput& input : report.left_out) left_out += input.source + ": " + input.reason + "\n";
  CHECK(left_out ==
        "content/posts/later.md: in the future until 2027-01-01\ncontent/posts/mine.md: private\n"
        "content/posts/secret/index.md: draft\n"
        "content/posts/secret/plan.png: `content/posts/secret/index.md` is left out: draft\n");
  site.selection.drafts = true;
  site.selection.future = true;
  REQUIRE(site.build().exchanged);
  CHECK(site.has_page("posts/secret/plan.png"));
  CHECK(site.has_page("posts/later/index.html"));
  CHECK(!site.has_page("posts/mine/index.html"));
}

TEST_CASE("two inputs on one path are an error that names both") {
  struct Case {
    std::string site, message;
  };
  const Case cases[] = {
      {post_file("content/posts/a.md", "title: A\npermalink: /x/\n") +
           post_file("content/posts/b.md", "title: B\npermalink: /X/\n"),
       "`content/posts/b.md` and `content/posts/a.md` both claim `X/index.html`"},
      {post_file("content/posts/a.md", "title: A\n") + post_file("content/posts/2020-01-01-a.md", "title: B\n"),
       "`content/posts/a.md` and `content/posts/2020-01-01-a.md` both claim `posts/a/index.html`"},
      {post_file("content/posts/a.md", "title: A\n") + "-- static/posts/a/index.html --\nx\n",
       "`static/posts/a/index.html` and `content/posts/a.md` both claim `posts/a/index.html`"},
      {post_file("content/a.md", "title: A\naliases: /b/\n") + post_file("content/b.md", "title: B\n"),
       "`content/a.md` and `content/b.md` both claim `b/index.html`"},
      {post_file("content/archive.md", "title: A\n"),
       "`content/archive.md` and `the archive` both claim `archive/index.html`"},
  };
  for (const Case& c : cases) {
    WholeSite site(c.site);
    BuildReport report = site.build();
    CHECK(!report.exchanged);
    CHECK(codes(report.diagnostics) == "MP0512");
    REQUIRE(!report.diagnostics.all().empty());
    CHECK(report.diagnostics.all()[0].message == c.message);
    CHECK(site.tree().empty());
  }
  WholeSite files(post_file("content/a.md", "title: A\n") + "-- static/a --\nx\n");
  CHECK(codes(files.build().diagnostics) == "MP0512");
  WholeSite own(post_file("content/a.md", "title: A\n") + "-- static/robots.txt --\nmine\n");
  CHECK(own.build().exchanged);
  CHECK(own.page("robots.txt") == "mine\n");
}

TEST_CASE("permalinks, patterns and aliases") {
  WholeSite site("-- milepost.toml --\npermalink = \":year/:month/:slug/\"\ntimezone = \"UTC\"\n" +
                 post_file("content/posts/a.md", "title: A\ndate: 2021-01-01T23:30:00-08:00\n") +
                 post_file("content/posts/b.md", "title: B\npermalink: /deep/b.html\ndate: 2021-01-01\n") +
                 post_file("content/posts/c.md", "title: C\n"));
  REQUIRE(site.build().exchanged);
  CHECK(site.has_page("2021/01/a/index.html"));
  CHECK(site.has_page("deep/b.html"));
  CHECK(site.has_page("c/index.html"));
  CHECK(contains(site.page("deep/b.html"), "href=\"../css/via.css\""));
  WholeSite bad(post_file("content/posts/a.md", "title: A\npermalink: /../../etc/\n"));
  BuildReport report = bad.build();
  CHECK(told(report.diagnostics) == "MP0511 content/posts/a.md:3:12 `permalink` cannot be `/../../etc/`\n");
}

TEST_CASE("strict makes warnings errors") {
  std::string text = post_file("content/posts/a.md", "title: A\nzebra: 1\n");
  WholeSite easy(text);
  CHECK(easy.build().exchanged);
  WholeSite strict(text);
  strict.strict = true;
  BuildReport report = strict.build();
  CHECK(!report.exchanged);
  CHECK(report.diagnostics.has_errors());
  CHECK(strict.tree().empty());
}

TEST_CASE("all mistakes of a site are told at once") {
  WholeSite site(post_file("content/posts/a.md", "title: A\ndate: 2021-02-30\n") +
                 post_file("content/posts/b.md", "title: B\n", "![x](gone.png) [y](gone.md) [z](javascript:alert(1))"));
  CHECK(codes(site.build().diagnostics) == "MP0106 MP0514 MP0515 MP0516");
}

TEST_CASE("a stop from outside leaves the old tree") {
  std::atomic<bool> stop = true;
  WholeSite site(kSite);
  REQUIRE(site.build().exchanged);
  std::map<std::string, std::string> before = site.disk().files();
  site.stop = &stop;
  BuildReport report = site.build();
  CHECK(report.interrupted);
  CHECK(!report.exchanged);
  CHECK(site.disk().files() == before);
}

TEST_CASE("a site's own template and theme file win, one by one") {
  WholeSite site(post_file("content/posts/a.md", "title: A\n") +
                 "-- templates/post.html --\nOWN {{ page.title }}\n-- themes/via/via.css --\nbody { color: red }\n"
                 "-- themes/via/mark.svg --\n<svg/>\n");
  REQUIRE(site.build().exchanged);
  CHECK(site.page("posts/a/index.html") == "OWN A");
  CHECK(contains(site.page("css/via.css"), "body{color:red}"));
  CHECK(contains(site.page("css/via-lists.css"), ".road"));
  CHECK(site.page("css/mark.svg") == "<svg/>\n");
  CHECK(contains(site.page("index.html"), "<!doctype html>"));
  WholeSite broken(post_file("content/posts/a.md", "title: A\n") + "-- templates/post.html --\n{{ page. }}\n");
  BuildReport report = broken.build();
  CHECK(!report.exchanged);
  REQUIRE(report.diagnostics.has_errors());
  CHECK(report.diagnostics.all()[0].place.file == "templates/post.html");
}

TEST_CASE("a title cannot break out of the page") {
  WholeSite site(post_file("content/posts/a.md", "title: \"</script><b>&\\\"\"\ndate: 2020-01-01\n"));
  REQUIRE(site.build().exchanged);
  for (const auto& [path, bytes] : site.tree()) CHECK(!contains(bytes, "</script><b>"));
}
