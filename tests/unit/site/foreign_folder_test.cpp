// Folders of Jekyll and Hugo as wholes: what becomes of each file, and what is said about it.
#include <catch2/catch.hpp>

#include "content/foreign_post.h"
#include "content/jekyll_filter.h"
#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

namespace {

std::string left_out(const BuildReport& report) {
  std::string text;
  for (const LeftOutInput& input : report.left_out) text += input.source + ": " + input.reason + "\n";
  return text;
}

}  // namespace

TEST_CASE("patterns of exclude and include") {
  CHECK(fits_pattern("a/b.md", "*.md"));
  CHECK(fits_pattern("drafts-2020", "drafts-????"));
  CHECK(fits_pattern("abc", "a*c*"));
  CHECK_FALSE(fits_pattern("abd", "a*c"));
  CHECK_FALSE(fits_pattern("a", "a?"));
}

TEST_CASE("Jekyll's defaults: the longer path wins, then the type") {
  const auto set = [](std::string path, std::optional<std::string> type, std::string layout) {
    Map values;
    values.append({"layout", {}, Value(std::move(layout))});
    return ScopedDefaults{std::move(path), std::move(type), Value(std::move(values))};
  };
  const std::vector<ScopedDefaults> defaults = {set("_posts/work", {}, "work"), set("", "posts", "post"),
                                                set("", {}, "plain"), set("talks/*/slides", {}, "slides")};
  const auto layout = [&](std::string_view path, std::string_view type) {
    const Value found = jekyll_defaults(defaults, path, type);
    return found.find("layout")->text();
  };
  CHECK(layout("_posts/work/2021-01-01-a.md", "posts") == "work");
  CHECK(layout("_posts/2021-01-01-a.md", "posts") == "post");
  CHECK(layout("about.md", "pages") == "plain");
  CHECK(layout("talks/one/slides/a.md", "pages") == "slides");
}

TEST_CASE("every file of a Jekyll folder finds its use") {
  WholeSite site(
      "-- _config.yml --\ninclude: [_pages]\nexclude: [secret, '*.tmp']\n"
      "-- _posts/2021-01-01-a.md --\n---\ntitle: A\n---\nWords.\n"
      "-- _posts/undated.md --\n---\ntitle: B\n---\nWords.\n"
      "-- _pages/uses.md --\n---\ntitle: C\n---\nWords.\n"
      "-- _drafts/idea.md --\n---\ntitle: D\n---\nWords.\n"
      "-- plain.md --\nNo front matter.\n"
      "-- css/main.css --\n---\n---\nbody { color: red }\n"
      "-- css/main.scss --\n---\n---\n@import 'x';\n"
      "-- feed.xml --\n---\n---\n{% for post in site.posts %}{% endfor %}\n"
      "-- secret/x.txt --\nx\n-- a.tmp --\nx\n-- _site/old.html --\nx\n-- node_modules/m/x.js --\nx\n"
      "-- README.md --\n# About this folder\n-- img/a.png --\nx\n-- .htaccess --\nx\n");
  const BuildReport report = site.build();
  CHECK(codes(report.diagnostics) == "");
  CHECK(site.has_page("2021/01/01/a.html"));
  CHECK(site.has_page("_pages/uses.html"));
  CHECK(site.page("css/main.css") == "body { color: red }\n");
  CHECK(site.page("plain.md") == "No front matter.\n");
  CHECK(site.page("feed.xml").find("<feed") != std::string::npos);
  CHECK(site.has_page("img/a.png"));
  CHECK(site.has_page(".htaccess"));
  CHECK(left_out(report) ==
        "README.md: it tells about the folder\n"
        "_config.yml: Jekyll keeps it out of the site\n"
        "_drafts/idea.md: draft\n"
        "_posts/undated.md: a post's name begins with a date: `2024-05-02-title.md`\n"
        "_site/: Jekyll keeps it out of the site\n"
        "a.tmp: Jekyll keeps it out of the site\n"
        "css/main.scss: it is a template of the old theme, and milepost has its own\n"
        "feed.xml: milepost's own feed stands at its address\n"
        "node_modules/: Jekyll keeps it out of the site\n"
        "secret/: Jekyll keeps it out of the site\n");
}

TEST_CASE("a page that the old theme filled with a list has milepost's own") {
  WholeSite site(
      "-- _config.yml --\ntitle: Blog\n-- _posts/2021-01-01-a.md --\n---\ntitle: The one post\ntags: [x]\n---\nWords.\n"
      "-- index.html --\n---\nlayout: home\n---\n"
      "-- blog/index.html --\n---\ntitle: All\n---\n{% for post in paginator.posts %}{% endfor %}\n"
      "-- tags.html --\n---\nlayout: tags\ntitle: Topics\n---\n");
  CHECK(codes(site.build().diagnostics) == "");
  CHECK(site.page("index.html").find("The one post") != std::string::npos);
  CHECK(site.page("blog/index.html").find("The one post") != std::string::npos);
  CHECK(site.page("tags.html").find("<h1>Topics</h1>") != std::string::npos);
}

TEST_CASE("a page in HTML keeps its HTML") {
  WholeSite site(
      "-- _config.yml --\ntitle: Blog\n-- contact.html --\n---\ntitle: Contact\n---\n<p>Write\n\n    to "
      "<b>me</b></p>\n");
  CHECK(codes(site.build().diagnostics) == "");
  CHECK(site.page("contact.html").find("<p>Write\n\n    to <b>me</b></p>") != std::string::npos);
}

TEST_CASE("of two files at one address the one that Jekyll wrote last is shown") {
  WholeSite site(
      "-- _config.yml --\ntitle: Blog\n-- _posts/2021-01-02-a.md --\n---\ntitle: Later\npermalink: /x/\n---\nLater.\n"
      "-- _posts/2021-01-01-b.md --\n---\ntitle: Earlier\npermalink: /x/\n---\nEarlier.\n"
      "-- x/index.md --\n---\ntitle: Page\n---\nPage.\n");
  const BuildReport report = site.build();
  CHECK(codes(report.diagnostics) == "MP0532 MP0532");
  CHECK(report.exchanged);
  CHECK(site.page("x/index.html").find("Later.") != std::string::npos);
}

TEST_CASE("addresses that differ in case are two") {
  WholeSite site(
      "-- _config.yml --\ntitle: Blog\n-- Notes/a.md --\n---\ntitle: One\n---\nOne.\n-- notes/a.md --\n---\ntitle: "
      "Two\n---\nTwo.\n");
  CHECK(codes(site.build().diagnostics) == "");
  CHECK(site.has_page("Notes/a.html"));
  CHECK(site.has_page("notes/a.html"));
}

TEST_CASE("front matter of other tools is no error") {
  WholeSite site(
      "-- _config.yml --\ntitle: Blog\n-- _posts/2021-01-01-a.md --\n---\ntitle: [a, b]\npublished: \"yes\"\n"
      "unknown: 1\nlang: no language\ndate: soon\nhidden: true\n---\nWords.\n");
  const BuildReport report = site.build();
  CHECK(report.exchanged);
  CHECK(codes(report.diagnostics) == "MP0508 MP0508 MP0106");
}

TEST_CASE("a misspelt key that should keep a post back is told, though Jekyll would publish it") {
  WholeSite site(
      "-- _config.yml --\ntitle: Blog\n-- _posts/2021-01-01-a.md --\n---\ntitle: A\ndarft: true\n---\nWords.\n");
  CHECK(codes(site.build().diagnostics) == "MP0507");
}

TEST_CASE("Hugo's lists: sections with and without a text") {
  WholeSite site(
      "-- hugo.toml --\ntitle = 'Blog'\n-- content/posts/_index.md --\n---\ntitle: Writing\n---\nWhat I wrote.\n"
      "-- content/posts/a.md --\n---\ntitle: The one post\ndate: 2020-01-01\n---\nWords.\n"
      "-- content/notes/b.md --\n---\ntitle: The one note\ndate: 2020-01-02\n---\nWords.\n");
  CHECK(codes(site.build().diagnostics) == "");
  CHECK(site.page("posts/index.html").find("What I wrote.") != std::string::npos);
  CHECK(site.page("posts/index.html").find("a/index.html\">The one post") != std::string::npos);
  CHECK(site.page("notes/index.html").find("The one note") != std::string::npos);
  CHECK(site.page("notes/index.html").find("The one post") == std::string::npos);
  CHECK(site.has_page("index.xml"));
  CHECK(site.has_page("posts/index.xml"));
}

TEST_CASE("Hugo's ways to keep a page back") {
  WholeSite site(
      "-- hugo.toml --\ntitle = 'Blog'\n-- content/posts/a.md --\n---\ndate: 2020-01-01\npublishDate: "
      "2090-01-01\n---\nA.\n"
      "-- content/posts/b/index.md --\n---\nheadless: true\n---\nB.\n"
      "-- content/posts/c.md --\n+++\ndate = 2020-01-01\nexpiryDate = 2021-01-01\n+++\nC.\n");
  CHECK(left_out(site.build()) ==
        "content/posts/a.md: in the future until 2090-01-01\ncontent/posts/b/index.md: headless: true\n"
        "content/posts/c.md: expired after 2021-01-01\n");
}

TEST_CASE("milepost.toml beside another generator's settings wins key by key") {
  WholeSite site(
      "-- _config.yml --\ntitle: Theirs\ndescription: Kept\n-- milepost.toml --\ntitle = \"Ours\"\n"
      "-- _posts/2021-01-01-a.md --\n---\ntitle: A\n---\nWords.\n");
  site.build();
  CHECK(site.page("index.html").find("Ours") != std::string::npos);
  CHECK(site.page("index.html").find("Kept") != std::string::npos);
  CHECK(site.page("index.html").find("Theirs") == std::string::npos);
}
