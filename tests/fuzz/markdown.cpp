// A post's text -> tree -> HTML, in both dialects.
#include "markdown/markdown.h"

#include "promise.h"

namespace {

void render(const milepost::SourceText& post, milepost::markdown::Dialect dialect) {
  milepost::Diagnostics diagnostics;
  milepost::markdown::ParseOptions options;
  options.dialect = dialect;
  milepost::markdown::Document document = milepost::markdown::parse(post, 0, options, diagnostics);
  milepost::markdown::finish(document, {});
  promise(!milepost::first_invalid_utf8(milepost::markdown::render_html(document)).has_value());
  milepost::markdown::render_excerpt(document);
  milepost::markdown::count_words(document);
  for (const milepost::Diagnostic& problem : diagnostics.all()) promise_told(problem);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const milepost::SourceText post("post.md", as_text(data, size));
  render(post, milepost::markdown::Dialect::kMilepost);
  render(post, milepost::markdown::Dialect::kGfm);
  return 0;
}
