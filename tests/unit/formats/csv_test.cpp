// CSV as spreadsheets write it.
#include "formats/csv.h"

#include <catch2/catch.hpp>

using namespace milepost;

namespace {

// Cells between bars, one row a line; or the problem.
std::string read_csv(const std::string& text) {
  const Result<CsvTable> table = parse_csv(SourceText("options.csv", text));
  if (!table) {
    const Diagnostic& problem = table.error();
    return std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + ' ' + problem.message;
  }
  std::string out;
  const auto add = [&](const std::vector<CsvCell>& row) {
    for (const CsvCell& cell : row) out += '|' + cell.text;
    out += "|\n";
  };
  add(table->head);
  for (const auto& row : table->rows) add(row);
  return out;
}

}  // namespace

TEST_CASE("comma, semicolon and tab are told by the head line") {
  CHECK(read_csv("id,name\na,\"Lab, small\"\n") == "|id|name|\n|a|Lab, small|\n");
  CHECK(read_csv("id;name\r\na;1,5\r\n") == "|id|name|\n|a|1,5|\n");
  CHECK(read_csv("id\tname\n\tx, y\n") == "|id|name|\n||x, y|\n");
  CHECK(read_csv("\"a,b\";c\n1;2\n") == "|a,b|c|\n|1|2|\n");
}

TEST_CASE("quotes hold line ends and quotes, blanks outside do not count") {
  CHECK(read_csv("id,text\na,\"two\nlines and \"\"quotes\"\"\"\n") == "|id|text|\n|a|two\nlines and \"quotes\"|\n");
  CHECK(read_csv(" id , name \n a , \"b\" \n") == "|id|name|\n|a|b|\n");
  CHECK(read_csv("id,name\na,\"\"") == "|id|name|\n|a||\n");
}

TEST_CASE("blank lines are left out") {
  CHECK(read_csv("\n\nid,name\n\na,b\n,,\n  \nc,d") == "|id|name|\n|a|b|\n|c|d|\n");
}

TEST_CASE("mistakes have their place") {
  CHECK(read_csv("id,name\na,\"open\nb,c\n") == "2:3 a quoted cell never ends");
  CHECK(read_csv("id,name\na,\"b\"c\n") == "2:6 text follows the closing quote of a cell");
  CHECK(read_csv("id,name\na\n") == "2:1 the row has 1 cells, the head has 2");
  CHECK(read_csv("id,name\na,b,c\n") == "2:5 the row has 3 cells, the head has 2");
  CHECK(read_csv("") == "0:0 the file has no head line");
  CHECK(read_csv("\n \n") == "0:0 the file has no head line");
}

TEST_CASE("cells know their places") {
  const std::string text = "id,name\na, \"Lab\" \nb,  plain  \n";
  const CsvTable table = parse_csv(SourceText("f", text)).value();
  const auto words = [&](const CsvCell& cell) { return text.substr(cell.span.begin, cell.span.length); };
  CHECK(words(table.head[1]) == "name");
  CHECK(words(table.rows[0][1]) == "\"Lab\"");
  CHECK(words(table.rows[1][1]) == "plain");
}
