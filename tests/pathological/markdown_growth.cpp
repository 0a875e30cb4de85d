// What hostile Markdown costs: each input is parsed and rendered at a length and at four times the length. Linear work
// takes four times as long, quadratic work sixteen times; the bound lies between. Seconds do not count: only this
// thread's own time, the least of several runs.
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/markdown.h"

namespace {

using namespace milepost;
using namespace milepost::markdown;

constexpr double kMostGrowth = 9.0;
constexpr int kRuns = 3;
constexpr double kTooShortSeconds = 0.004;  // where the clock's grain and the caches decide

struct Input {
  const char* name;
  std::string_view before, part, after;  // `part` is repeated
  size_t bytes;                          // of the shorter text
};

constexpr size_t kSome = 50000, kMany = 250000;

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
    {"colons", "", ":::", "", kMany},
    {"fences of divs", "", "::: a\n", "", kSome},
    {"closed divs", "", "::: a\n:::\n", "", kSome},
    {"shortcodes never closed", "", "{{<", "", kMany},
    {"shortcodes with quotes never closed", "", "{{< a \"", "", kMany},
    {"shortcodes", "", "{{< a >}}", "", kSome},
    {"shortcodes in links", "", "[a]({{< ref b >}})", "", kSome},
    {"lines of shortcodes never closed", "", "{{< a\n", "", kMany},
    {"verbatim shortcodes never closed", "", "{{< highlight a >}}\n", "", kSome},
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
    {"verse", "", "| a\n", "", kMany},
    {"quotes", "", ">", " a", 20000},
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
  while (text.size() < bytes) text += input.part;
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
    finish(document, {"Title", 2, {}});
    const std::string html = render_html(document);
    least = std::min(least, now() - begin);
  }
  return least;
}

// The growth for four times the text; 4 where it is too quick to be measured.
double growth(const Input& input, Dialect dialect) {
  const double longer = seconds_for(text_of(input, 4 * input.bytes), dialect);
  if (longer < kTooShortSeconds) return 4;
  return longer / std::max(seconds_for(text_of(input, input.bytes), dialect), 1e-6);
}

bool is_bounded(const Input& input, Dialect dialect) {
  double least = growth(input, dialect);
  for (int again = 0; again < 2 && least > kMostGrowth; ++again) least = std::min(least, growth(input, dialect));
  if (least <= kMostGrowth) return true;
  std::printf("%s (%s): four times the text costs %.1f times the time\n", input.name,
              std::string(dialect_name(dialect)).c_str(), least);
  return false;
}

}  // namespace

int main(int count, char** words) {
  size_t failed = 0, run = 0;
  for (const Input& input : kInputs) {
    if (count > 1 && std::string_view(input.name).find(words[1]) == std::string_view::npos) continue;
    for (const Dialect dialect : {Dialect::kMilepost, Dialect::kPandoc}) {
      ++run;
      failed += !is_bounded(input, dialect);
    }
  }
  std::printf("%zu inputs, %zu that grow too fast\n", run, failed);
  return failed || run == 0 ? 1 : 0;
}
