// CSV -> rows, each as long as the head.
#include "formats/csv.h"

#include "promise.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const milepost::SourceText source("options.csv", as_text(data, size));
  const milepost::Result<milepost::CsvTable> table = milepost::parse_csv(source);
  if (!table) {
    promise_told(table.error());
    return 0;
  }
  for (const auto& row : table->rows) {
    promise(row.size() == table->head.size());
    for (const milepost::CsvCell& cell : row)
      promise(cell.span.begin + size_t{cell.span.length} <= source.text().size());
  }
  return 0;
}
