// Text -> repairs that lie in order within it, and give valid text.
#include "formats/mojibake.h"

#include "promise.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text = as_text(data, size);
  const milepost::Mojibake found = milepost::find_mojibake(text);
  size_t end = 0;
  for (const milepost::Repair& repair : found.repairs) {
    promise(repair.begin >= end && repair.length > 0 && !repair.replacement.empty());
    end = repair.begin + repair.length;
  }
  promise(end <= text.size());
  promise(!milepost::first_invalid_utf8(milepost::repaired(text, found.repairs)).has_value());
  return 0;
}
