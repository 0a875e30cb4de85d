// JSON -> value -> JSON -> the same value.
#include "formats/json.h"

#include "promise.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const milepost::SourceText source("options.json", as_text(data, size));
  const milepost::Result<milepost::Value> value = milepost::parse_json(source);
  if (!value) {
    promise_told(value.error());
    return 0;
  }
  promise_spans(*value, source.text().size());
  const milepost::Result<milepost::Value> again = milepost::parse_json({"again", milepost::to_json(*value)});
  promise(again.ok() && *again == *value);
  return 0;
}
