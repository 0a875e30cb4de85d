// Pages and files that nothing leads to, feeds without an address, front matter, funnels.
#include <algorithm>
#include <catch2/catch.hpp>

#include "check/funnel_counts.h"
#include "checked_site.h"

using namespace milepost;
using namespace milepost::check;

namespace {

const std::string kFeedsConfig = "-- milepost.toml --\nbase_url = \"https://example.org/blog/\"\n";
const std::string kPage = "-- content/uses.md --\n---\ntitle: What I use\n---\nA pencil.\n";

}  // namespace

TEST_CASE("a page is found where a menu, a text, raw HTML or another page leads to it") {
  const std::string orphan = "MP0913 content/uses.md:2:8 no page of the site leads here\n";
  CHECK(CheckedSite(kFeedsConfig + kPage + post("content/posts/a.md", "A", "Words.")).told() == orphan);
  CHECK(CheckedSite(kFeedsConfig + "[[menu]]\ntitle = \"Uses\"\nhref = \"/uses/\"\n" + kPage +
                    post("content/posts/a.md", "A", "Words."))
            .told() == "");
  for (const char* link : {"[u](../uses.md)", "[u](/uses/)", "[u](/blog/uses/)", "[u](https://example.org/blog/uses/)",
                           "<a href=\"/uses/\">u</a>"}) {
    INFO(link);
    CHECK(CheckedSite(kFeedsConfig + kPage + post("content/posts/a.md", "A", link)).told() == "");
  }
}

TEST_CASE("files that nothing leads to") {
  const auto told = [](const std::string& files, const std::string& body) {
    return CheckedSite(kFeedsConfig + files + post("content/posts/a.md", "A", body)).told();
  };
  const std::string map = "-- static/img/map.png --\nPNG\n";
  CHECK(told(map, "Words.") == "MP0914 static/img/map.png:0:0 no page of the site leads to this file\n");
  CHECK(told(map, "![a map](/img/map.png)") == "");
  CHECK(told(map, "<img alt=\"\" srcset=\"/img/map.png 2x\" src=\"/img/map.png\">") == "");
  CHECK(told(map + "-- static/extra.html --\n<img src=\"img/map.png\">\n", "[x](/extra.html)") == "");
  CHECK(told(map + "-- static/app.js --\nload('img/map.png')\n", "<span data-x>[x](/app.js)</span>") == "");
  CHECK(told("-- static/CNAME --\nexample.org\n-- static/favicon.ico --\nICO\n-- static/.well-known/a --\nA\n",
             "Words.") == "");
}

TEST_CASE("a site that does not know its address") {
  const std::string body = post("content/posts/a.md", "A", "Words.");
  CHECK(CheckedSite(body).told() == "MP0915 :0:0 the site's own address is not known\n");
  CHECK(CheckedSite("-- milepost.toml --\ntitle = \"T\"\n" + body).told() ==
        "MP0915 milepost.toml:0:0 the site's own address is not known\n");
}

TEST_CASE("front matter without a date or a description") {
  CHECK(CheckedSite(kFeedsConfig + "-- content/posts/a.md --\n---\ntitle: A\n---\nWords.\n").told() ==
        "MP0916 content/posts/a.md:2:8 a post without a date\n"
        "MP0917 content/posts/a.md:2:8 a post without a description\n");
  CHECK(CheckedSite(kFeedsConfig + "-- content/posts/2024-05-02-a.md --\n---\ndescription: D\n---\nWords.\n").told() ==
        "");
}

TEST_CASE("posts without descriptions: one by one, or one hint where that is the habit") {
  const auto told = [](int with, int without) {
    std::string text = kFeedsConfig;
    for (int i = 0; i < with; i++)
      text += post("content/posts/a" + std::to_string(i) + ".md", "A" + std::to_string(i), "W.");
    for (int i = 0; i < without; i++)
      text += "-- content/posts/2024-01-0" + std::to_string(i + 1) + "-b" + std::to_string(i) +
              ".md --\n---\ntitle: B" + std::to_string(i) + "\n---\nW.\n";
    return CheckedSite(text).told();
  };
  CHECK(told(3, 0) == "");
  CHECK(std::ranges::count(told(0, 4), '\n') == 4);
  CHECK(std::ranges::count(told(5, 5), '\n') == 5);
  CHECK(told(4, 5) == "MP0917 content/posts/2024-01-01-b0.md:2:8 5 of 9 posts have no description, this one first\n");
}

namespace {

std::string funnel_site(const std::string& body) {
  return CheckedSite(kFeedsConfig +
                     "-- content/posts/a/options.yaml --\n"
                     "options:\n  - {name: A lab}\n"
                     "stages:\n  - {id: sent, label: Applications}\n  - {id: onsite, label: Onsites}\n  - {id: offer, "
                     "label: Offers}\n"
                     "funnel:\n  flows:\n    - {from: sent, to: onsite, number: 5}\n"
                     "    - {from: onsite, to: offer, number: {value: 3, qualifier: about}}\n" +
                     post("content/posts/a/index.md", "A", body))
      .told();
}

}  // namespace

TEST_CASE("numbers of the text against the funnel's") {
  CHECK(funnel_site("There were five onsites and 3 offers.") == "");
  CHECK(funnel_site("There were seven onsites.") ==
        "MP0918 content/posts/a/index.md:6:12 the text has `seven onsites`, the funnel has 5 at `Onsites`\n");
  CHECK(funnel_site("Of ~7 onsites in all, 5 onsites went well.") == "");
  CHECK(funnel_site("Had 9 offers, `7 onsites`.") ==
        "MP0918 content/posts/a/index.md:6:5 the text has `9 offers`, the funnel has 2 to 4 at `Offers`\n");
  CHECK(funnel_site("Nothing is said of numbers.") == "");
}

TEST_CASE("words of stages and numbers") {
  CHECK(stage_noun("Replies") == "reply");
  CHECK(stage_noun("Phone screens") == "screen");
  CHECK(stage_noun("On-site") == "site");
  CHECK(number_of_word("Seven") == 7);
  CHECK(number_of_word("1,200") == 1200);
  CHECK_FALSE(number_of_word("7th"));
  CHECK_FALSE(number_of_word(""));
}
