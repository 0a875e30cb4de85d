#include "content/address.h"

#include <catch2/catch.hpp>

using namespace milepost;

TEST_CASE("a post's file name is its date and its slug") {
  NameParts parts = split_post_name("2024-05-02-two-offers");
  REQUIRE(parts.date);
  CHECK(to_iso(*parts.date) == "2024-05-02");
  CHECK(parts.slug == "two-offers");
  CHECK(split_post_name("2024-5-2-x").date);
  CHECK(split_post_name("2024-05-02").slug == "");
  for (std::string name : {"two-offers", "2024-two", "2024-13-40-x", "2024-05-021x", "000"}) {
    INFO(name);
    CHECK(!split_post_name(name).date);
    CHECK(split_post_name(name).slug == name);
  }
}

TEST_CASE("permalinks that lead elsewhere are refused with a reason") {
  for (std::string bad : {"../x/",
                          "/a/../b/",
                          "a/./b",
                          "//host/x",
                          "https://a.org/x",
                          "a//b",
                          "a%2e%2e/b",
                          "a\\b",
                          "con/",
                          "a/NUL.html",
                          ".git/x",
                          "a./b",
                          "a b./",
                          "",
                          "/",
                          "index.html",
                          "a?b",
                          "a#b",
                          ":titel/",
                          "a\nb",
                          ".milepost-manifest.json"}) {
    INFO(bad);
    CHECK(permalink_problem(bad) != "");
  }
  for (std::string good : {"/a/b/", "a", "a.html", "/2021/05/x", ":year/:month/:slug/", "/:title/", "über/uns/",
                           ".well-known/x.txt", "console/"}) {
    INFO(good);
    CHECK(permalink_problem(good) == "");
  }
  CHECK(permalink_problem(":yaer/x/") == "`:yaer` stands for nothing; did you mean `:year`?");
}

TEST_CASE("permalinks become site paths") {
  using namespace std::chrono;
  PermalinkFacts facts{"two-offers", year{2024} / 5 / 2};
  CHECK(site_path_for("/posts/:slug/", facts) == "posts/two-offers/");
  CHECK(site_path_for(":year/:month/:day/:title", facts) == "2024/05/02/two-offers/");
  CHECK(site_path_for("/old/:slug.html", facts) == "old/two-offers.html");
  CHECK(site_path_for("a/index.html", facts) == "a/");
  CHECK(site_path_for("v1.2", facts) == "v1.2/");
  CHECK(site_path_for(":year/:slug/", {"thread", std::nullopt}) == "thread/");
}

TEST_CASE("paths resolve within the site") {
  CHECK(resolve_path("content/posts", "../options/a.yaml") == "content/options/a.yaml");
  CHECK(resolve_path("a", "./b/") == "a/b/");
  CHECK(resolve_path("a", "..") == "");
  CHECK(!resolve_path("a", "../../b"));
}

TEST_CASE("a whole path stays below the root") {
  CHECK(contained_path("/a/./b//../c/") == "a/c/");
  CHECK(contained_path("../../a/../../b.html") == "b.html");
  CHECK(contained_path("..") == "");
  CHECK(decoded_path("a%20b/%C3%BC") == "a b/ü");
  for (const char* kept : {"a%2", "a%00", "%0a", "%ff"}) CHECK(decoded_path(kept) == kept);
}

TEST_CASE("claims meet without case") {
  CHECK(claim_key("Tags/CV.html") == "tags/cv.html");
  CHECK(claim_key("ÜBER") == claim_key("über"));
  CHECK(claim_key("Ωμ") == claim_key("ωμ"));
  CHECK(claim_key("РАБОТА") == claim_key("работа"));
  CHECK(claim_key("a×b") != claim_key("a÷b"));
}

TEST_CASE("links that are made once fit every depth") {
  std::string html = "<a href=\"\x01posts/a/index.html\">x</a> <a href=\"\x01\">home</a>";
  CHECK(with_prefix(html, "../../") == "<a href=\"../../posts/a/index.html\">x</a> <a href=\"../../\">home</a>");
  CHECK(with_prefix(html, "") == "<a href=\"posts/a/index.html\">x</a> <a href=\"./\">home</a>");
}
