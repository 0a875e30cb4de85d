// A post's text -> tree -> HTML, as all targets that end in a page do it.
#pragma once

#include "markdown/markdown.h"
#include "promise.h"

inline void promise_rendered(const milepost::SourceText& post, milepost::markdown::Dialect dialect) {
  milepost::Diagnostics diagnostics;
  milepost::markdown::ParseOptions options;
  options.dialect = dialect;
  milepost::markdown::Document document = milepost::markdown::parse(post, 0, options, diagnostics);
  if (milepost::markdown::has_forms(dialect)) {
    milepost::markdown::finish(document, {}, post, diagnostics);
  } else {
    milepost::markdown::finish(document, {});
  }
  promise(!milepost::first_invalid_utf8(milepost::markdown::render_html(document)).has_value());
  milepost::markdown::render_excerpt(document);
  milepost::markdown::count_words(document);
  for (const milepost::Diagnostic& problem : diagnostics.all()) promise_told(problem);
}
