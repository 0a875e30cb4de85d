// Remote addresses of a whole site, from Markdown and from raw HTML, and those that are nobody else's business.
#include <catch2/catch.hpp>

#include "checked_site.h"

namespace milepost::check {
namespace {

// "https://a.example/x 6:10", with "image" where it is one.
std::vector<std::string> outer_links(const std::string& body) {
  const CheckReport report = CheckedSite(post("content/posts/a.md", "A", body)).check();
  std::vector<std::string> links;
  for (const OuterLink& link : report.outer)
    links.push_back(link.url + " " + std::to_string(link.place.line) + ":" + std::to_string(link.place.column) +
                    (link.is_image ? " image" : ""));
  return links;
}

using Links = std::vector<std::string>;

}  // namespace

TEST_CASE("links and images on other hosts are known with their places") {
  const Links links = outer_links("[a](https://a.example/x) and <https://b.example/>\n\n![c](https://c.example/i.png)");
  REQUIRE(links.size() == 3);
  CHECK(links[0].starts_with("https://a.example/x "));
  CHECK(links[1].starts_with("https://b.example/ "));
  CHECK(links[2].ends_with(" image"));
}

TEST_CASE("addresses in raw HTML are among them, decoded, each with its own place") {
  const Links links = outer_links(
      "<div>\n<a href=\"https://a.example/?x=1&amp;y=2\">a</a>\n  <img src='https://c.example/i.png' "
      "alt=\"\">\n</div>\n\n"
      "In a <a href=\"https://b.example/\">line</a>, <a href=\"https://b.example/\">twice</a>.");
  REQUIRE(links.size() == 4);
  const int first = std::stoi(links[0].substr(links[0].find(' ')));
  CHECK(links[0] == "https://a.example/?x=1&y=2 " + std::to_string(first) + ":10");
  CHECK(links[1] == "https://c.example/i.png " + std::to_string(first + 1) + ":13 image");
  CHECK(links[2] == "https://b.example/ " + std::to_string(first + 4) + ":15");
  CHECK(links[3] == "https://b.example/ " + std::to_string(first + 4) + ":54");
}

TEST_CASE("an address that stands twice in a line has two places") {
  const Links links =
      outer_links("<div><a href=\"https://b.example/\">a</a><a href=\"https://b.example/\">b</a></div>");
  REQUIRE(links.size() == 2);
  CHECK(links[0].ends_with(":15"));
  CHECK(links[1].ends_with(":49"));
}

TEST_CASE("code, mathematics and addresses of this site are none") {
  CHECK(outer_links("`https://a.example/`\n\n```\n<a href=\"https://a.example/\">\n```\n\n[a](/posts/a/)").empty());
}

TEST_CASE("the menu and a post's image lead to other hosts, too") {
  CheckedSite site(
      "-- milepost.toml --\n[[menu]]\ntitle = \"Elsewhere\"\nhref = \"https://m.example/\"\n"
      "[[menu]]\ntitle = \"Here\"\nhref = \"/archive/\"\n"
      "-- content/posts/a.md --\n---\ntitle: A\nimage: https://i.example/a.png\n---\nWords.\n");
  const CheckReport report = site.check();
  REQUIRE(report.outer.size() == 2);
  CHECK(report.outer[0].url == "https://i.example/a.png");
  CHECK(report.outer[0].is_image);
  CHECK(report.outer[0].place.line == 3);
  CHECK(report.outer[1].url == "https://m.example/");
  CHECK(report.outer[1].place.file == "milepost.toml");
  CHECK(report.outer[1].place.line == 3);
}

TEST_CASE("links to one's own machine, and with a password, are findings") {
  const auto told = [](const std::string& url) {
    const CheckReport report = CheckedSite(post("content/posts/a.md", "A", "See [this](" + url + ").")).check();
    std::string codes;
    for (const Diagnostic& finding : report.diagnostics.all())
      if (finding.code->id >= "MP0950") codes += std::string(finding.code->id) + " ";
    return codes;
  };
  CHECK(told("http://localhost:4000/") == "MP0953 ");
  CHECK(told("http://192.168.0.7/") == "MP0953 ");
  CHECK(told("https://ada:secret@a.example/") == "MP0954 ");
  CHECK(told("http://ada@localhost/") == "MP0954 MP0953 ");
  CHECK(told("https://a.example/") == "");
}

}  // namespace milepost::check
