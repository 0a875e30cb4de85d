// The four real posts, read as they are. Their words stay outside this repository: where the folder is not at
// hand, the tests say so and pass.
#include <catch2/catch.hpp>
#include <regex>
#include <vector>

#include "support.h"

namespace milepost::markdown {
namespace {

// A seed, all the way to its page.
struct Page {
  std::string body, html;
  Document document;
  std::string said;
};

std::optional<Page> read_page(const std::string& name) {
  std::optional<std::string> text = read_seed(name);
  if (!text) {
    WARN("skipped: the seed " << name << " is not at hand");
    return std::nullopt;
  }
  ParseOptions options;
  options.is_thread = text->rfind("---\n", 0) != 0;
  size_t body_begin = options.is_thread ? 0 : text->find("\n---\n", 3) + 5;
  Parsed post(*text, options, body_begin);
  resolve_tags(post.document, post.source, FakeSite(), TagsFrom::kWriter, post.diagnostics);
  finish(post.document, {});
  std::string html = post.html();
  return Page{text->substr(body_begin), html, std::move(post.document), post.said()};
}

size_t count(const std::string& text, const std::string& part) {
  size_t found = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// Runs of ASCII letters and digits: typography and mended letters do not count.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c))) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string without(std::string text, const char* pattern, const char* instead = " ") {
  return std::regex_replace(text, std::regex(pattern), instead);
}

// Takes Markdown's signs away by simple rules of its own, knowing nothing of the parser.
std::string prose_of_source(std::string text) {
  text = without(text, "\\[[0-9]+\\]\\(#[^)]*\\)\\{[^}]*\\}");
  text = without(text, "!\\[[^\\]]*\\]\\([^)]*\\)");
  text = without(text, "\\{\\{[^}]*\\}\\}|\\{%[^%]*%\\}");
  text = without(text, "\\]\\([^)]*\\)", "]");
  text = without(text, ":::+[^\\n]*|<!--[^>]*-->|</?div>|&nbsp;|\\{[#.][^}]*\\}");
  return without(text, "[*\\\\]", "");
}

std::string prose_of_page(std::string html) {
  html = without(html, "<sup class=\"footnote-ref\">[^/]*</a></sup>");
  html = without(html, "</?(em|strong|del)>", "");
  return without(html, "<[^>]*>|&(amp|lt|gt|quot);");
}

void check_words(const Page& page) {
  std::vector<std::string> expected = words_of(prose_of_source(page.body));
  std::vector<std::string> got = words_of(prose_of_page(page.html));
  REQUIRE(expected.size() > 500);
  for (size_t i = 0; i < expected.size() && i < got.size(); ++i) {
    if (expected[i] == got[i]) continue;
    FAIL("word " << i << " is " << got[i] << " rather than " << expected[i]);
  }
  CHECK(got.size() == expected.size());
}

TEST_CASE("the post with a table of options") {
  std::optional<Page> page = read_page("000");
  if (!page) return;
  check_words(*page);
  CHECK(count(page->html, "<table>") == 1);
  CHECK(count(page->html, "<th scope=\"col\">") == 3);
  CHECK(count(page->html, "<tr>") == 10);
  CHECK(count(page->html, "\xF0\x9F\x98\x89") == 1);
  CHECK(page->html.find("{%") == std::string::npos);
  CHECK(page->said == "89:682 MP0214\n96:281 MP0215\n8:35 MP0213\n");
}

TEST_CASE("the newsletter with footnotes") {
  std::optional<Page> page = read_page("001");
  if (!page) return;
  check_words(*page);
  for (const char* id : {"fn-1", "fn-2", "fnref-1", "fnref-2"}) {
    CHECK(count(page->html, "id=\"" + std::string(id) + "\"") == 1);
    CHECK(count(page->html, "href=\"#" + std::string(id) + "\"") == 1);
  }
  for (const char* debris : {":::", "{#", "\\", "**", "<div>", "footnote-anchor"}) {
    CAPTURE(debris);
    CHECK(page->html.find(debris) == std::string::npos);
  }
  size_t lists_of_seven = 0;
  const Node* root = page->document.root();
  for (const Node* node = root->first_child; node; node = node->next) {
    size_t items = 0;
    for (const Node* item = node->kind == Kind::kList ? node->first_child : nullptr; item; item = item->next) ++items;
    if (items == 7) ++lists_of_seven;
  }
  CHECK(lists_of_seven == 1);
}

TEST_CASE("the pasted thread") {
  std::optional<Page> page = read_page("003");
  if (!page) return;
  check_words(*page);
  CHECK(count(page->html, "<li>") == 7);
  CHECK(count(page->html, "<ul>") == 2);
  CHECK(count(page->html, "<p>") == 10);
  CHECK(page->said.empty());
}

TEST_CASE("the retrospect with figures") {
  std::optional<Page> page = read_page("004");
  if (!page) return;
  check_words(*page);
  CHECK(count(page->html, "<figure class=\"figure\">") == 3);
  CHECK(count(page->html, "<figcaption>Figure") == 3);
  CHECK(page->html.find("Gordi\xC4\x87") != std::string::npos);
  CHECK(page->html.find("<table") == std::string::npos);
  std::string excerpt = render_excerpt(page->document);
  CHECK(count(excerpt, "<figure") == 2);
  CHECK(page->html.rfind(excerpt, 0) == 0);
  CHECK(excerpt.size() < page->html.size() / 2);
}

}  // namespace
}  // namespace milepost::markdown
