// An option file in each of its formats -> option set. The first byte chooses the format.
#include "options/read_option_set.h"
#include "promise.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  constexpr const char* kNames[] = {"options.yaml", "options.json", "options.toml", "options.csv"};
  const milepost::SourceText source(kNames[data[0] % 4], as_text(data + 1, size - 1));
  milepost::Diagnostics diagnostics;
  const auto set = milepost::read_option_file(source, "options", diagnostics);
  if (!set) promise_told(set.error());
  for (const milepost::Diagnostic& problem : diagnostics.all()) promise_told(problem);
  return 0;
}
