// A post's text in milepost's own dialect and in the specification's; dialects.cpp has the others.
#include "rendered.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const milepost::SourceText post("post.md", as_text(data, size));
  promise_rendered(post, milepost::markdown::Dialect::kMilepost);
  promise_rendered(post, milepost::markdown::Dialect::kGfm);
  return 0;
}
