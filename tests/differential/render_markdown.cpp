// Renders many texts of one dialect: `render_markdown DIALECT`, a JSON list of Markdown texts on stdin, the list of
// their HTML on stdout. As `milepost render` does it, but for what needs a site: links, Liquid, figures.
#include <iostream>
#include <iterator>

#include "formats/json.h"
#include "markdown/markdown.h"

namespace {

using namespace milepost;
using namespace milepost::markdown;

std::string rendered(const std::string& text, Dialect dialect) {
  SourceText source("text.md", text);
  Diagnostics diagnostics;
  ParseOptions options;
  options.dialect = dialect;
  Document document = parse(source, 0, options, diagnostics);
  FinishOptions finishing;
  finishing.keep_levels = true;
  finishing.top_level = 1;
  finishing.heading_ids = heading_ids(dialect);
  finish(document, finishing, source, diagnostics);
  return render_html(document);
}

}  // namespace

int main(int count, char** arguments) {
  std::optional<Dialect> dialect = dialect_named(count > 1 ? arguments[1] : "");
  std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  auto texts = parse_json(SourceText("stdin", std::move(input)));
  if (!dialect || !texts.ok()) {
    std::cerr << "usage: render_markdown DIALECT < JSON\n";
    return 2;
  }
  List results;
  for (const Value& text : texts->list()) results.emplace_back(rendered(text.text(), *dialect));
  std::cout << to_json(Value(std::move(results)));
}
