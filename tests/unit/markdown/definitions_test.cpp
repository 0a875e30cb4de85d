// Definitions of footnotes and of links that cmark alone would lose.
#include <catch2/catch.hpp>

#include "support.h"

namespace milepost::markdown {
namespace {

struct ResolvedLinks : Parsed {
  explicit ResolvedLinks(std::string text) : Parsed(std::move(text)) {
    FakeSite site;
    site.posts["x"] = "/blog/x";
    resolve_tags(document, source, site, TagsFrom::kWriter, diagnostics);
  }
};

TEST_CASE("the words of a footnote are in the page, whatever its label") {
  auto label = GENERATE(values<std::string>({
      "a",
      "1",
      "ÄÖ",
      "a|b",
      "{{x}}",
      std::string(1001, 'x'),
  }));
  CAPTURE(label);
  Parsed post("Text.\n\n[^" + label + "]: Kept.");
  CHECK(post.html().find("<p>Kept.</p>") != std::string::npos);
  CHECK(post.said() == "3:1 MP0216\n");
}

TEST_CASE("footnotes are kept wherever they stand") {
  auto place = GENERATE(values<std::string>({
      "- item\n\n  [^a]: Kept.\n",
      "> > [^a]: Kept.\n",
      "[^b]: Outer.\n\n    [^a]: Kept.\n",
      "[^a]: Kept.\n\n```\nan open fence",
      "[^a]:\n    Kept.\n",
  }));
  CAPTURE(place);
  CHECK(Parsed(place).html().find("Kept.") != std::string::npos);
}

TEST_CASE("what only looks like a footnote in code stays code") {
  CHECK(Parsed("```\n[^a]: code\n```\n").said().empty());
  CHECK(Parsed("    [^a]: code\n").said().empty());
}

TEST_CASE("of many footnotes with one label the first is meant, all are kept") {
  Parsed post("x[^n]\n\n[^n]: one\n[^N]: two\n[^n]: three\n");
  CHECK(dump(post.document) ==
        "doc[par[txt'x' ref1'n'] note1[par[txt'one']] note2[par[txt'two']] note3[par[txt'three']]]");
  CHECK(post.said() == "4:1 MP0216\n5:1 MP0216\n");
}

TEST_CASE("a note that a later one refers to links back to it") {
  Parsed post("x[^1] y[^2]\n\n[^1]: one\n[^2]: see[^1]\n");
  CHECK(post.html().find("href=\"#fnref-1-2\"") != std::string::npos);
  CHECK(post.said().empty());
}

TEST_CASE("a definition of a link may hold a tag, with or without blanks and title") {
  auto target = GENERATE(values<std::string>({
      "{% link x %}",
      "{%link x%}",
      "{% link x %} \"Title\"",
      "  {% post_url x %}  ",
  }));
  CAPTURE(target);
  ResolvedLinks post("[a] and [b][A]\n\n[a]: " + target + "\n[c]: /c\n");
  CHECK(post.html().find("<a href=\"/blog/x\"") != std::string::npos);
  CHECK(post.html().find("[c]") == std::string::npos);
  CHECK(post.said().empty());
}

TEST_CASE("definitions with tags stand in quotes and items too, and leave the rest of their paragraph") {
  CHECK(ResolvedLinks("[a]\n\n> [a]: {% link x %}\n> Words.\n").html() ==
        "<p><a href=\"/blog/x\">a</a></p>\n<blockquote>\n<p>Words.</p>\n</blockquote>\n");
  CHECK(ResolvedLinks("[a]: {% link x %}\n\n[a]").html() == "<p><a href=\"/blog/x\">a</a></p>\n");
}

TEST_CASE("a place behind definitions with tags is right") {
  ResolvedLinks post("[a]: {% link x %}\n[b]: /b\nWords {% link nope %}.\n");
  CHECK(post.said() == "3:7 MP0213\n");
}

TEST_CASE("what is no definition is text") {
  auto text = GENERATE(values<std::string>({
      "[a]: {% link x %} and more",
      "[a] {% link x %}",
      "[]: {% link x %}",
      "Words\n[a]: {% link x %}",
  }));
  CAPTURE(text);
  CHECK(ResolvedLinks(text + "\n").html().find("/blog/x") != std::string::npos);
}

}  // namespace
}  // namespace milepost::markdown
