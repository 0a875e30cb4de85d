// An export's HTML -> tree -> Markdown -> page: the Markdown that an import writes can be read.
#include "import/clean_html.h"
#include "import/html_to_markdown.h"
#include "rendered.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  namespace import = milepost::import;
  const milepost::SourceText source("post.html", as_text(data, size));
  milepost::Diagnostics diagnostics;
  milepost::Result<import::HtmlNode> body = import::read_html(source, diagnostics);
  if (!body) return promise_told(body.error()), 0;
  import::clean_html(*body, source, diagnostics);
  import::ConversionContext context{source, diagnostics};
  const std::string markdown = import::html_to_markdown(*body, context);
  promise(markdown.empty() || markdown.ends_with('\n'));
  promise(!milepost::first_invalid_utf8(markdown).has_value());
  for (const milepost::Diagnostic& problem : diagnostics.all()) promise_told(problem);
  promise_rendered(milepost::SourceText("post.md", markdown), milepost::markdown::Dialect::kMilepost);
  return 0;
}
