// A post's bytes -> repaired bytes that have nothing left to repair, as many lines, and are text where they were.
#include <algorithm>

#include "check/repair.h"
#include "promise.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  DocumentInput input;
  input.path = "content/posts/post.md";
  input.stem = input.name_slug = "post";
  input.among_posts = true;
  const Config config;
  const milepost::check::RepairedText once = milepost::check::repair_source(bytes, input, config);
  promise((once.repairs == 0) == (once.bytes == bytes));
  promise(std::count(bytes.begin(), bytes.end(), '\n') == std::count(once.bytes.begin(), once.bytes.end(), '\n'));
  promise(milepost::first_invalid_utf8(bytes).has_value() || !milepost::first_invalid_utf8(once.bytes).has_value());
  promise(milepost::check::repair_source(once.bytes, input, config).repairs == 0);
  return 0;
}
