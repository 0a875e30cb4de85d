// What formulas become.
#include "formula_fixture.h"

namespace milepost {

using Catch::Contains;

TEST_CASE("a formula is one math element that carries its TeX as written") {
  CHECK(mathml("x^2") == R"(<math alttext="x^2"><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>)");
  CHECK(mathml("x", true) == R"(<math display="block" alttext="x"><mrow><mi>x</mi></mrow></math>)");
  CHECK_THAT(mathml("a < b \\& \"c\"\n > d"), Contains("alttext=\"a &lt; b \\&amp; &quot;c&quot;\n &gt; d\""));
}

TEST_CASE("fractions, roots, sums and brackets") {
  CHECK(inside("\\frac{a}{b}") == "<mrow><mfrac><mi>a</mi><mi>b</mi></mfrac></mrow>");
  CHECK(inside("\\sqrt[3]{x}") == "<mrow><mroot><mi>x</mi><mn>3</mn></mroot></mrow>");
  CHECK_THAT(inside("\\sum_{i=1}^n i", true), Contains("<munderover><mo>∑</mo>"));
  CHECK_THAT(inside("\\sum_{i=1}^n i"), Contains("<msubsup><mo>∑</mo>"));
  CHECK_THAT(inside("\\left( \\frac12 \\right]"), Contains("<mo fence=\"true\">(</mo>") && Contains("]</mo>"));
}

TEST_CASE("tables of mathematics have the alignment of their columns as classes") {
  const std::string matrix = inside("\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}");
  CHECK_THAT(matrix, Contains("<mtable") && Contains("<mtd><mstyle") && !Contains("mp-"));
  const std::string aligned = inside("\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}", true);
  CHECK_THAT(aligned, Contains("<mtr><mtd class=\"mp-right\">") && Contains("<mtd class=\"mp-left\">"));
  CHECK_THAT(inside("\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{else} \\end{cases}"),
             Contains("<mtd class=\"mp-left\">") && Contains("<mtext>else</mtext>"));
  const std::string ruled = inside("\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}");
  CHECK_THAT(ruled, Contains("<mtd class=\"mp-bar mp-rule\">") && Contains("<mtd class=\"mp-rule\">") &&
                        Contains("<mtd class=\"mp-bar\">"));
}

TEST_CASE("tags stand beside their formula, filling cells of numbers that nobody gave are left out") {
  CHECK_THAT(inside("\\sum_i x \\tag{1}", true),
             Contains("displaystyle=\"true\"") && Contains("<mtd class=\"mp-fill\"></mtd>") && Contains("(1)"));
  CHECK_THAT(mathml("x \\tag{1}", true), Contains("<math display=\"block\" class=\"mp-tagged\" alttext="));
  const std::string rows = inside("\\begin{align} a &= b \\tag{7} \\\\ c &= d \\end{align}", true);
  CHECK_THAT(rows, Contains("<mtr><mtd class=\"mp-right\">") && Contains("(7)") && !Contains("<mtd></mtd>"));
}

TEST_CASE("signs hold text only, in composed characters") {
  CHECK_THAT(inside("a \\stackrel{?}{=} b"), Contains("<mrow><mover>") && !Contains("<mo><m"));
  CHECK_THAT(inside("\\mathop{\\mathrm{softmax}}(x)"), Contains("<mi>softmax</mi>"));
  CHECK(inside("\\not=") == "<mrow><mo>≠</mo></mrow>");
  CHECK_THAT(inside("\\vec v"), Contains("<mo>→</mo>"));
}

TEST_CASE("letters of other alphabets are characters") {
  CHECK(inside("\\mathbb{R}") == "<mrow><mi>ℝ</mi></mrow>");
  CHECK(inside("\\mathbb{E}") == "<mrow><mi>𝔼</mi></mrow>");
  CHECK(inside("\\mathcal{L}") == "<mrow><mi>ℒ</mi></mrow>");
  CHECK(inside("\\mathbf{x}") == "<mrow><mi>𝐱</mi></mrow>");
  CHECK(inside("\\boldsymbol{\\alpha}") == "<mrow><mi>𝜶</mi></mrow>");
  CHECK(inside("\\mathfrak{g}") == "<mrow><mi>𝔤</mi></mrow>");
  CHECK(inside("\\mathbf{12}") == "<mrow><mn>𝟏𝟐</mn></mrow>");
  CHECK(inside("\\mathrm{d}") == "<mrow><mi mathvariant=\"normal\">d</mi></mrow>");
  CHECK_THAT(inside("\\sin x"), Contains("<mi>sin</mi>"));
}

TEST_CASE("words keep their letters, accents and characters past the basic plane") {
  CHECK_THAT(inside("\\text{if } x"), Contains("<mtext>if\u00A0</mtext>"));
  CHECK_THAT(inside("\\text{naïveté}"), Contains("<mtext>na</mtext>"));
  CHECK_THAT(inside("\\textbf{so}"), Contains("<mtext mathvariant=\"bold\">so</mtext>"));
  CHECK_THAT(mathml("\\text{日本}"), Contains("<mtext>日本</mtext>"));
  CHECK_THAT(mathml("\\text{𝔸}"), Contains("alttext=\"\\text{𝔸}\""));
}

TEST_CASE("what MathJax knows and KaTeX does not") {
  CHECK_THAT(inside("\\begin{eqnarray} a &=& b \\end{eqnarray}", true), Contains("mp-right") && Contains("mp-left"));
  CHECK_THAT(inside("\\begin{multline} a \\\\ b \\end{multline}", true), Contains("<mtable"));
  CHECK(inside("x \\label{eq:one}") == "<mrow><mi>x</mi></mrow>");
  CHECK(inside("\\mathbbm{1}") == "<mrow><mn>𝟙</mn></mrow>");
  CHECK_THAT(inside("\\DeclareMathOperator{\\tr}{tr} \\tr A"), Contains("<mi>tr</mi>"));
  CHECK(inside("\\newcommand{\\sum}{s} \\renewcommand*{\\new}{t} \\sum\\new") == "<mrow><mi>s</mi><mi>t</mi></mrow>");
}

TEST_CASE("a page's formulas know the commands of those before them, other pages do not") {
  PageFormulas page(shared_renderer());
  CHECK(page.next("\\newcommand{\\R}{\\mathbb{R}} \\def\\two#1{#1#1}", true).value() == "");
  CHECK_THAT(page.next("\\R", false).value(), Contains("<mi>ℝ</mi>"));
  CHECK_THAT(page.next("\\two{\\R}", false).value(), Contains("<mi>ℝ</mi><mi>ℝ</mi>"));
  PageFormulas other(shared_renderer());
  CHECK_FALSE(other.next("\\two{x}", false).ok());
}

TEST_CASE("a definition that cannot be read does not spoil the formulas after it") {
  PageFormulas page(shared_renderer());
  CHECK_FALSE(page.next("\\newcommand{\\broken", true).ok());
  CHECK(page.next("\\newcommand{\\q}{z}", true).ok());
  CHECK_THAT(page.next("\\q", false).value(), Contains("<mi>z</mi>"));
}

TEST_CASE("words in a box are text, and rows of display stand in a line where they are asked to") {
  CHECK(inside("\\mbox{if } x") == inside("\\text{if } x"));
  CHECK(inside("\\begin{align*}a &= b \\\\ c &= d\\end{align*}") ==
        inside("\\begin{aligned}a &= b \\\\ c &= d\\end{aligned}"));
  CHECK(inside("\\begin{gather}a\\end{gather}") == inside("\\begin{gathered}a\\end{gathered}"));
}

}  // namespace milepost
