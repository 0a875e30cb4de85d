// Rows as CSV: RFC 4180, and nothing that a spreadsheet would run.
#include "formats/write_csv.h"

#include <catch2/catch.hpp>

#include "formats/csv.h"

using namespace milepost;

namespace {

std::string csv_of(const std::vector<std::vector<std::string>>& rows) {
  CsvWriter csv;
  for (const std::vector<std::string>& row : rows) {
    for (const std::string& text : row) csv.cell(text);
    csv.end_row();
  }
  return csv.take();
}

}  // namespace

TEST_CASE("cells with commas, quotes and line ends are quoted") {
  CHECK(csv_of({{"Option", "Pros"}, {"A lab, across", "\"open\""}, {"two\nlines", ""}}) ==
        "Option,Pros\r\n\"A lab, across\",\"\"\"open\"\"\"\r\n\"two\nlines\",\r\n");
}

TEST_CASE("a row may be written at once, or begun cell by cell") {
  CsvWriter csv;
  csv.row({"", "b"});
  csv.cell("");
  csv.row({"d", ""});
  CHECK(csv.take() == ",b\r\n,d,\r\n");
}

TEST_CASE("what a spreadsheet would run gets an apostrophe, numbers do not") {
  const auto [cell, written] =
      GENERATE(table<std::string, std::string>({{"=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""},
                                                {"+49 30 1", "'+49 30 1"},
                                                {"-cold", "'-cold"},
                                                {"@home", "'@home"},
                                                {"\tx", "'\tx"},
                                                {"\rx", "\"'\rx\""},
                                                {"-", "'-"},
                                                {"-2+3", "'-2+3"},
                                                {"-1.2.3", "'-1.2.3"},
                                                {"-5", "-5"},
                                                {"+3.25", "+3.25"},
                                                {"20", "20"},
                                                {"a=b", "a=b"}}));
  CHECK(csv_of({{cell}}) == written + "\r\n");
}

TEST_CASE("what is written is read again") {
  const std::vector<std::vector<std::string>> rows{{"Name", "Said"}, {"Ångström", "\"so, so\""}, {"b", "1\n2"}};
  const auto table = parse_csv(SourceText("x.csv", csv_of(rows)));
  REQUIRE(table.ok());
  REQUIRE(table->rows.size() == 2);
  CHECK(table->head[1].text == "Said");
  CHECK(table->rows[0][0].text == "Ångström");
  CHECK(table->rows[0][1].text == "\"so, so\"");
  CHECK(table->rows[1][1].text == "1\n2");
}
