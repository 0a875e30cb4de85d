#include "converted.h"

#include "import/clean_html.h"
#include "import/html_to_markdown.h"
#include "markdown/markdown.h"

namespace milepost::import {

std::string Converted::told() const {
  std::string text;
  for (const Diagnostic& d : diagnostics.all())
    text += (text.empty() ? "" : "\n") + std::string(d.code->id) + " " + d.message;
  return text;
}

Converted convert(const std::string& html) {
  Converted converted;
  const SourceText source("post.html", html);
  Result<HtmlNode> body = read_html(source, converted.diagnostics);
  if (!body) {
    converted.diagnostics.add(body.error());
    return converted;
  }
  clean_html(*body, source, converted.diagnostics);
  ConversionContext context{source, converted.diagnostics};
  converted.markdown = html_to_markdown(*body, context);
  return converted;
}

std::string seen_in_markdown(const std::string& markdown) {
  Diagnostics ignored;
  markdown::ParseOptions options;
  options.typography = false;
  const markdown::Document document = markdown::parse(SourceText("post.md", markdown), 0, options, ignored);
  std::string seen;
  for (char c : markdown::plain_text(*document.root()))
    if (c != ' ' && c != '\n') seen += c;
  return seen;
}

}  // namespace milepost::import
