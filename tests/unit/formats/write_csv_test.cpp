// Rows as CSV: RFC 4180, and nothing that a spreadsheet would run.
#include "formats/write_csv.h"

#include <catch2/catch.hpp>

#include "formats/csv.h"

using namespace milepost;

TEST_CASE("cells with commas, quotes and line ends are quoted") {
  CHECK(to_csv({{"Option", "Pros"}, {"A lab, across", "\"open\""}, {"two\nlines", ""}}) ==
        "Option,Pros\r\n\"A lab, across\",\"\"\"open\"\"\"\r\n\"two\nlines\",\r\n");
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
  CHECK(to_csv({{cell}}) == written + "\r\n");
}

TEST_CASE("what is written is read again") {
  const std::vector<std::vector<std::string>> rows{{"Name", "Said"}, {"Ångström", "\"so, so\""}, {"b", "1\n2"}};
  const auto table = parse_csv(SourceText("x.csv", to_csv(rows)));
  REQUIRE(table.ok());
  REQUIRE(table->rows.size() == 2);
  CHECK(table->head[1].text == "Said");
  CHECK(table->rows[0][0].text == "Ångström");
  CHECK(table->rows[0][1].text == "\"so, so\"");
  CHECK(table->rows[1][1].text == "1\n2");
}
