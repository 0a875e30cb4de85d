// Any text as a template: compiling and rendering end, with a page or with told problems.
#include "promise.h"
#include "templating/template.h"

namespace {

milepost::Map small_context() {
  milepost::Map page;
  page.set("title", milepost::Value("Two offers & a spring"));
  page.set("tags",
           milepost::Value(milepost::List{milepost::Value("search"), milepost::Value(2), milepost::Value(0.5)}));
  page.set("content", milepost::Value::markup("<p>seven things</p>"));
  milepost::Map context;
  context.set("page", milepost::Value(page));
  context.set("n", milepost::Value(3));
  return context;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::vector<milepost::SourceText> sources;
  sources.emplace_back("page.html", as_text(data, size));
  sources.emplace_back("base.html", "<{% block main %}{% endblock %}>");
  milepost::Diagnostics diagnostics;
  auto environment = milepost::templating::Environment::compile(std::move(sources), diagnostics);
  for (const milepost::Diagnostic& one : diagnostics.all()) promise_told(one);
  const milepost::Value context(small_context());
  auto page = environment.render("page.html", context);
  if (!page.ok()) promise_told(page.error());
  if (page.ok()) promise(!milepost::first_invalid_utf8(*page).has_value());
  return 0;
}
