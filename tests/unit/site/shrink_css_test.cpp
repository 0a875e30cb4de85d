#include "site/shrink_css.h"

#include <catch2/catch.hpp>

using milepost::site::shrink_css;

TEST_CASE("CSS loses comments and needless blanks only") {
  struct Case {
    const char *css, *shrunk;
  };
  const Case cases[] = {
      {"/* a */\na {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}"},
      {"a :hover , b { }", "a :hover,b{}"},
      {"p { width: calc(1px + 2px) }", "p{width:calc(1px + 2px)}"},
      {"a::after { content: \"  /* no */ ; \"; }", "a::after{content:\"  /* no */ ; \"}"},
      {"a { content: '\\'  x' }", "a{content:'\\'  x'}"},
      {"@media (min-width: 40em) and (color) { a { b: c } }", "@media (min-width:40em) and (color){a{b:c}}"},
      {"a { background: url( data:image/svg+xml;x /*y*/ ) }", "a{background:url( data:image/svg+xml;x /*y*/ )}"},
      {":root { --gap: ; --x: 1px }", ":root{--gap: ;--x:1px}"},
      {"a/**/b{}", "a/**/b{}"},
      {"a /* x */ b {}", "a b{}"},
      {"a{} /* open", "a{}"},
      {"a > b + c ~ d {}", "a > b + c ~ d{}"},
      {"", ""},
  };
  for (const Case& c : cases) CHECK(shrink_css(c.css) == c.shrunk);
}

TEST_CASE("shrinking shrunk CSS changes nothing") {
  std::string once = shrink_css("a :is(b , c) { d : e ; --f: ; } @supports (x: y) { g { h: url(i) } }");
  CHECK(shrink_css(once) == once);
}
