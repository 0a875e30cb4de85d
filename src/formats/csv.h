// CSV (RFC 4180; comma, semicolon or tab, told by the head line) to rows with places.
#pragma once

#include <vector>

#include "formats/value.h"
#include "ground/result.h"

namespace milepost {

struct CsvCell {
  std::string text;
  Span span;
};
struct CsvTable {
  std::vector<CsvCell> head;
  std::vector<std::vector<CsvCell>> rows;  // each as long as the head; blank lines are left out
};

// Errors (kCsvSyntax): an open quote, a row of another length than the head, no head.
Result<CsvTable> parse_csv(const SourceText& source);

}  // namespace milepost
