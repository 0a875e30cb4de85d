// TOML -> value.
#include "formats/toml.h"

#include "promise.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const milepost::SourceText source("milepost.toml", as_text(data, size));
  const milepost::Result<milepost::Value> value = milepost::parse_toml(source);
  if (!value) {
    promise_told(value.error());
  } else {
    promise_spans(*value, source.text().size());
  }
  return 0;
}
