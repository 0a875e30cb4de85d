// What hostile Markdown costs: each input is parsed and rendered at a length and at four times the length. Linear work
// takes four times as long, up to ten where it leaves the caches, quadratic work sixteen times; the bound lies
// between. What leaves the caches does so once: an input that seems to grow too fast must do so again in the next step.
// Seconds do not count: only this thread's own time, the least of several runs. With a part of an input's name
// only those are run; with a second word each is told.
#include <malloc.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/markdown.h"

namespace {

using namespace milepost;
using namespace milepost::markdown;

constexpr double kMostGrowth = 10.0;
constexpr int kRuns = 2;
constexpr double kTooShortSeconds = 0.004;  // where the clock's grain and the caches decide

struct Input {
  const char* name;
  std::string_view before, part, after;  // `part` is repeated; kNumber in it is another number each time
  size_t bytes;                          // of the shorter text
};

constexpr char kNumber = '\1';
constexpr size_t kFew = 5000, kSome = 16000, kMany = 64000, kHuge = 250000;

const Input kInputs[] = {
    {"dollars", "", "$", "", kMany},
    {"dollars with words", "", "$a ", "", kMany},
    {"pairs of dollars", "", "$$ ", "", kMany},
    {"lines of two dollars", "", "$$\n\n", "", kMany},
    {"formulas of several lines never closed", "", "\\\\[\n", "", kMany},
    {"environments never closed", "", "\\begin{align}\n", "", kMany},
    {"environments in a line", "", "\\begin{align} ", "", kMany},
    {"escaped brackets", "", "\\\\( ", "", kMany},
    {"single escaped brackets", "", "\\( x^2 ", "", kMany},
    {"brackets", "", "[", "", kSome},
    {"brackets with carets", "", "^[", "", kMany},
    {"carets and brackets with words", "", "^[a ", "", kSome},
    {"notes", "", "^[a] ", "", kSome},
    {"attribute lists", "", "[a]{.b}", "", kSome},
    {"raw attributes", "", "`a`{=html}", "", kSome},
    {"captions of attribute lists", "| a |\n|-|\n| b |\n\nTable: ", "{#a} ", "\n", kSome},
    {"tables with captions", "", "| a |\n|-|\n| b |\n\nTable: c\n\n", "", kSome},
    {"tables of HTML in tables of HTML", "", "<table><tr><th>", "", kSome},
    {"heads in a table of HTML", "<table>", "<tr><th>a", "</table>\n", kSome},
    {"colons", "", ":::", "", kMany},
    {"fences of divs", "", "::: a\n", "", kSome},
    {"closed divs", "", "::: a\n:::\n", "", kSome},
    {"shortcodes never closed", "", "{{<", "", kMany},
    {"shortcodes with quotes never closed", "", "{{< a \"", "", kMany},
    {"shortcodes", "", "{{< a >}}", "", kSome},
    {"shortcodes in links", "", "[a]({{< ref b >}})", "", kSome},
    {"lines of shortcodes never closed", "", "{{< a\n", "", kMany},
    {"verbatim shortcodes never closed", "", "{{< highlight a >}}\n", "", kSome},
    {"verbatim shortcodes in a line", "a ", "{{< highlight a >}}", "", kSome},
    {"pairs of verbatim shortcodes in a line", "a ", "{{< raw >}}b{{< /raw >}} ", "", kSome},
    {"formulas with signs", "", "($a$), ", "", kSome},
    {"fences behind colons never closed", "", ": ```a\n", "", kSome},
    {"fences behind colons", "", "a\n: ```\n  b\n  ```\n\n", "", kSome},
    {"tags with tables in them", "", "<|a|b|/|---|> ", "", kSome},
    {"lines of tags with tables in them", "", "<|a|b|/|---|>\n", "", kSome},
    {"code that ends early", "", "`a``b` ", "", kSome},
    {"backticks between blanks", "", "` ", "", kMany},
    {"runs of backticks that grow", "", "`a``b```c", "", kSome},
    {"strong emphasis never closed", "", "**a *b ", "", kSome},
    {"emphasis across strong emphasis", "", "*a **b* c** ", "", kSome},
    {"raw elements", "", "<kbd>a</kbd>", "", kSome},
    {"raw elements never closed", "", "<kbd>", "", kSome},
    {"raw elements with comments never closed", "", "<kbd><!--</kbd>", "", kSome},
    {"raw elements with scripts never closed", "", "<kbd><script></kbd>", "", kSome},
    {"raw elements with tags never closed", "", "<kbd><a b=\"</kbd>", "", kSome},
    {"raw elements across each other", "", "<kbd><u></kbd>", "", kSome},
    {"end tags", "", "</kbd></b>", "", kSome},
    {"comments in a line", "a ", "<!-- b -- c --> ", "", kSome},
    {"comments in a line never closed", "a ", "<!-- ", "", kSome},
    {"ends of paragraphs", "", "<p>a</p></p> ", "", kSome},
    {"items that are counted", "", "#. a\n", "", kSome},
    {"examples that are referred to", "(@a) b\n\n", "(@a) ", "", kSome},
    {"definitions with tildes", "", "a\n~ b\n\n", "", kSome},
    {"tags with a mark in a bare value", "a ", "<a b=c\"> ", "", kSome},
    {"marks in the bare values of a tag", "a <a ", "b=c\" ", ">", kSome},
    {"marks in the bare values of an element", "<p><a ", "b=c\" ", ">", kSome},
    {"tags with a mark in a bare value never closed", "a ", "<a b=c\" ", "", kMany},
    {"paragraphs that are left open", "<div>", "<p>a</b>", "</div>", kSome},
    {"elements with a paragraph left open", "", "<div><p>a</div>\n", "", kSome},
    {"comments in a paragraph", "a\n", "<!--b-->\n", "", kSome},
    {"comments of MDX", "", "{/*", "", kMany},
    {"component tags never closed", "", "<Ab c={", "", kMany},
    {"component tags", "", "<Ab c={1}>", "", kSome},
    {"lines of components never closed", "", "<Ab\n", "", kMany},
    {"imports never closed", "", "import {\n", "", kMany},
    {"exports", "", "export const a = 1\n", "", kMany},
    {"rules of grid tables", "", "+--+\n", "", kMany},
    {"rows of grid tables", "+--+\n", "|a|\n", "+--+\n", kMany},
    {"bars", "", "|", "", kSome},
    {"rows of a table", "|a|b|\n|-|-|\n", "|c|d|\n", "", kMany},
    {"one long row", "|a|b|\n|-|-|\n|", "word word ", "|c|\n", kMany},
    {"verse", "", "| a\n", "", kSome},
    {"a row of a megabyte", "|a|b|\n|-|-|\n", "|c", "|\n", kHuge},
    {"code in a row", "|a|b|\n|-|-|\n|", "` `` ", "|\n", kSome},
    {"rows without a rule", "", "|a|b|\n", "", kMany},
    {"rules between rows", "|a|\n|-|\n", "|b|\n|-|\n", "", kMany},
    {"a line of a megabyte", "", "word \"and\" word's -- ", "\n", kHuge},
    {"an image of a megabyte", "![i](data:image/png;base64,", "iVBORw0KGgo", ")\n", kHuge},
    {"attribute lists of kramdown", "", "{:", "", kMany},
    {"attribute lists of kramdown with words", "", "{: .a ", "", kMany},
    {"attribute lists behind emphasis", "", "*a*{: .b} ", "", kSome},
    {"attribute lists on lines", "", "a\n{: .b}\n\n", "", kSome},
    {"definitions of attributes", "", "{:a\1: .b}\n", "", kSome},
    {"extensions of kramdown never closed", "", "{::comment}\n", "", kSome},
    {"ends of blocks", "", "- a\n^\n", "", kSome},
    {"abbreviations", "A1 and A2.\n\n", "*[A\1]: words\n", "", kFew},
    {"texts with abbreviations", "*[AB]: words\n\n", "AB ABC AB_ ", "", kMany},
    {"definitions", "", "a\n: b\n\n", "", kSome},
    {"definitions of one term", "a\n", ": b\n", "", kSome},
    {"images never closed", "", "![](", "", kMany},
    {"images with blanks", "", "![a](b c ", "", kMany},
    {"links", "", "[a](b) ", "", kSome},
    {"links never closed", "", "[a](", "", kMany},
    {"links in angle brackets never closed", "", "[a](<b", "", kSome},
    {"titles never closed", "", "[a](b \"", "", kSome},
    {"references to links", "[a]: b\n\n", "[a] ", "", kSome},
    {"definitions of links", "", "[a\1]: b\n", "", kSome},
    {"definitions of links with Liquid", "", "[a\1]: {{ site.url }}/b\n", "", kSome},
    {"footnotes", "", "a[^\1]\n\n[^\1]: b\n\n", "", kSome},
    {"footnotes on a line", "[^1]: b\n\n", "a[^1] ", "", kSome},
    {"footnotes without a text", "", "a[^\1] ", "", kSome},
    {"elements never closed", "", "<div", "", kMany},
    {"elements", "", "<div>", "", kMany},
    {"lines of elements", "", "<div>\n", "", kMany},
    {"elements with Markdown", "", "<div markdown=\"1\">\n", "", kFew},
    {"attributes for Markdown", "<div ", "markdown= ", ">\n", kMany},
    {"tags in an element", "<div>", "<a b=\"", "</div>\n", kMany},
    {"tags in code of HTML", "<pre>", "<a ", "</pre>\n", kMany},
    {"lines in code of HTML", "<pre>\n", "<a ", "\n", kMany},
    {"inline elements never closed", "", "<b ", "", kMany},
    {"inline elements", "", "<b>*a*", "", kSome},
    {"comments never closed", "", "<!-- ", "", kMany},
    {"instructions never closed", "", "<? ", "", kMany},
    {"declarations never closed", "", "<!A ", "", kMany},
    {"CDATA never closed", "", "<![CDATA[ ", "", kMany},
    {"references to characters", "", "&#1", "", kMany},
    {"stars", "", "*a **b ", "", kSome},
    {"closing stars", "", "a** b* ", "", kSome},
    {"mixed delimiters", "", "*_a \"'", "", kSome},
    {"quotation marks", "", "\"a 'b ", "", kSome},
    {"tildes", "", "~~a ", "", kSome},
    {"backslashes", "", "\\", "", kMany},
    {"line ends of two backslashes", "", "a\\\\\n", "", kSome},
    {"backticks", "", "`", "", kMany},
    {"headings", "", "# a\n", "", kSome},
    {"headings without a blank", "", "#a\n", "", kSome},
    {"links to headings", "# a\n\n", "[a](#b\1) ", "", kFew},
    {"contents", "* x\n{:toc}\n\n", "# a\n\n", "", kSome},
    {"lists on one line", "", "- ", "a", kSome},
    {"numbered lists", "", "1. a\n", "", kSome},
    {"lettered lists", "", "a. a\n", "", kSome},
    {"lettered lists on one line", "", "a. ", "b", kSome},
    {"lettered lists of two kinds", "", "a. a\n(i) b\n", "", kSome},
    {"lettered lists with more in them", "", "a) a\n\n    b\n\n", "", kSome},
    {"Roman numerals", "", "m", ". a\n", kMany},
    {"blanks behind a letter", "a.", " ", "b\n", kMany},
    {"lists of two kinds", "", "1. a\n- b\n", "", kSome},
    {"split lists", "", "\1. a\n\ntext\n\n", "", kSome},
    {"lists nested by two", "", "1. a\n  - b\n", "", kSome},
    {"tasks", "", "- [ ] a\n", "", kSome},
    {"rules", "", "---\n", "", kSome},
    {"fences never closed", "", "```\na\n", "", kSome},
    {"cells of code", "", "```{python}\n```\n", "", kSome},
    {"mangled letters on a line", "", "\xC3\x83\xC2\xA9 *a* ", "", kSome},
    {"mangled letters on lines", "", "\xC3\x83\xC2\xA9\n", "", kSome},
    {"addresses", "", "http://a.b ", "", kSome},
    {"addresses of mail", "", "a@b.c ", "", kSome},
    {"signs of mail", "", "a@", "", kSome},
    {"Liquid", "", "{{ a }} ", "", kSome},
    {"Liquid tags never closed", "", "{% if a ", "", kMany},
    {"Liquid in links", "", "[a]({{ b }}) ", "", kSome},
    {"Liquid in links never closed", "", "[a]({{ b }} ", "", kSome},
    {"formulas", "", "$a_1$ ", "", kSome},
    {"formulas between brackets", "", "\\( x^2 \\) ", "", kSome},
    {"environments with another's end", "", "\\begin{align}\\end{split}\n", "", kSome},
    {"line breaks", "", "a  \n", "", kSome},
    {"lines of exports with stars", "", "**a\n**\n\n", "", kSome},
    {"escaped notes", "", "&nbsp;\n\n", "", kSome},
    {"quotes", "", ">", " a", kFew},
    {"lines of quotes", "", "> a\n\n", "", kSome},
    {"alerts", "", "> [!NOTE]\n> a\n\n", "", kSome},
    {"openings of alerts", "> ", "[!NOTE", "", kSome},
    {"admonitions", "", "!!! note\n", "", kSome},
    {"citations", "", "[@a]", "", kSome},
    {"citations never closed", "", "[@a ", "", kSome},
    {"references", "", "@fig-a ", "", kSome},
    {"wiki links", "", "[[a]]", "", kSome},
    {"wiki links never closed", "", "[[a ", "", kSome},
    {"braces", "", "{", "", kMany},
    {"Liquid never closed", "", "{{ a ", "", kMany},
    {"code spans of growing length", "", "` `` ", "", kMany},
    {"code spans with escaped brackets", "", "` \\\\( `` ", "", kMany},
};

std::string text_of(const Input& input, size_t bytes) {
  std::string text(input.before);
  text.reserve(bytes + input.after.size() + input.part.size());
  for (size_t number = 0; text.size() < bytes; ++number) {
    for (const char c : input.part) c == kNumber ? text += std::to_string(number) : text += c;
  }
  return text += input.after;
}

double now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double seconds_for(const std::string& text, Dialect dialect) {
  const SourceText source("post.md", text);
  ParseOptions options;
  options.dialect = dialect;
  double least = 1e9;
  for (int run = 0; run < kRuns; ++run) {
    Diagnostics diagnostics;
    const double begin = now();
    Document document = parse(source, 0, options, diagnostics);
    finish(document, {"Title", 2, {}}, source, diagnostics);
    const std::string html = render_html(document);
    least = std::min(least, now() - begin);
  }
  return least;
}

// The growth from `bytes` of text to four times as many; 4 where it is too quick to be measured.
double growth(const Input& input, size_t bytes, Dialect dialect) {
  const double longer = seconds_for(text_of(input, 4 * bytes), dialect);
  if (longer < kTooShortSeconds) return 4;
  return longer / std::max(seconds_for(text_of(input, bytes), dialect), 1e-6);
}

bool is_bounded(const Input& input, Dialect dialect, bool tells_all) {
  double least = growth(input, input.bytes, dialect);
  for (const size_t bytes : {input.bytes, 4 * input.bytes})
    if (least > kMostGrowth) least = std::min(least, growth(input, bytes, dialect));
  if (tells_all) std::printf("%7.3f s, growth %4.1f: ", now(), least);
  if (tells_all) std::printf("%s (%s)\n", input.name, std::string(dialect_name(dialect)).c_str());
  if (least <= kMostGrowth) return true;
  std::printf("%s (%s): four times the text costs %.1f times the time\n", input.name,
              std::string(dialect_name(dialect)).c_str(), least);
  return false;
}

}  // namespace

int main(int count, char** words) {
  // Memory that went back to the system between two runs would be paid for anew, in proportion to nothing.
  mallopt(M_MMAP_THRESHOLD, std::numeric_limits<int>::max());
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  std::setvbuf(stdout, nullptr, _IOLBF, 0);  // an input that takes too long shall not hide the others
  const bool tells_all = count > 2;
  size_t failed = 0, run = 0;
  for (const Input& input : kInputs) {
    if (count > 1 && std::string_view(input.name).find(words[1]) == std::string_view::npos) continue;
    for (const Dialect dialect : {Dialect::kMilepost, Dialect::kJekyll, Dialect::kHugo, Dialect::kPandoc}) {
      ++run;
      failed += !is_bounded(input, dialect, tells_all);
    }
  }
  std::printf("%zu inputs, %zu that grow too fast\n", run, failed);
  return failed || run == 0 ? 1 : 0;
}
