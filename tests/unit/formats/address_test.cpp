// Addresses, slugs and escaping.
#include <catch2/catch.hpp>
#include <random>
#include <vector>

#include "formats/markup.h"
#include "formats/slug.h"
#include "formats/url.h"

using namespace milepost;

namespace {

// The site path that a browser reaches from `from` by `href`, by RFC 3986, section 5.2.
std::string follow(std::string_view from, std::string_view href) {
  if (href.empty()) return std::string(from);
  std::string path = encode_path(from.substr(0, from.rfind('/') + 1)) + std::string(href);
  std::vector<std::string> parts(1);
  for (const char c : path) {
    if (c == '/') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  std::vector<std::string> kept;
  for (size_t i = 0; i < parts.size(); ++i) {
    const bool is_last = i + 1 == parts.size();
    if (parts[i] == "..") {
      REQUIRE_FALSE(kept.empty());
      kept.pop_back();
    } else if (parts[i] != ".") {
      kept.push_back(parts[i]);
      continue;
    }
    if (is_last) kept.emplace_back();
  }
  std::string out;
  for (size_t i = 0; i < kept.size(); ++i) out += (i > 0 ? "/" : "") + kept[i];
  return decode_percent(out).value();
}

}  // namespace

TEST_CASE("relative links") {
  CHECK(relative_href("posts/a/", "tags/b/", false) == "../../tags/b/");
  CHECK(relative_href("posts/a/", "posts/b/", false) == "../b/");
  CHECK(relative_href("posts/a/", "", false) == "../../");
  CHECK(relative_href("posts/a/", "posts/a/", false).empty());
  CHECK(relative_href("posts/a/", "posts/a/", true) == "index.html");
  CHECK(relative_href("", "css/via.css", true) == "css/via.css");
  CHECK(relative_href("404.html", "", false) == "./");
  CHECK(relative_href("404.html", "", true) == "index.html");
  CHECK(relative_href("posts/a/", "tags/b/", true) == "../../tags/b/index.html");
  CHECK(relative_href("posts/a/", "posts/a/pic ü.png", true) == "pic%20%C3%BC.png");
  CHECK(relative_href("", "a:b/", false) == "a%3Ab/");
}

TEST_CASE("a relative link leads to its target from every page") {
  std::mt19937 random(3);
  constexpr const char* kParts[] = {"posts", "a", "b c", "tags", "ü", "2022", "x:y", "50%", "#1", "q?"};
  const auto path = [&] {
    std::string out;
    for (size_t i = random() % 4; i > 0; --i) out += std::string(kParts[random() % std::size(kParts)]) + '/';
    return random() % 3 == 0 ? out + "file.html" : out;
  };
  for (int i = 0; i < 3000; ++i) {
    const std::string from = path(), to = path();
    INFO("from [" << from << "] to [" << to << "]");
    REQUIRE(follow(from, relative_href(from, to, false)) == to);
    const std::string named = to.empty() || to.back() == '/' ? to + "index.html" : to;
    REQUIRE(follow(from, relative_href(from, to, true)) == named);
  }
}

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

TEST_CASE("safe and unsafe addresses") {
  for (const char* url : {"https://a.org", "HTTP://a.org", "mailto:x@y", "tel:+1", "a/b:c", "#x", "?a=javascript:1", "",
                          "//cdn.org/x", "über:x/y", "./javascript:x"}) {
    INFO(url);
    CHECK(is_safe_url(url, false));
  }
  const std::string padded = "java" + std::string(5000, ' ') + "script:alert(1)";
  for (const char* url :
       {"javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "java\nscript:x", "java\tscript:x", "\x01javascript:x",
        "vbscript:x", "file:///etc/passwd", "data:text/html,x", "blob:x", "unknown:x", padded.c_str()}) {
    INFO(url);
    CHECK_FALSE(is_safe_url(url, false));
  }
  CHECK(is_safe_url("data:image/png;base64,AAAA", true));
  CHECK_FALSE(is_safe_url("data:image/png;base64,AAAA", false));
  CHECK_FALSE(is_safe_url("data:text/html,x", true));
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
