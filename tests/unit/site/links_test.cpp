// Links of one post, asked directly: what a writer writes, and what stands in the tree, in pages and in feeds.
#include "site/links.h"

#include <catch2/catch.hpp>

#include "content/address.h"
#include "site/image_sizes.h"
#include "site/loaded_site.h"
#include "site/raw_html.h"
#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

namespace {

const char* const kFiles =
    "-- milepost.toml --\nbase_url = \"https://example.org/blog/\"\n"
    "-- content/posts/2024-05-02-two/index.md --\n---\ntitle: Two\n---\nx\n"
    "-- content/posts/2024-05-02-two/a pic.gif --\nGIF\n"
    "-- content/posts/2023-01-01-once.md --\n---\ntitle: Once\n---\nx\n"
    "-- content/about.md --\n---\ntitle: About\n---\nx\n"
    "-- static/dot.svg --\n<svg width=\"3\" height=\"2\"/>\n";

class Links {
 public:
  explicit Links(const char* files = kFiles) : disk_(files_of(files)) {
    Diagnostics none;
    config_ = load_config(disk_, kConfigFile, none);
    site_ = load_site(disk_, config_, {true, true, {}}, 1, none);
    REQUIRE(!none.has_errors());
  }

  LinkScope scope() const { return {config_, site_.index, "content/posts/2024-05-02-two/index.md", "posts/two/"}; }
  // The mark that later becomes "../../" is shown as ^.
  std::string resolved(std::string_view url, bool is_image = false) const {
    return with_prefix(resolved_url(url, is_image, scope()), "^/");
  }
  const Config& config() const { return config_; }
  const FileSystem& disk() const { return disk_; }
  const SiteIndex& index() const { return site_.index; }

 private:
  MemoryFileSystem disk_;
  Config config_;
  LoadedSite site_;
};

}  // namespace

TEST_CASE("a link names a source file, a page, or an address below the site's root") {
  const Links links;
  for (const char* url : {"../2023-01-01-once.md", "/posts/once/", "../once/", "/posts/once", "/posts/once/index.html",
                          "https://example.org/blog/posts/once/", "/blog/posts/once/", "2023-01-01-once.md"})
    CHECK(links.resolved(url) == "^/posts/once/");
  CHECK(links.resolved("../2023-01-01-once.md?x=1#work") == "^/posts/once/?x=1#work");
  CHECK(links.resolved("a%20pic.gif", true) == "^/posts/two/a%20pic.gif");
  CHECK(links.resolved("/dot.svg", true) == "^/dot.svg");
  CHECK(links.resolved("/") == "^/");
}

TEST_CASE("an address that is not there lies below the base once") {
  const Links links;
  CHECK(links.resolved("/blog/later.png", true) == "^/later.png");
  CHECK(links.resolved("/blog/later/?x=1#top") == "^/later/?x=1#top");
  CHECK(links.resolved("/later.png", true) == "^/later.png");
  CHECK(links.resolved("/blogs/later.png", true) == "^/blogs/later.png");
  CHECK(links.resolved("/blog") == "^/");
}

TEST_CASE("an address that is not there is no program and no host, where the page stands at the root") {
  const Links links;
  for (const char* url : {"/javascript:alert(1)", "/blog/javascript:alert(1)"})
    CHECK(links.resolved(url) == "^/./javascript:alert(1)");
  CHECK(links.resolved("/blog///e.net/x") == "^/.///e.net/x");
  CHECK(links.resolved("/javascript&colon;alert(1)") == "^/./javascript&colon;alert(1)");
  const std::string url = resolved_url("/javascript:alert(1)", false, links.scope());
  CHECK(href_in_page(url, "", LinkStyle::kFolders) == "./javascript:alert(1)");
  CHECK(links.resolved("/posts/a:b/") == "^/posts/a:b/");
}

TEST_CASE("what lies elsewhere, in the page itself or nowhere stays") {
  const Links links;
  for (const char* url : {"https://example.org/other/", "mailto:a@b.org", "#work", "gone.md", "//cdn.org/x"})
    CHECK(links.resolved(url) == url);
  CHECK(links.resolved("/gone/") == "^/gone/");
  CHECK(links.resolved("javascript:alert(1)").empty());
}

TEST_CASE("one address, written in its own page, in lists and in feeds") {
  const Links links;
  const std::string url = resolved_url("/posts/once/#work", false, links.scope());
  CHECK(href_from_page(url, "posts/two/", LinkStyle::kFiles) == "../once/index.html#work");
  CHECK(href_from_page(url, "posts/two/", LinkStyle::kFolders) == "../once/#work");
  CHECK(href_in_page(url, "../", LinkStyle::kFiles) == "../posts/once/index.html#work");
  CHECK(href_in_feed(url, links.config()) == "https://example.org/blog/posts/once/#work");
  CHECK(href_in_page(resolved_url("/", false, links.scope()), "", LinkStyle::kFolders) == "./");
}

TEST_CASE("a reference within the page names the page elsewhere") {
  const Links links;
  CHECK(href_in_feed(url_from_elsewhere("#fig-a", "posts/two/"), links.config()) ==
        "https://example.org/blog/posts/two/#fig-a");
  CHECK(href_in_page(url_from_elsewhere("#fig-a", "posts/two/"), "../", LinkStyle::kFiles) ==
        "../posts/two/index.html#fig-a");
  CHECK(url_from_elsewhere("https://a.org/#x", "posts/two/") == "https://a.org/#x");
}

TEST_CASE("raw HTML keeps all but its addresses, and tells of those that lead nowhere") {
  const Links links;
  const SourceText source(
      "content/posts/2024-05-02-two/index.md",
      "<p class=\"a > b\"><IMG src='/dot.svg' alt=\"/dot.svg\">\n<!-- <a href=\"/about/\"> -->"
      "<a href=/about/ >x</a></p>\n\nWords <a href=\"/gone/\">y</a> <a href=\"javascript:z\">z</a>\n");
  Diagnostics diagnostics;
  markdown::Document document = markdown::parse(source, 0, {}, diagnostics);
  RawHtmlList raw = resolve_raw_html(document, source, links.scope(), diagnostics);
  CHECK(told(diagnostics) ==
        "MP0515 content/posts/2024-05-02-two/index.md:4:7 the link to `/gone/` leads nowhere\n"
        "MP0516 content/posts/2024-05-02-two/index.md:4:33 `href` has an address that is a program\n");
  const auto html = [&](const char* prefix) {
    show_raw_html(raw, [&](std::string_view url) { return href_in_page(url, prefix, LinkStyle::kFolders); });
    return markdown::render_html(document);
  };
  const std::string page = html("../../");
  CHECK(page.find("<p class=\"a > b\"><IMG src='../../dot.svg' alt=\"/dot.svg\">\n<!-- <a href=\"/about/\"> -->"
                  "<a href=../../about/ >x</a></p>") != page.npos);
  CHECK(page.find("<a href=\"../../gone/\">") != page.npos);
  CHECK(page.find("javascript:") == page.npos);
  CHECK(html("").find("<IMG src='dot.svg'") != page.npos);
}

TEST_CASE("images of the site state their size, unless the writer did") {
  const Links links;
  const SourceText source("content/posts/2024-05-02-two/index.md",
                          "![a](/dot.svg?v=1) ![b](/dot.svg){width=9} ![c](a%20pic.gif) ![d](https://a.org/d.png)\n");
  Diagnostics diagnostics;
  markdown::Document document = markdown::parse(source, 0, {}, diagnostics);
  resolve_links(document, source, links.scope(), diagnostics);
  ImageSizes sizes(links.disk(), links.index());
  state_image_sizes(document, sizes);
  const std::string html = markdown::render_html(document);
  CHECK(html.find("width=\"3\" height=\"2\" alt=\"a\"") != html.npos);
  CHECK(html.find("width=\"9\" alt=\"b\"") != html.npos);
  size_t stated = 0;
  for (size_t at = html.find("height="); at != html.npos; at = html.find("height=", at + 1)) stated++;
  CHECK(stated == 1);
  CHECK(sizes.size_of("posts/two/a pic.gif") == std::nullopt);
}
