// What a writer is told about formulas that cannot be converted, and where.
#include "formula_fixture.h"
#include "ground/utf8.h"

namespace milepost {
namespace {

std::string marked(std::string_view tex) {
  const FormulaError error = mistake(tex);
  return error.message + " [" + std::string(tex.substr(error.offset, error.length)) + "] " + error.fix;
}

}  // namespace

TEST_CASE("unknown commands and environments") {
  CHECK(marked("x + \\alhpa") == "unknown command `\\alhpa` [\\alhpa] did you mean `\\alpha`?");
  CHECK(marked("é𝔸\\foobarbaz y") ==
        "unknown command `\\foobarbaz` [\\foobarbaz] define it in a formula before, with `\\newcommand`");
  CHECK(marked("\\begin{tikz}x\\end{tikz}") ==
        "unknown environment `tikz` [{] use one that KaTeX has, such as `aligned` or `cases`");
}

TEST_CASE("braces and tables") {
  CHECK(marked("\\frac{a}{b") == "an argument has no end [] close its brace with `}`");
  CHECK(marked("a}") == "a `}` closes nothing [}] take it out or open it with `{`");
  CHECK(marked("a & b") == "an `&` stands outside of a table [&] write `\\&`, or set it in `aligned`");
  CHECK(marked("\\left( x") == "a `\\left` has no `\\right` [] end it with `\\right.`");
  CHECK(marked("x^a^b") == "two superscripts on one symbol [^] set braces: `{x^a}^b`");
}

TEST_CASE("the place of a mistake ends with the formula, and with a character") {
  for (std::string_view tex : {"140k to \\", "\\", "x \\é y", "\\𝔸", "x^a^𝔸", "\\left é x"}) {
    const FormulaError error = mistake(tex);
    INFO(tex << ": " << error.message << ", " << error.offset << " + " << error.length);
    REQUIRE(error.offset + error.length <= tex.size());
    CHECK_FALSE(first_invalid_utf8(tex.substr(error.offset, error.length)));
  }
  CHECK(mistake("140k to \\").length == 1);
}

TEST_CASE("commands that would change the page are not taken over") {
  CHECK(mistake("\\href{javascript:alert(1)}{x}").message == "\\href is not taken over");
  CHECK(mistake("\\includegraphics{a.png}").message == "\\includegraphics is not taken over");
  CHECK(mistake("\\htmlStyle{color:red}{x}").message == "\\htmlStyle is not taken over");
}

TEST_CASE("every message is lower case, in one line, without a full stop and without KaTeX's excerpt") {
  for (std::string_view tex : {"\\frac", "\\begin{matrix}", "\\end{x}", "\\hline", "\\color{#12}x", "{", "\\sqrt[",
                               "#1", "\\rule{1q}{2q}", "$", "\\text{$x}", "\\left x"}) {
    const FormulaError error = mistake(tex);
    INFO(tex << ": " << error.message);
    CHECK(error.message.find("KaTeX") == std::string::npos);
    CHECK(error.message.find("at position") == std::string::npos);
    CHECK(error.message.find("\xCC\xB2") == std::string::npos);
    CHECK(error.message.find('\n') == std::string::npos);
    CHECK_FALSE(error.message.ends_with('.'));
    CHECK_FALSE((error.message.size() > 1 && error.message[0] >= 'A' && error.message[0] <= 'Z' &&
                 error.message[1] >= 'a' && error.message[1] <= 'z'));
    CHECK(error.offset + error.length <= tex.size());
  }
}

}  // namespace milepost
