// Diagnostics: what milepost tells a writer about a mistake, and where it is.
// Pure data; printing lives in src/app/report.*.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ground/codes.h"

namespace milepost {

// Where something stands in a file. `line` and `column` count from 1; a column
// counts Unicode code points. line == 0: the whole file; file empty: no file.
struct Place {
  std::string file;  // relative to the site's root, '/' between parts
  uint32_t line = 0;
  uint32_t column = 0;
  uint32_t length = 1;          // code points to underline, within the line
  std::string excerpt;          // the line as written, without its end; cut around the column when long
  uint32_t excerpt_offset = 0;  // the column within the excerpt is `column - excerpt_offset`
};

// One message. Style: lower case, no full stop, what was seen; names in backticks.
struct Diagnostic {
  const Code* code = nullptr;  // from ground/codes.h, never null in a reported one
  Severity severity = Severity::kError;
  Place place;
  std::string message;
  std::string cause;  // may be empty where the message says it all
  std::string fix;    // what the writer can do
};

// Collects diagnostics in the order in which they are added. Not thread safe:
// each worker has its own, and they are merged in input order.
class Diagnostics {
 public:
  void add(const Code& code, Place place, std::string message, std::string cause = {}, std::string fix = {});
  void add(Diagnostic diagnostic);
  void merge(Diagnostics&& other);

  bool has_errors() const;
  size_t count(Severity severity) const;
  const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace milepost
