// Why an input is or is not published, where what it says comes from, and what stands at an address.
#include "site/explain.h"

#include <catch2/catch.hpp>

#include "whole_site.h"

namespace milepost::site {
namespace {

constexpr std::string_view kBlog = R"(-- milepost.toml --
base_url = "https://example.org/notes/"
permalink = ":year/:slug/"
-- content/posts/2024-05-02-two-offers/index.md --
---
title: Two offers
tags: [job search]
aliases: [/old/two-offers/]
---
Seven things[^1], in order.

{% comparison %}

[^1]: Or six.
-- content/posts/2024-05-02-two-offers/options.yaml --
options:
  - {id: lab, name: A lab, pros: [mentors], outcome: offer}
-- content/posts/2024-05-02-two-offers/desk.png --
png
-- content/posts/spring.md --
---
title: Spring
date: 2024-03-01
slug: thaw
tags: [job search, maps]
draft: true
aliases: /ice/
---
Ice.
-- content/posts/later.md --
---
title: Later
date: 2030-01-01
---
Not yet.
-- content/posts/2023-01-05-first-words.md --
---
tags: [maps]
---
# The first words

Text.
-- content/about.md --
---
title: About
---
Me.
-- content/.notes.md --
x
-- content/options/shared.yaml --
options: []
-- static/robots-of-mine.txt --
x
-- templates/_toc.html --
{% macro folded(entries) %}{% endmacro %}
-- themes/via/mark.svg --
<svg/>
-- themes/other/a.css --
a{}
-- notes/todo.txt --
x
)";

// What is known of a file or an address of the blog.
class Explained {
 public:
  explicit Explained(std::string_view text = kBlog) : site_(text) {}

  Explanation path(const std::string& path) { return ask(path, path, std::nullopt); }
  Explanation address(const std::string& address) { return ask("/" + address, std::nullopt, address); }

  WholeSite& site() { return site_; }

 private:
  Explanation ask(const std::string& asked, std::optional<std::string> path, std::optional<std::string> address) {
    Diagnostics found;
    const Config config = load_config(site_.disk(), kConfigFile, found);
    return explain(
        {site_.disk(), config, site_.selection, 1, "1.0", asked, std::move(path), std::move(address), site_.output},
        found);
  }

  WholeSite site_;
};

// "title=Two offers (front matter, `title`)@2"
std::string fact(const Explanation& explanation, std::string_view name) {
  for (const Fact& fact : explanation.facts)
    if (fact.name == name)
      return fact.value + " (" + fact.origin + ")" + (fact.place.line ? "@" + std::to_string(fact.place.line) : "");
  return "none";
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : " ") + text;
  return all;
}

std::vector<std::string> with_slashes(std::vector<std::string> paths) {
  for (std::string& path : paths) path.insert(0, "/");
  return paths;
}

std::string forms(const Explanation& explanation) {
  std::string all;
  for (const markdown::FormMet& form : explanation.forms)
    all.append(all.empty() ? "" : ", ").append(form.name).append("@" + std::to_string(form.first_line));
  return all;
}

const std::string kTwoOffers = "content/posts/2024-05-02-two-offers/index.md";

}  // namespace

TEST_CASE("a published post: where it stands, and where each thing comes from") {
  const Explanation post = Explained().path(kTwoOffers);
  CHECK(post.kind == "post");
  CHECK(post.is_published);
  CHECK(post.address == "2024/two-offers/");
  CHECK(fact(post, "title") == "Two offers (front matter, `title`)@2");
  CHECK(fact(post, "date") == "2024-05-02 (the folder's name)");
  CHECK(fact(post, "slug") == "two-offers (the folder's name)");
  CHECK(fact(post, "address") == "/2024/two-offers/ (the pattern `:year/:slug/`, `permalink` in `milepost.toml`)");
  CHECK(fact(post, "redirect") == "/old/two-offers/ (front matter)@4");
  CHECK(joined(post.sources) == kTwoOffers + " content/posts/2024-05-02-two-offers/options.yaml");
  CHECK(joined(with_slashes(post.listed_in)) == "/ /archive/ /archive/2024/ /tags/job-search/ /atom.xml");
  CHECK(joined(post.files) == "2024/two-offers/desk.png");
  CHECK(post.dialect == "milepost");
  CHECK(forms(post) == "footnotes@6, Liquid@8");
}

TEST_CASE("the folder of a bundle is its post") {
  CHECK(Explained().path("content/posts/2024-05-02-two-offers").subject == kTwoOffers);
}

TEST_CASE("the templates behind a page, with the site's own among them") {
  const Explanation post = Explained().path(kTwoOffers);
  std::string names;
  for (const TemplateUsed& used : post.templates) names += used.name + "=" + used.file + " ";
  CHECK(names == "post.html= base.html= _toc.html=templates/_toc.html ");
  CHECK(Explained().path("content/about.md").templates.front().name == "page.html");
}

TEST_CASE("a draft is kept back by a line, and would have an address") {
  const Explanation draft = Explained().path("content/posts/spring.md");
  CHECK_FALSE(draft.is_published);
  CHECK(draft.reason == "draft");
  CHECK(draft.reason_place.line == 6);
  CHECK(draft.remedy.find("`--drafts`") != std::string::npos);
  CHECK(draft.address == "2024/thaw/");
  CHECK(fact(draft, "slug") == "thaw (front matter, `slug`)@4");
  CHECK(draft.listed_in.empty());
  Explained shown;
  shown.site().selection.drafts = true;
  CHECK(shown.path("content/posts/spring.md").is_published);
}

TEST_CASE("each way to keep a post back has its line") {
  const auto reason = [](const std::string& line, const std::string& name = "content/posts/a.md") {
    const Explanation post = Explained("-- " + name + " --\n---\ntitle: A\n" + line + "\n---\nx\n").path(name);
    return post.reason + "@" + std::to_string(post.reason_place.line);
  };
  CHECK(reason("draft: true") == "draft@3");
  CHECK(reason("published: false") == "published: false@3");
  CHECK(reason("visibility: private") == "private@3");
  CHECK(reason("date: 2030-02-01") == "in the future until 2030-02-01@3");
  CHECK(reason("expires: 2020-02-01") == "expired after 2020-02-01@3");
  CHECK(reason("x_a: 1", "content/posts/2030-02-01-a.md") == "in the future until 2030-02-01@0");
  CHECK(reason("x_a: 1", "_drafts/a.md") == "draft@0");
}

TEST_CASE("a title comes from the first heading, the first sentence or the name") {
  CHECK(fact(Explained().path("content/posts/2023-01-05-first-words.md"), "title") ==
        "The first words (the first heading)@4");
  CHECK(fact(Explained("-- content/a.md --\nSome words here. More.\n").path("content/a.md"), "title") ==
        "Some words here (the first sentence)@1");
  CHECK(fact(Explained("-- content/some-notes.md --\n---\nx_a: 1\n---\n").path("content/some-notes.md"), "title") ==
        "Some notes (the file's name)");
}

TEST_CASE("an address comes from a permalink, a pattern or the folder") {
  const auto address = [](const std::string& path, const std::string& line) {
    return fact(Explained("-- " + path + " --\n---\ntitle: A\n" + line + "\n---\nx\n").path(path), "address");
  };
  CHECK(address("content/posts/a.md", "permalink: /deep/b.html") == "/deep/b.html (front matter, `permalink`)@3");
  CHECK(address("content/posts/a.md", "permalink: ../b") ==
        "/posts/a/ (the pattern `posts/:slug/`, which is the default)");
  CHECK(address("content/talks/a.md", "x_a: 1") == "/talks/a/ (the folder and the slug)");
}

TEST_CASE("Jekyll's defaults and patterns are named") {
  Explained blog(R"(-- _config.yml --
permalink: /:year/:title/
defaults:
  - scope: {path: ""}
    values: {title: Untold}
-- _posts/2024-05-02-a.md --
---
date: 2024-05-03 10:00:00
---
x
)");
  Diagnostics found;
  const Config config = load_config(blog.site().disk(), kConfigFile, found);
  const Explanation post = explain({blog.site().disk(), config, blog.site().selection, 1, "1.0",
                                    "_posts/2024-05-02-a.md", "_posts/2024-05-02-a.md", std::nullopt, std::nullopt},
                                   found);
  CHECK(fact(post, "title") == "Untold (`defaults` in `_config.yml`)");
  CHECK(fact(post, "date") == "2024-05-03 10:00 (front matter, `date`)@2");
  CHECK(fact(post, "address") == "/2024/a/ (the pattern `/:year/:title/`, `permalink` in `_config.yml`)");
}

TEST_CASE("files that are no posts say what they are for") {
  Explained blog;
  const Explanation desk = blog.path("content/posts/2024-05-02-two-offers/desk.png");
  CHECK(desk.kind == "file");
  CHECK(desk.address == "2024/two-offers/desk.png");
  CHECK(blog.path("static/robots-of-mine.txt").address == "robots-of-mine.txt");
  CHECK(blog.path("milepost.toml").kind == "settings");
  CHECK(blog.path("templates/_toc.html").what == "a template in the place of the built-in one");
  CHECK(blog.path("themes/via/mark.svg").address == "css/mark.svg");
  CHECK(blog.path("themes/other/a.css").reason == "it belongs to another theme; the settings name `via`");
  CHECK(blog.path("content/.notes.md").reason == "its name starts with a dot");
  CHECK(blog.path("notes/todo.txt").reason.find("stand in `content/`") != std::string::npos);
  const Explanation options = blog.path("content/posts/2024-05-02-two-offers/options.yaml");
  CHECK(options.kind == "options");
  CHECK(joined(options.sources) == kTwoOffers);
}

TEST_CASE("an address is its page's, with or without slash, ending and index.html") {
  Explained blog;
  for (const char* address : {"2024/two-offers/", "2024/two-offers", "2024/two-offers/index.html"}) {
    const Explanation page = blog.address(address);
    CHECK(page.what == "the page of `" + kTwoOffers + "`, a post with files of its own");
    CHECK(page.sources.front() == kTwoOffers);
  }
  CHECK(blog.address("2024/two-offers").subject == "/2024/two-offers/");
}

TEST_CASE("an address can be a redirect, a file, a list, or of the theme") {
  Explained blog;
  const Explanation old = blog.address("old/two-offers/");
  CHECK(old.kind == "redirect");
  CHECK(old.leads_to == "/2024/two-offers/");
  CHECK(blog.address("2024/two-offers/desk.png").what ==
        "`content/posts/2024-05-02-two-offers/desk.png`, a file that is copied as it is");
  const Explanation tag = blog.address("tags/job-search/");
  CHECK(tag.what == "the page of the tag `job search`, which milepost makes itself");
  CHECK(joined(tag.sources) == kTwoOffers);
  CHECK(tag.templates.front().name == "term.html");
  CHECK(blog.address("").what == "the home page, which milepost makes itself");
  CHECK(blog.address("archive/2023/").sources.size() == 1);
  CHECK(blog.address("css/via.css").kind == "theme");
  CHECK(joined(blog.address("css/mark.svg").sources) == "themes/via/mark.svg");
}

TEST_CASE("files of figures are their posts'") {
  Explained blog;
  CHECK(blog.address("2024/two-offers/tbl-options.csv").what ==
        "the data of a figure of `" + kTwoOffers + "`, which milepost draws");
  CHECK(blog.address("2024/two-offers/card.png").what ==
        "the social card of `" + kTwoOffers + "`, which milepost draws");
  CHECK(blog.address("card.png").kind == "figure");
  CHECK(blog.address("2024/two-offers/tbl-other.csv").kind == "nothing");
}

TEST_CASE("a post with an error is not published, whatever else it says") {
  Explained blog("-- content/posts/a.md --\n---\ntitle: A\ndarft: true\n---\nx\n");
  const Explanation post = blog.path("content/posts/a.md");
  CHECK_FALSE(post.is_published);
  CHECK(post.reason == "it has an error, and no build is exchanged while it has");
}

TEST_CASE("an error that only rendering finds keeps a post back as well") {
  Explained blog("-- content/posts/a.md --\n---\ntitle: A\noptions: nowhere.yaml\n---\nx\n");
  CHECK(blog.path("content/posts/a.md").reason == "it has an error, and no build is exchanged while it has");
}

TEST_CASE("the address of a draft says whose it would be") {
  const Explanation draft = Explained().address("2024/thaw/");
  CHECK_FALSE(draft.is_published);
  CHECK(draft.what == "the address of `content/posts/spring.md`, a post");
  CHECK(draft.reason == "draft");
  CHECK(Explained().address("ice/").what == "an old address of `content/posts/spring.md`, a post");
}

TEST_CASE("where nothing is, the nearest thing is named") {
  Explained blog;
  CHECK(blog.address("2024/two-ofers/").nearest == "/2024/two-offers/");
  CHECK(blog.address("blog/first-words/").nearest == "/2023/first-words/");
  CHECK(blog.address("quite/elsewhere/").nearest == "");
  CHECK(blog.address("quite/elsewhere/").kind == "nothing");
}

TEST_CASE("files of the output folder are explained by their addresses") {
  Explained blog;
  REQUIRE(blog.site().build().exchanged);
  CHECK(blog.path("public/2024/two-offers/index.html").what ==
        "the page of `" + kTwoOffers + "`, a post with files of its own");
  CHECK(blog.path("public/2024/two-offers/index.html").subject == "public/2024/two-offers/index.html");
  CHECK(blog.path("public/.milepost-manifest.json").kind == "output");
  REQUIRE(blog.site().disk().write("public/mine.txt", "x").ok());
  CHECK(blog.path("public/mine.txt").what == "a file that milepost did not write");
  REQUIRE(blog.site().disk().remove_file("content/about.md").ok());
  CHECK(blog.path("public/about/index.html").what == "left from an earlier build");
}

}  // namespace milepost::site
