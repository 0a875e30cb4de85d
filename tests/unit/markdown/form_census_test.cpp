// The census of forms: names, numbers of lines, first lines.
#include "markdown/form_census.h"

#include <catch2/catch.hpp>

#include "markdown/markdown.h"

namespace milepost::markdown {
namespace {

// "footnotes 2@1": in two lines, the first is 1.
std::string met_in(const std::string& text, Dialect dialect = Dialect::kMilepost, size_t body_begin = 0) {
  FormCensus census;
  ParseOptions options;
  options.dialect = dialect;
  Diagnostics ignored;
  const SourceText source("x.md", text);
  parse_counted(source, body_begin, options, ignored, census);
  std::string words;
  for (const FormMet& form : census.met()) {
    if (!words.empty()) words += ", ";
    words.append(form.name).append(" " + std::to_string(form.lines) + "@" + std::to_string(form.first_line));
  }
  return words;
}

}  // namespace

TEST_CASE("plain text has no forms") {
  CHECK(met_in("A word, *two*, and a [link](x).\n\n- a list\n\n```\n{% code %} $x$ [^1]\n```\n") == "");
}

TEST_CASE("forms that the parser finds are counted by line") {
  CHECK(met_in("| a |\n|---|\n| b |\n") == "tables 1@1");
  CHECK(met_in("one[^1] two[^2]\n\nthree[^1]\n\n[^1]: x\n[^2]: y\n") == "footnotes 2@1");
  CHECK(met_in("$a$ and $b$\n\n$$\nc\n$$\n") == "mathematics 2@1");
  CHECK(met_in("{{ site.title }} and {% raw %}\n") == "Liquid 1@1");
  CHECK(met_in("~~gone~~\n\n- [ ] open\n- [x] done\n") == "strikethrough 1@1, task lists 2@3");
  CHECK(met_in("# T {#id}\n") == "attribute lists 1@1");
  CHECK(met_in("a {{< figure src=\"x.png\" >}} b\n") == "shortcodes 1@1");
}

TEST_CASE("forms that passes find are counted where they change the tree") {
  CHECK(met_in("a\n\n| b | c |\n| d | e |\n") == "tables without a delimiter row 1@3");
  CHECK(met_in("Term\n: what it means\n") == "definition lists 1@1");
  CHECK(met_in("![x](x.png \"a title\")\n") == "images with captions 1@1");
  CHECK(met_in("first\n\n<!--more-->\n\nrest\n").find("end of the excerpt 1@3") != std::string::npos);
  CHECK(met_in("a\n\n> [!NOTE]\n> b\n").find("asides 1@") != std::string::npos);
  CHECK(met_in("It was GordiÄ‡ himself.\n") == "letters decoded wrongly 1@1");
}

TEST_CASE("what is below a changed node is part of the same place") {
  CHECK(met_in("| ![x](a.png) |\n|:-:|\n| Figure 1: *x* |\n") == "figures in one-cell tables 1@1, tables 1@1");
}

TEST_CASE("a form that wraps much is met once") {
  CHECK(met_in("a\n\n::: {.box}\nb\n\nc\n\nd\n:::\n") == "fenced divs 2@3");
}

TEST_CASE("lines count from the top of the file") {
  const std::string front = "---\ntitle: x\n---\n";
  CHECK(met_in(front + "one[^1]\n\n[^1]: x\n", Dialect::kMilepost, front.size()) == "footnotes 1@4");
}

TEST_CASE("forms stand in the order of their first lines") {
  CHECK(met_in("$x$\n\n~~y~~\n\n$z$\n") == "mathematics 2@1, strikethrough 1@3");
}

TEST_CASE("what a dialect does not have is not met") {
  CHECK(met_in("| b | c |\n| d | e |\n", Dialect::kGfm) == "");
  CHECK(met_in("$x$ {{ y }}\n", Dialect::kGfm) == "");
  CHECK(met_in("| a |\n|---|\n| b |\n", Dialect::kGfm) == "tables 1@1");
}

TEST_CASE("counting changes nothing") {
  const std::string text = "| b | c |\n| d | e |\n\n$x$ and[^1]\n\n[^1]: note\n\n::: a\nb\n:::\n";
  const SourceText source("x.md", text);
  Diagnostics ignored;
  FormCensus census;
  CHECK(render_html(parse_counted(source, 0, {}, ignored, census)) == render_html(parse(source, 0, {}, ignored)));
}

}  // namespace milepost::markdown
