// What `kramdown:` of _config.yml sets.
#include <catch2/catch.hpp>

#include "content/config.h"
#include "ground/memory_file_system.h"

using namespace milepost;

namespace {

struct LoadedKramdown {
  Config config;
  Diagnostics diagnostics;

  explicit LoadedKramdown(const std::string& options) {
    MemoryFileSystem disk({{"_config.yml", "kramdown:\n" + options}});
    config = load_config(disk, kConfigFile, diagnostics);
  }

  // "3:3 `auto_ids` is not honoured", one a line.
  std::string said() const {
    std::string lines;
    for (const Diagnostic& one : diagnostics.all())
      lines += std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + " " + one.message + "\n";
    return lines;
  }

  // "23" for `2..3`.
  std::string levels() const {
    std::string digits;
    for (size_t level = 1; level <= markdown::kHeadingLevels; ++level)
      if (config.kramdown.contents_levels.test(level - 1)) digits += std::to_string(level);
    return digits;
  }

  // As kramdown names them: single, then double.
  std::string quotes() const {
    if (!config.kramdown.quotes) return "";
    const markdown::QuoteMarks& marks = *config.kramdown.quotes;
    return std::string(marks.open_single) + std::string(marks.close_single) + std::string(marks.open_double) +
           std::string(marks.close_double);
  }
};

}  // namespace

TEST_CASE("levels of the contents are a range, several or a list") {
  CHECK(LoadedKramdown("  input: GFM\n").levels() == "123456");
  CHECK(LoadedKramdown("  toc_levels: 2..3\n").levels() == "23");
  CHECK(LoadedKramdown("  toc_levels: \"2, 4\"\n").levels() == "24");
  CHECK(LoadedKramdown("  toc_levels: [1, 3]\n").levels() == "13");
  CHECK(LoadedKramdown("  toc_levels: 2\n").levels() == "2");
}

TEST_CASE("marks of quotation have names, numbers or both") {
  CHECK(LoadedKramdown("  input: GFM\n").quotes() == "");
  CHECK(LoadedKramdown("  smart_quotes: lsquo,rsquo,ldquo,rdquo\n").quotes() == "‘’“”");
  CHECK(LoadedKramdown("  smart_quotes: [\"apos\", \"apos\", \"quot\", \"quot\"]\n").quotes() == "''\"\"");
  CHECK(LoadedKramdown("  smart_quotes: [sbquo, lsquo, 8222, ldquo]\n").quotes() == "‚‘„“");
}

TEST_CASE("a value that means nothing leaves the usual one, and is told") {
  const LoadedKramdown levels("  toc_levels: all\n"), none("  toc_levels: 0..3\n"),
      quotes("  smart_quotes: lsquo,rsquo\n"), unknown("  smart_quotes: a,b,c,d\n");
  CHECK(levels.levels() == "123456");
  CHECK(none.levels() == "123456");
  CHECK(quotes.quotes() == "");
  CHECK(unknown.quotes() == "");
  CHECK(levels.said() == "2:3 `toc_levels` is not honoured\n");
  CHECK(none.said() == levels.said());
  CHECK(quotes.said() == "2:3 `smart_quotes` is not honoured\n");
  CHECK(unknown.said() == quotes.said());
}

TEST_CASE("usual values and how HTML is written are nobody's business") {
  const LoadedKramdown usual(
      "  input: GFM\n  auto_ids: true\n  footnote_nr: 1\n  entity_output: as_char\n  hard_wrap: false\n"
      "  syntax_highlighter_opts: {css_class: highlight}\n  link_defs: {}\n  footnote_backlink:\n");
  CHECK(usual.said() == "");
  CHECK(!usual.config.kramdown.breaks_lines);
  CHECK(!usual.config.kramdown.markdown_in_elements);
  CHECK(LoadedKramdown("  input: Kramdown\n  header_offset: 1\n  link_defs: {a: [b]}\n").said() ==
        "2:3 `input` is not honoured\n3:3 `header_offset` is not honoured\n4:3 `link_defs` is not honoured\n");
}
