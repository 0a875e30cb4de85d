// A post's bytes -> repaired bytes that have nothing left to repair, as many lines, and are text where they were.
// In each dialect, since they differ in what is code, a link or a heading.
#include <algorithm>

#include "check/repair.h"
#include "promise.h"

namespace {

void promise_repaired(const std::string& bytes, const milepost::DocumentInput& input, const milepost::Config& config) {
  const milepost::check::RepairedText once = milepost::check::repair_source(bytes, input, config);
  promise((once.repairs == 0) == (once.bytes == bytes));
  promise(std::count(bytes.begin(), bytes.end(), '\n') == std::count(once.bytes.begin(), once.bytes.end(), '\n'));
  promise(milepost::first_invalid_utf8(bytes).has_value() || !milepost::first_invalid_utf8(once.bytes).has_value());
  promise(milepost::check::repair_source(once.bytes, input, config).repairs == 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  milepost::DocumentInput input;
  input.path = "content/posts/post.md";
  input.stem = input.name_slug = "post";
  input.among_posts = true;
  milepost::Config config;
  using milepost::markdown::Dialect;
  for (Dialect dialect : {Dialect::kMilepost, Dialect::kJekyll, Dialect::kHugo, Dialect::kPandoc}) {
    config.dialect = dialect;
    promise_repaired(bytes, input, config);
  }
  return 0;
}
