// Addresses in raw HTML, and nothing that only looks like one.
#include "formats/html_addresses.h"

#include <catch2/catch.hpp>
#include <string>

using namespace milepost;

namespace {

// "/a.png! /b" for an image's and a link's address.
std::string found_in(const std::string& html) {
  std::string out;
  for (const HtmlAddress& address : find_html_addresses(html))
    out += (out.empty() ? "" : " ") + html.substr(address.begin, address.length) + (address.is_image ? "!" : "");
  return out;
}

}  // namespace

TEST_CASE("addresses in tags") {
  CHECK(found_in("<img src=\"/x.png\" alt='a > b'><a href='/about/'>x</a>") == "/x.png! /about/");
  CHECK(found_in("<IMG SRC=/x.png/><a\nhref = \"/y\" title=t>") == "/x.png/! /y");
  CHECK(found_in("<video poster=\"/p.jpg\" src=\"/v.mp4\">") == "/p.jpg! /v.mp4");
  CHECK(found_in("<img srcset=\"/a.png 1x, /b.png 2x,/c.png\" src=/d.png>") == "/a.png! /b.png! /c.png! /d.png!");
  CHECK(found_in("<a href=\" /padded \">") == "/padded");
  CHECK(found_in("<a href=\"\"><a href><a href=>") == "");
}

TEST_CASE("what is no tag's attribute is left alone") {
  CHECK(found_in("<!-- <img src=\"/x.png\"> -->") == "");
  CHECK(found_in("<!-- <a href=/a> --><a href=/b>") == "/b");
  CHECK(found_in("<script>'<img src=\"/x.png\">'</script><a href=/b>") == "/b");
  CHECK(found_in("<script src=/s.js></script>") == "/s.js");
  CHECK(found_in("<style>a{}<a href=/x></STYLE><a href=/b>") == "/b");
  CHECK(found_in("src=\"/x.png\" < href=/y") == "");
  CHECK(found_in("<p title=\"<img src='/x.png'>\">") == "");
  CHECK(found_in("<p data-src=/x hrefs=/y>") == "");
  CHECK(found_in("</a href=/x>") == "");
}

TEST_CASE("an unfinished tag names nothing") {
  for (const char* html :
       {"<img src=\"/x.png\"", "<img src=\"/x.png", "<img src=", "<img src", "<a", "<", "<!--", "<!"})
    CHECK(found_in(html) == "");
  CHECK(found_in("<a href=/a><a href=/b") == "/a");
}
