// Who owns which output path.
#include "content/claims.h"

#include <catch2/catch.hpp>

#include "folder_text.h"

using namespace milepost;

namespace {

Place in(const std::string& file) {
  Place place;
  place.file = file;
  return place;
}

}  // namespace

TEST_CASE("a path has one owner, whatever its case") {
  Claims claims;
  Diagnostics diagnostics;
  claims.claim("posts/a/index.html", "a.md", in("a.md"), diagnostics);
  CHECK(told(diagnostics) == "");
  CHECK(claims.has("posts/a/index.html"));
  CHECK(!claims.has("posts/A/index.html"));
  claims.claim("posts/A/index.html", "b.md", in("b.md"), diagnostics);
  CHECK(told(diagnostics) == "MP0512 b.md:0:0 `b.md` and `a.md` both claim `posts/A/index.html`\n");
  CHECK(diagnostics.all()[0].cause == "`posts/a/index.html` differs only in case");
}

TEST_CASE("the path that is the same but for case") {
  Claims claims;
  Diagnostics diagnostics;
  claims.claim("Img/\u00dcber.png", "a.png", in("a.png"), diagnostics);
  CHECK(claims.same_but_for_case("img/\u00fcber.PNG") == "Img/\u00dcber.png");
  CHECK(claims.same_but_for_case("Img/\u00dcber.png") == "");
  CHECK(claims.same_but_for_case("img/other.png") == "");
}

TEST_CASE("a file of the writer's own stands in for a page that milepost would make, a post does not") {
  Claims claims;
  Diagnostics diagnostics;
  claims.claim_copy("robots.txt", "static/robots.txt", diagnostics);
  CHECK(!claims.claim_generated("robots.txt", "the file for robots", diagnostics));
  CHECK(claims.claim_generated("atom.xml", "the feed", diagnostics));
  CHECK(told(diagnostics) == "");
  claims.claim("tags/index.html", "tags.md", in("tags.md"), diagnostics);
  CHECK(claims.claim_generated("tags/index.html", "the list of tags", diagnostics));
  CHECK(codes(diagnostics) == "MP0512");
}

TEST_CASE("no path is a file and a folder at once") {
  Claims claims;
  Diagnostics diagnostics;
  claims.claim("a/b.html/index.html", "x.md", in("x.md"), diagnostics);
  claims.claim("a/c.html", "y.md", in("y.md"), diagnostics);
  claims.check_folders(diagnostics);
  CHECK(told(diagnostics) == "");
  claims.claim("A/B.html", "z.md", in("z.md"), diagnostics);
  claims.check_folders(diagnostics);
  CHECK(told(diagnostics) == "MP0512 x.md:0:0 `x.md` and `z.md` both claim `a/b.html`\n");
}
