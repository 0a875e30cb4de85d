// What the tests of src/figures share: reading a set from YAML text, asking for a figure, and saying
// diagnostics in one line.
#pragma once

#include <string>
#include <vector>

#include "figures/figure.h"
#include "figures/read_option_set.h"
#include "formats/markup.h"
#include "formats/yaml.h"

namespace milepost::figures {

struct ReadSet {
  OptionSet set;
  Diagnostics diagnostics;

  // "MP0301 3:5 unknown key `outcom` in an option | did you mean `outcome`?; …"
  std::vector<std::string> messages() const {
    std::vector<std::string> lines;
    for (const Diagnostic& d : diagnostics.all())
      lines.push_back(std::string(d.code->id) + " " + std::to_string(d.place.line) + ":" +
                      std::to_string(d.place.column) + " " + d.message + (d.fix.empty() ? "" : " | " + d.fix));
    return lines;
  }
};

inline ReadSet read_yaml(const std::string& text) {
  const SourceText source("options.yaml", text);
  ReadSet read;
  auto value = parse_yaml(source);
  if (!value.ok()) {
    read.diagnostics.add(value.error());
    return read;
  }
  read.set = read_option_set(*value, source, "options", read.diagnostics);
  return read;
}

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
    auto plan = plan_figure(request, set, diagnostics);
    if (!plan.ok()) return plan.error();
    return draw_figure(request, set, *plan, label, words_as_they_are(), diagnostics);
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
  Diagnostics diagnostics;
};

inline bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

inline size_t count_of(const std::string& text, std::string_view part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

}  // namespace milepost::figures
