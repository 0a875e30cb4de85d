// Links between pages, and why those that lead nowhere do.
#include <catch2/catch.hpp>

#include "checked_site.h"

using namespace milepost;
using namespace milepost::check;

namespace {

const std::string kLinkedConfig = "-- milepost.toml --\nbase_url = \"https://example.org/\"\n";

std::string two_posts(const std::string& of_spring, const std::string& of_winter) {
  return CheckedSite(kLinkedConfig + post("content/posts/spring.md", "A spring", of_spring) +
                     post("content/posts/winter.md", "A winter", of_winter))
      .told();
}

}  // namespace

TEST_CASE("a link to a place of another page") {
  const std::string winter = "## The offers\n\nTwo. <a id=\"end\"></a>[^1]\n\n[^1]: Or three.";
  CHECK(two_posts("[a](winter.md#the-offers), [b](../winter/#end), [c](/posts/winter/#fn-1)", winter) == "");
  CHECK(two_posts("See [the offers](winter.md#the-offer).", winter) ==
        "MP0901 content/posts/spring.md:6:5 nothing on `/posts/winter/index.html` has the id `the-offer`\n");
  CHECK(two_posts("See [its top](winter.md#top) or [all of it](winter.md#).", winter) == "");
}

TEST_CASE("a link to a place of a list, and of a file that is no page") {
  CHECK(two_posts("[a](/archive/#mp-main)", "Words.") == "");
  CHECK(two_posts("[a](/archive/#y2031)", "Words.") ==
        "MP0901 content/posts/spring.md:6:1 nothing on `/archive/index.html` has the id `y2031`\n");
  CHECK(two_posts("[a](/css/via.css#dark)", "Words.") == "");
}

TEST_CASE("a link within the page is said nothing of twice") {
  CHECK(two_posts("[a](#nowhere)", "Words.") ==
        "MP0245 content/posts/spring.md:6:1 nothing on this page has the id `nowhere`\n");
  CHECK(two_posts("[a](#fn-7)", "Words.") ==
        "MP0901 content/posts/spring.md:6:1 nothing on `/posts/spring/index.html` has the id `fn-7`\n");
}

TEST_CASE("why a link leads nowhere") {
  const std::string draft = "-- content/posts/2024-01-01-winter.md --\n---\ntitle: Winter\ndraft: true\n---\nWords.\n";
  const auto cause_of = [&](const std::string& link) {
    const CheckReport report = CheckedSite(kLinkedConfig + draft + "-- static/Img/A.png --\nPNG\n" +
                                           post("content/posts/spring.md", "A spring", link))
                                   .check();
    REQUIRE(report.diagnostics.all().size() == 2);  // and the picture that nothing leads to
    const Diagnostic& dead = report.diagnostics.all().front();
    return std::string(dead.code->id) + " " + dead.cause + "; " + dead.fix;
  };
  const std::string withheld =
      "MP0515 `content/posts/2024-01-01-winter.md` is left out: draft; take the link out until that page is published";
  CHECK(cause_of("[w](2024-01-01-winter.md)") == withheld);
  CHECK(cause_of("[w](/posts/winter/)") == withheld);
  CHECK(cause_of("[w](../winter)") == withheld);
  CHECK(cause_of("![a map](/img/a.png)") ==
        "MP0514 `Img/A.png` differs in capitals, which most hosts tell apart; write it as `Img/A.png` has it");
  CHECK(cause_of("[w](/Posts/Spring/)") ==
        "MP0515 `posts/spring/` differs in capitals, which most hosts tell apart; write it as `posts/spring/` has it");
}

TEST_CASE("posts with one title") {
  const std::string twice = kLinkedConfig + post("content/posts/a.md", "A spring", "One.") +
                            post("content/posts/b.md", "A Spring", "Two.") +
                            post("content/posts/c.md", "Another spring", "Three.");
  CHECK(CheckedSite(twice).told() ==
        "MP0906 content/posts/b.md:2:8 `content/posts/a.md` has the title \xE2\x80\x9C"
        "A Spring\xE2\x80\x9D too\n");
}

TEST_CASE("the same for any number of threads, and nothing is written") {
  std::string text = kLinkedConfig;
  for (int i = 0; i < 40; i++)
    text += post("content/posts/p" + std::to_string(i) + ".md", "A spring", "![](https://example.net/a.png)");
  CheckedSite one(text), many(text);
  many.jobs = 8;
  CHECK(one.told() == many.told());
  CHECK(one.disk().changes().empty());
  CHECK(one.check().outer.size() == 40);
}
