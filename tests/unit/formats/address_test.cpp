// Addresses, slugs and escaping.
#include <catch2/catch.hpp>

#include "formats/markup.h"
#include "formats/slug.h"
#include "formats/url.h"

using namespace milepost;

TEST_CASE("percent-encoding, both ways") {
  CHECK(encode_path("posts/a b/ü?#.html") == "posts/a%20b/%C3%BC%3F%23.html");
  CHECK(decode_percent("a%20b%C3%BC") == "a bü");
  CHECK_FALSE(decode_percent("50%").has_value());
  CHECK_FALSE(decode_percent("%zz").has_value());
  std::string all;
  for (int c = 1; c < 256; ++c) all += static_cast<char>(c);
  CHECK(decode_percent(encode_path(all)) == all);
}

TEST_CASE("the parts of an address") {
  const UrlParts parts = split_url("https://example.org/a/b?q=1#frag?x");
  CHECK(parts.scheme == "https");
  CHECK(parts.has_authority);
  CHECK(parts.path == "/a/b");
  CHECK(parts.query == "q=1");
  CHECK(parts.fragment == "frag?x");
  CHECK(split_url("mailto:a@b.org").path == "a@b.org");
  CHECK(split_url("posts/a:b").scheme.empty());
  CHECK(split_url("//host/x").has_authority);
  CHECK(split_url("#top").fragment == "top");
  CHECK(split_url("").path.empty());
}

TEST_CASE("addresses that are safe, unknown and dangerous") {
  for (const char* url : {"https://a.org", "HTTP://a.org", "mailto:x@y", "tel:+1", "a/b:c", "#x", "?a=javascript:1", "",
                          "//cdn.org/x", "über:x/y", "./javascript:x", "java%73cript:x"}) {
    INFO(url);
    CHECK(safety_of_url(url, false) == UrlSafety::kSafe);
  }
  for (const char* url :
       {"image:1590", "app:inbox", "file:///etc/passwd", "unknown:x", "feed:https://a.org/feed", "x-y+z.1:"}) {
    INFO(url);
    CHECK(safety_of_url(url, false) == UrlSafety::kUnknown);
    CHECK(safety_of_url(url, true) == UrlSafety::kUnknown);
  }
  const std::string padded = "java" + std::string(5000, ' ') + "script:alert(1)";
  for (const char* url : {"javascript:alert(1)",
                          "JaVaScRiPt:x",
                          " javascript:x",
                          "java\nscript:x",
                          "java\tscript:x",
                          "\x01javascript:x",
                          "java\r\nscript\t:x",
                          "\x1f\x7fjavascript:x",
                          "vbscript:x",
                          "livescript:x",
                          "mocha:x",
                          "data:text/html,x",
                          "DATA:text/html;base64,PHA+",
                          "blob:https://a.org/1",
                          "filesystem:https://a.org/temporary/x",
                          "view-source:https://a.org",
                          "mhtml:https://a.org!x",
                          "jar:https://a.org!/x",
                          "ms-msdt:/id PCWDiagnostic",
                          "search-ms:query=x",
                          "feed:javascript:x",
                          "x:y:vbscript:z",
                          "feed://javascript:x",
                          padded.c_str()}) {
    INFO(url);
    CHECK(safety_of_url(url, false) == UrlSafety::kDangerous);
    CHECK(safety_of_url(url, true) == UrlSafety::kDangerous);
  }
  for (const char* picture :
       {"data:image/png;base64,AAAA", "data:image/svg+xml,%3Csvg/%3E", " Data:image/gif;base64,R0"}) {
    INFO(picture);
    CHECK(safety_of_url(picture, true) == UrlSafety::kSafe);
    CHECK(safety_of_url(picture, false) == UrlSafety::kDangerous);
  }
}

TEST_CASE("slugs") {
  CHECK(slugify("Two offers & a spring") == "two-offers-a-spring");
  CHECK(slugify("  C++20, really?  ") == "c-20-really");
  CHECK(slugify("Größe ÉTÉ Ω Привет 你好") == "größe-été-ω-привет-你好");
  CHECK(slugify("--- 😉 ---").empty());
  CHECK(slugify("snake_case") == "snake-case");
}

TEST_CASE("GitHub's heading ids") {
  CHECK(github_heading_id("2. What's next?") == "2-whats-next");
  CHECK(github_heading_id("A & B") == "a--b");
  CHECK(github_heading_id("snake_case, Ünïcode") == "snake_case-ünïcode");
  CHECK(github_heading_id("Já – né") == "já--né");
  CHECK(github_heading_id("well-known") == "well-known");
}

TEST_CASE("escaping") {
  CHECK(escape_html("<a href=\"x\">R&D</a>") == "&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;");
  std::string text, attribute;
  append_escaped(text, "\"a\" < b");
  append_escaped_attribute(attribute, "\"a\" < b");
  CHECK(text == "\"a\" &lt; b");
  CHECK(attribute == "&quot;a&quot; &lt; b");
}

TEST_CASE("signs that end a name are said in its slug") {
  CHECK(slugify("C") == "c");
  CHECK(slugify("C++") == "c-plus-plus");
  CHECK(slugify("C#") == "c-sharp");
  CHECK(slugify("F# and C++!") == "f-sharp-and-c-plus-plus");
  CHECK(slugify(".NET") == "net");
  CHECK(slugify("a+b testing") == "a-b-testing");
  CHECK(slugify("issue #4, C#4") == "issue-4-c-4");
  CHECK(slugify("what +++ now") == "what-now");
  CHECK(slugify("c" + std::string(100000, '#')) == "c");
}
