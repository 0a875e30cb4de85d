#include "content/foreign_address.h"

#include <catch2/catch.hpp>

#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

namespace {

// The addresses of all posts and pages of a folder: "path -> address", by path; those that are left out do not count.
std::string published_addresses(const std::string& files) {
  WholeSite site(files);
  const BuildReport report = site.build();
  std::string text;
  for (const PublishedInput& input : report.published)
    if (input.kind != "file") text += input.source + " -> " + input.address + "\n";
  return text;
}

std::string foreign_post(const std::string& path, const std::string& front_matter = "title: T") {
  return "-- " + path + " --\n---\n" + front_matter + "\n---\nWords.\n";
}

std::string jekyll(const std::string& settings, const std::string& posts) {
  return "-- _config.yml --\n" + settings + "\n" + posts;
}

std::string hugo(const std::string& settings, const std::string& posts) {
  return "-- hugo.toml --\n" + settings + "\n" + posts;
}

}  // namespace

TEST_CASE("the five styles of Jekyll's permalinks") {
  const std::string file = foreign_post("_posts/2021-02-03-My Post.md", "categories: [Work, Life]");
  const std::string about = foreign_post("about.md");
  const auto both = [](const std::string& first, const std::string& second) {
    return "_posts/2021-02-03-My Post.md -> " + first + "\nabout.md -> " + second + "\n";
  };
  CHECK(published_addresses(jekyll("title: B", file + about)) ==
        both("work/life/2021/02/03/My-Post.html", "about.html"));
  CHECK(published_addresses(jekyll("permalink: pretty", file + about)) ==
        both("work/life/2021/02/03/My-Post/", "about/"));
  CHECK(published_addresses(jekyll("permalink: none", file + about)) == both("work/life/My-Post.html", "about.html"));
  CHECK(published_addresses(jekyll("permalink: ordinal", file + about)) ==
        both("work/life/2021/034/My-Post.html", "about.html"));
  CHECK(published_addresses(jekyll("permalink: weekdate", file + about)) ==
        both("work/life/2021/W05/Wed/My-Post.html", "about.html"));
}

TEST_CASE("Jekyll's patterns: each token, an underscore behind one, no extension") {
  const std::string file = foreign_post("_posts/2021-02-03-C++ & Me.md");
  CHECK(published_addresses(jekyll("permalink: /:short_year/:i_month_:i_day/:slug", file)) ==
        "_posts/2021-02-03-C++ & Me.md -> 21/2_3/c-me.html\n");
  CHECK(published_addresses(jekyll("permalink: /blog/:long_month/:title/", file)) ==
        "_posts/2021-02-03-C++ & Me.md -> blog/February/C++-&-Me/\n");
  CHECK(published_addresses(jekyll("permalink: /:w_year/:week/:w_day/:unknown/", file)) ==
        "_posts/2021-02-03-C++ & Me.md -> 2021/05/3/:unknown/\n");
}

TEST_CASE("Jekyll's addresses have the day of the site's zone") {
  const std::string late = foreign_post("_posts/2021-01-01-a.md", "date: 2021-01-01T23:30:00-08:00");
  CHECK(published_addresses(jekyll("timezone: UTC", late)) == "_posts/2021-01-01-a.md -> 2021/01/02/a.html\n");
  CHECK(published_addresses(jekyll("timezone: America/Los_Angeles", late)) ==
        "_posts/2021-01-01-a.md -> 2021/01/01/a.html\n");
  // YAML's timestamp without a zone is UTC; without seconds it is no timestamp.
  const std::string bare = foreign_post("_posts/2021-01-01-a.md", "date: 2021-01-01 02:00:00");
  const std::string quoted = foreign_post("_posts/2021-01-01-a.md", "date: \"2021-01-01 02:00:00\"");
  CHECK(published_addresses(jekyll("timezone: America/New_York", bare)) ==
        "_posts/2021-01-01-a.md -> 2020/12/31/a.html\n");
  CHECK(published_addresses(jekyll("timezone: America/New_York", quoted)) ==
        "_posts/2021-01-01-a.md -> 2021/01/01/a.html\n");
}

TEST_CASE("Jekyll's categories: folders, words of a text, one whole name") {
  CHECK(published_addresses(jekyll("permalink: /:categories/:title/",
                                   foreign_post("work/_posts/2021-02-03-a.md", "categories: x y"))) ==
        "work/_posts/2021-02-03-a.md -> work/x/y/a/\n");
  CHECK(published_addresses(jekyll("permalink: /:categories/:title/",
                                   foreign_post("_posts/2021-02-03-a.md", "category: Job Search"))) ==
        "_posts/2021-02-03-a.md -> job search/a/\n");
}

TEST_CASE("addresses that files of Jekyll's name themselves") {
  CHECK(published_addresses(jekyll("title: B", foreign_post("_posts/2021-02-03-a.md", "permalink: /x/y/"))) ==
        "_posts/2021-02-03-a.md -> x/y/\n");
  CHECK(published_addresses(jekyll("title: B", foreign_post("_posts/2021-02-03-a.md", "permalink: /:year/:slug"))) ==
        "_posts/2021-02-03-a.md -> 2021/a.html\n");
  CHECK(published_addresses(jekyll("title: B", foreign_post("deep/page.md", "permalink: ../../up%20there/"))) ==
        "deep/page.md -> up there/\n");
}

TEST_CASE("Jekyll's collections") {
  const std::string talk = foreign_post("_talks/2020/on-leaving.md");
  CHECK(published_addresses(jekyll("collections: {talks: {output: true}}", talk)) ==
        "_talks/2020/on-leaving.md -> talks/2020/on-leaving.html\n");
  CHECK(published_addresses(jekyll("permalink: pretty\ncollections: {talks: {output: true, permalink: '/t/:name/'}}",
                                   talk)) == "_talks/2020/on-leaving.md -> t/on-leaving/\n");
  CHECK(published_addresses(jekyll("collections: {talks: {output: false}}", talk)) == "");
}

TEST_CASE("Hugo's addresses: the path below the content, urlized") {
  CHECK(published_addresses(
            hugo("title = 'B'", foreign_post("content/posts/With Blanks & More.md", "date: 2020-01-01"))) ==
        "content/posts/With Blanks & More.md -> posts/with-blanks-more/\n");
  CHECK(published_addresses(hugo("title = 'B'", foreign_post("content/posts/2020-01-01-a.md", "date: 2020-01-01"))) ==
        "content/posts/2020-01-01-a.md -> posts/2020-01-01-a/\n");
  CHECK(published_addresses(hugo("uglyURLs = true", foreign_post("content/posts/a.md", "date: 2020-01-01"))) ==
        "content/posts/a.md -> posts/a.html\n");
  CHECK(published_addresses(
            hugo("disablePathToLower = true", foreign_post("content/posts/Abc.md", "date: 2020-01-01"))) ==
        "content/posts/Abc.md -> posts/Abc/\n");
  CHECK(published_addresses(
            hugo("title = 'B'", foreign_post("content/posts/b/index.md", "date: 2020-01-01\nslug: Else Where"))) ==
        "content/posts/b/index.md -> posts/else-where/\n");
}

TEST_CASE("Hugo's patterns by section") {
  const std::string rule = "[permalinks]\nposts = '/:year/:monthname/:title/'\nnotes = '/:sections/:contentbasename/'";
  CHECK(published_addresses(hugo(rule, foreign_post("content/posts/a.md", "date: 2020-03-04\ntitle: Two Words"))) ==
        "content/posts/a.md -> 2020/march/two-words/\n");
  CHECK(published_addresses(hugo(rule, foreign_post("content/notes/deep/a.md", "date: 2020-03-04"))) ==
        "content/notes/deep/a.md -> notes/deep/a/\n");
}

TEST_CASE("addresses that files of Hugo's name themselves") {
  CHECK(published_addresses(hugo("title = 'B'", foreign_post("content/posts/a.md", "date: 2020-01-01\nurl: /x/y"))) ==
        "content/posts/a.md -> x/y/\n");
  CHECK(published_addresses(
            hugo("title = 'B'", foreign_post("content/posts/a.md", "date: 2020-01-01\nurl: old/a.html"))) ==
        "content/posts/a.md -> old/a.html\n");
}

TEST_CASE("no address leads out of the site, however its way up is written") {
  for (const char* out : {"/../../x/", "/%2e%2e/%2E%2E/x/", "/a/%2e%2e/%2e%2e/x/", "%2e%2e%2f%2e%2e%2fx/"}) {
    INFO(out);
    CHECK(published_addresses(
              jekyll("title: B", foreign_post("_posts/2021-02-03-a.md", "permalink: \"" + std::string(out) + "\""))) ==
          "_posts/2021-02-03-a.md -> x/\n");
    CHECK(published_addresses(hugo("title = 'B'", foreign_post("content/posts/a.md", "date: 2020-01-01\nurl: \"" +
                                                                                         std::string(out) + "\""))) ==
          "content/posts/a.md -> x/\n");
  }
  CHECK(hugo_site_path("/a%00b%0ac/") == "a%00b%0ac/");
  CHECK(jekyll_site_path("/%E4/") == "%E4/");
  CHECK(hugo_term_slug("..").empty());
}

TEST_CASE("Hugo's languages: the default one at the top, others in a folder of theirs") {
  const std::string languages = "defaultContentLanguage = 'en'\n[languages.en]\nweight = 1\n[languages.de]\nweight = 2";
  CHECK(published_addresses(hugo(languages, foreign_post("content/posts/a.en.md", "date: 2020-01-01") +
                                                foreign_post("content/posts/a.de.md", "date: 2020-01-01"))) ==
        "content/posts/a.de.md -> de/posts/a/\ncontent/posts/a.en.md -> posts/a/\n");
}

TEST_CASE("old addresses lead on, by each generator's rule") {
  WholeSite old_jekyll(jekyll("title: B", foreign_post("_posts/2021-02-03-a.md", "redirect_from: [/old, /older/]")));
  CHECK(codes(old_jekyll.build().diagnostics) == "");
  CHECK(old_jekyll.page("old.html").find("2021/02/03/a.html") != std::string::npos);
  CHECK(old_jekyll.has_page("older/index.html"));
  WholeSite old_hugo(
      hugo("title = 'B'", foreign_post("content/posts/a.md", "date: 2020-01-01\naliases: [/old, /x.html]")));
  old_hugo.build();
  CHECK(old_hugo.has_page("old/index.html"));
  CHECK(old_hugo.has_page("x.html"));
}

TEST_CASE("a page that has moved altogether") {
  WholeSite site(jekyll("title: B", foreign_post("gone.md", "redirect_to: https://elsewhere.example/x")));
  site.build();
  CHECK(site.page("gone.html").find("url=https://elsewhere.example/x") != std::string::npos);
}

TEST_CASE("where Jekyll's zone is not known the day as it was written leads on to the day of UTC") {
  const std::string late = foreign_post("_posts/2021-01-01-a.md", "date: 2021-01-01T23:30:00-08:00");
  WholeSite unknown(jekyll("title: B", late));
  unknown.build();
  CHECK(unknown.page("2021/01/01/a.html").find("2021/01/02/a.html\">") != std::string::npos);
  CHECK(unknown.page("2021/01/02/a.html").find("Words.") != std::string::npos);
  WholeSite known(jekyll("timezone: UTC", late));
  known.build();
  CHECK_FALSE(known.has_page("2021/01/01/a.html"));
}
