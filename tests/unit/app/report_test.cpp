// The whole text of a report, with carets below what they mean.
#include "app/report.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/display_width.h"
#include "app/excerpt.h"
#include "app/report_json.h"
#include "formats/json.h"
#include "ground/source_text.h"

namespace milepost::app {
namespace {

Diagnostic misspelt_key() {
  const SourceText post("content/posts/x.md", "---\ntitle: A spring\ncolour: red\n---\n");
  return {&code::kUnknownKey,     Severity::kWarning,       post.place(20, 6),
          "unknown key `colour`", "it is no key of a post", "did you mean `color`?"};
}

Diagnostic at(std::string file, uint32_t line, uint32_t column, std::string message) {
  Place place{std::move(file), line, column, 1, {}};
  return {&code::kWrongType, Severity::kError, std::move(place), std::move(message), {}, {}};
}

std::string caret_line(const std::string& line, size_t byte, size_t length = 1) {
  const std::string drawn = draw_excerpt(SourceText("x", line).place(byte, length));
  const std::string lower = drawn.substr(drawn.find('\n') + 1);
  return lower.substr(std::string("      | ").size());
}

TEST_CASE("a diagnostic for people") {
  CHECK(describe_diagnostic(misspelt_key(), {}) ==
        "content/posts/x.md:3:1: warning[MP0506]: unknown key `colour`\n"
        "    3 | colour: red\n"
        "      | ^~~~~~\n"
        "cause: it is no key of a post\n"
        "fix: did you mean `color`?\n");
}

TEST_CASE("without a place, a line, a cause or a fix") {
  CHECK(describe_diagnostic(at("", 0, 0, "no command"), {}) == "error[MP0508]: no command\n");
  CHECK(describe_diagnostic(at("a.md", 0, 0, "unreadable"), {}) == "a.md: error[MP0508]: unreadable\n");
  CHECK(describe_diagnostic(at("a.md", 4, 2, "odd"), {}) == "a.md:4:2: error[MP0508]: odd\n");
}

TEST_CASE("colour paints place, kind and labels, not the words") {
  ReportStyle style;
  style.color = true;
  const std::string text = describe_diagnostic(at("a.md", 4, 2, "odd"), style);
  CHECK(text == "\x1b[1ma.md:4:2: \x1b[0m\x1b[1;31merror[MP0508]:\x1b[0m odd\n");
}

TEST_CASE("all are shown, by file, line and column, twins once") {
  const std::vector<Diagnostic> all = {at("b.md", 1, 1, "third"), at("a.md", 9, 2, "second"),
                                       at("a.md", 9, 2, "second"), at("a.md", 2, 7, "first"), at("", 0, 0, "whole")};
  const std::string text = describe_diagnostics(all, {});
  CHECK(text ==
        "error[MP0508]: whole\n\na.md:2:7: error[MP0508]: first\n\na.md:9:2: error[MP0508]: second\n\n"
        "b.md:1:1: error[MP0508]: third\n");
}

TEST_CASE("notes are for --verbose, warnings not for --quiet") {
  std::vector<Diagnostic> all = {at("a.md", 1, 1, "an error"), misspelt_key(), at("a.md", 3, 1, "a note")};
  all[2].severity = Severity::kNote;
  const auto count = [&](bool notes, bool warnings) { return in_report_order(all, {false, notes, warnings}).size(); };
  CHECK(count(false, true) == 2);
  CHECK(count(true, true) == 3);
  CHECK(count(false, false) == 1);
}

TEST_CASE("the caret stands below tabs, wide and combining characters") {
  CHECK(caret_line("title: x", 7) == "       ^\n");
  CHECK(caret_line("\ttitle", 1, 5) == "\t^~~~~\n");
  CHECK(caret_line("日本 x", 7) == "     ^\n");
  CHECK(caret_line("日本 x", 3, 3) == "  ^~\n");
  CHECK(caret_line("e\u0301t\u00e9 x", 7) == "    ^\n");
  CHECK(caret_line("😉 x", 5) == "   ^\n");
  CHECK(caret_line("end", 3) == "   ^\n");
}

TEST_CASE("a long line is cut around the place") {
  const std::string line = std::string(3000, 'a') + "X" + std::string(3000, 'b');
  const std::string drawn = draw_excerpt(SourceText("x", line).place(3000, 1));
  const size_t upper_end = drawn.find('\n');
  CHECK(upper_end < 400);
  CHECK(std::count_if(drawn.begin(), drawn.end(), [](char c) { return c == '\n'; }) == 2);
  CHECK(drawn.find('X') != std::string::npos);
  const std::string lower = drawn.substr(upper_end + 1);
  size_t cells = 0;  // code points before X: the ellipsis is one cell of three bytes
  for (const char c : drawn.substr(0, drawn.find('X'))) cells += (c & 0xC0) != 0x80;
  CHECK(lower.find('^') == cells);
}

TEST_CASE("what could steer a terminal is not printed") {
  CHECK(without_controls("a\x1b[2Jb\nc") == "a\uFFFD[2Jb\nc");
  CHECK(without_controls("\xE9t\xE9") == "\uFFFDt\uFFFD");
  CHECK(without_controls("a\u202Eb") == "a\uFFFDb");
  const std::string drawn = draw_excerpt(SourceText("x", "\x1b[31m red").place(6, 3));
  CHECK(drawn.find('\x1b') == std::string::npos);
}

TEST_CASE("widths of single characters") {
  CHECK(display_width(U'a') == 1);
  CHECK(display_width(U'é') == 1);
  CHECK(display_width(0x0301) == 0);
  CHECK(display_width(0x200D) == 0);
  CHECK(display_width(U'漢') == 2);
  CHECK(display_width(0x1F609) == 2);
}

TEST_CASE("the object of --format json") {
  CHECK(to_json(diagnostics_value({misspelt_key()})) ==
        R"([{"code":"MP0506","severity":"warning","file":"content/posts/x.md","line":3,"column":1,"length":6,)"
        R"("message":"unknown key `colour`","cause":"it is no key of a post","fix":"did you mean `color`?",)"
        R"("excerpt":"colour: red"}])");
}

}  // namespace
}  // namespace milepost::app
