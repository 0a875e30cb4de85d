// Input that was made to hurt: bounded trees, said in a diagnostic, and output in proportion to the input.
#include <algorithm>
#include <catch2/catch.hpp>

#include "support.h"

namespace milepost::markdown {
namespace {

std::string times(std::string_view part, size_t count) {
  std::string out;
  out.reserve(part.size() * count);
  for (size_t i = 0; i < count; ++i) out += part;
  return out;
}

int depth(const Document& document) {
  int deepest = 0;
  const Node* root = document.root();
  for (const Node* node = root; node; node = next_in_order(node, root)) {
    int here = 0;
    if (!node->first_child) {
      for (const Node* up = node; up != root; up = up->parent) ++here;
    }
    deepest = here > deepest ? here : deepest;
  }
  return deepest;
}

constexpr size_t kMany = 10000;
constexpr int kDeepest = 110;

TEST_CASE("nesting past the bound is flattened, said once, and keeps its words") {
  auto text = GENERATE(values<std::string>({
      times("> ", kMany) + "word",
      times("- ", kMany) + "word",
      times("*a **b ", kMany) + "word" + times(" b** a*", kMany),
      times("![", kMany) + "word" + times("](u)", kMany),
  }));
  Parsed post(text);
  CHECK(post.diagnostics.count(Severity::kError) == 1);
  CHECK(post.diagnostics.all().at(0).code == &code::kNestingTooDeep);
  CHECK(post.diagnostics.all().at(0).place.line == 1);
  CHECK(depth(post.document) < kDeepest);
  CHECK(plain_text(*post.document.root()).find("word") != std::string::npos);
  CHECK(post.html().size() < 4 * text.size() + 10000);
}

TEST_CASE("brackets, braces and fences without partners stay words") {
  auto text = GENERATE(values<std::string>({
      times("[", kMany) + "word",
      times("(", kMany) + "word",
      times("{", kMany) + "word",
      times("{{ ", kMany) + "word",
      times("{% ", kMany) + "word",
      times("[a]({{ ", kMany) + "word",
      times("[a]({{b}} ", kMany) + "word",
      times("]{.a ", kMany) + "word",
      times("| ", kMany) + "word",
      times("[a]{.b}", kMany) + "word",
      times("{.a}", kMany) + "word",
      times("`{", kMany) + "word",
      times("]({{a}})", kMany) + "word",
  }));
  CAPTURE(text.substr(0, 12));
  Parsed post(text);
  CHECK(plain_text(*post.document.root()).find("word") != std::string::npos);
  CHECK(post.html().size() < 20 * text.size());
}

TEST_CASE("thousands of div fences nest no deeper than the bound") {
  Parsed open(times("::: a\n", kMany) + "word\n");
  CHECK(open.diagnostics.count(Severity::kWarning) == 20);
  CHECK(plain_text(*open.document.root()).find("word") != std::string::npos);
  Parsed nested(times("::: a\n", 1000) + "word\n" + times(":::\n", 1000));
  CHECK(depth(nested.document) < kDeepest);
  CHECK(nested.html().find("word") != std::string::npos);
}

TEST_CASE("a line past 8 MiB is an error with its line, and nothing is read") {
  Parsed post("one\n\n" + std::string((8u << 20) + 1, 'x') + "\n");
  CHECK(post.said() == "3:1 MP0202\n");
  CHECK(post.document.root()->first_child == nullptr);
}

TEST_CASE("a megabyte of data in an image is just an address") {
  std::string data = "data:image/png;base64," + std::string(1u << 20, 'A');
  Parsed post("![a](" + data + ")");
  CHECK(post.said().empty());
  CHECK(post.document.root()->first_child->first_child->url == data);
  CHECK(post.html() == "<p><img src=\"" + data + "\" alt=\"a\"></p>\n");
}

TEST_CASE("a very wide table and a very long one keep their cells") {
  Parsed wide(times("|a", 2000) + "|\n" + times("|b", 2000) + "|\n");
  CHECK(wide.document.root()->first_child->kind == Kind::kTable);
  Parsed gfm_table(times("|a", 500) + "|\n" + times("|-", 500) + "|\n" + times("|b", 500) + "|\n");
  CHECK(gfm_table.document.root()->first_child->last_child->number == 500);
  Parsed lines(times("|a|b|\n", kMany));
  CHECK(lines.html().size() < 60 * kMany);
}

TEST_CASE("a row of a megabyte is no row, and loses no word") {
  const size_t cells = size_t{1} << 19;
  Parsed post("|a|b|\n|-|-|\n|d|e|\n" + times("|c", cells) + "|\n\nafter\n");
  const std::string words = plain_text(*post.document.root());
  CHECK(static_cast<size_t>(std::count(words.begin(), words.end(), 'c')) == cells);
  CHECK(post.document.root()->first_child->kind == Kind::kTable);
  CHECK(post.said() == "4:1 MP0241\n");
}

TEST_CASE("marks of quotation and lists of attributes by the thousand are all taken") {
  ParseOptions options;
  options.dialect = Dialect::kJekyll;
  const Parsed quoted(times("<<a>>", kMany) + times("*<<* ", kMany) + "\n", options);
  CHECK(quoted.html().find('<') == 0);
  CHECK(quoted.html().find("&lt;") == std::string::npos);
  const Parsed listed(times("a\n{:.b}\n", kMany) + "c\n", options);
  size_t paragraphs = 0;
  for (const Node* node = listed.document.root()->first_child; node; node = node->next) ++paragraphs;
  CHECK(paragraphs == kMany + 1);
}

TEST_CASE("every word is explained where thousands stand in one text") {
  Parsed post("*[AB]: Words\n*[ZZ]: Nowhere\n\n" + times("AB ABC ", kMany));
  const std::string html = post.html();
  size_t found = 0;
  for (size_t at = html.find("<abbr title=\"Words\">AB</abbr> ABC"); at != std::string::npos;
       at = html.find("<abbr title=\"Words\">AB</abbr> ABC", at + 1)) {
    ++found;
  }
  CHECK(found == kMany);
}

}  // namespace
}  // namespace milepost::markdown
