// A post's text in the dialects of other generators, one after the other on one thread: what one sets for its parse
// must not stay for the next.
#include "rendered.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const milepost::SourceText post("post.md", as_text(data, size));
  promise_rendered(post, milepost::markdown::Dialect::kJekyll);
  promise_rendered(post, milepost::markdown::Dialect::kHugo);
  promise_rendered(post, milepost::markdown::Dialect::kPandoc);
  return 0;
}
