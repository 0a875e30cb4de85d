// What the tests of src/figures share: asking for a figure, and saying an error in one line.
#pragma once

#include <string>

#include "../options/option_set_fixture.h"
#include "figures/figure.h"
#include "formats/markup.h"
#include "formats/yaml.h"

namespace milepost::figures {

inline InlineText words_as_they_are() {
  return {[](std::string_view text) { return escape_html(text); },
          [](std::string_view text) { return std::string(text); }};
}

// A figure asked for with YAML arguments, as a fenced block does.
struct Asked {
  explicit Asked(std::string kind, std::string yaml = "{}") : source("post.md", yaml) {
    request.kind = std::move(kind);
    request.arguments = *parse_yaml(source);
    request.source = &source;
    request.span = {0, 1};
  }
  Asked(const Asked&) = delete;

  Result<FigureHtml> draw(const OptionSet* set, std::string_view label = "Figure 1") {
    auto prepared = prepare_figure(request, set, inline_text, diagnostics);
    if (!prepared.ok()) return prepared.error();
    return prepared->draw(prepared->plan(), label);
  }
  std::string error(const OptionSet* set) {
    auto drawn = draw(set);
    if (drawn.ok()) return "";
    const Diagnostic& d = drawn.error();
    return std::string(d.code->id) + " " + std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + " " +
           d.message + " | " + d.fix;
  }

  SourceText source;
  FigureRequest request;
  InlineText inline_text = words_as_they_are();
  Diagnostics diagnostics;
};

inline size_t count_of(const std::string& text, std::string_view part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

}  // namespace milepost::figures
