// Form: what stands behind a fence. The language is found in `{.python …}`, `{r echo=FALSE}`, `js {1,3}` and
// `js:file.js`; code that its generator would run, and diagrams that it would draw, are shown as code and told.
// Spec: tests/conformance/code_languages.md.
#include <algorithm>
#include <array>
#include <string>

#include "markdown/block_walk.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr std::array<string_view, 8> kDiagrams = {"mermaid", "dot",   "graphviz", "plantuml",
                                                  "puml",    "ditaa", "d2",       "vega-lite"};

// The end of the language's name in "js {1,3}", "js{1,3}", "js:file.js", "js,linenos".
size_t name_end(string_view info) { return std::min(info.find_first_of(" \t{:,"), info.size()); }

// `{python}`, `{r setup, echo=FALSE}`: a cell of Quarto or R Markdown. `{.python}` is none.
string_view cell_language(string_view info) {
  if (info.size() < 3 || info[0] != '{' || !is_ascii_letter(info[1])) return {};
  const size_t end = info.find_first_of(" ,}", 1);
  const string_view name = info.substr(1, end == string_view::npos ? end : end - 1);
  return name.find('=') == string_view::npos ? name : string_view();
}

// Options of a cell, `#| echo: false`, are not part of its code.
string_view without_options(string_view code) {
  while (code.starts_with("#|") || code.starts_with("//|") || code.starts_with("--|")) {
    const size_t end = code.find('\n');
    if (end == string_view::npos) return {};
    code.remove_prefix(end + 1);
  }
  return code;
}

struct FirstOfMany {
  const Node* first = nullptr;
  int count = 0;
  void note(const Node& node) {
    if (count++ == 0) first = &node;
  }
};

void report_cells(FormContext& context, const FirstOfMany& cells) {
  const bool many = cells.count > 1;
  context.diagnostics().add(
      code::kCodeNotRun, context.place(*cells.first),
      many ? std::to_string(cells.count) + " blocks of code are shown and not run: their output is missing"
           : "this code is shown and not run: its output is missing",
      "milepost runs no programs", "add the output as text or as an image, or let its generator write Markdown first");
}

void report_diagrams(FormContext& context, const FirstOfMany& diagrams) {
  const std::string language = "`" + std::string(diagrams.first->info) + "`";
  context.diagnostics().add(
      code::kDiagramNotDrawn, context.place(*diagrams.first),
      diagrams.count > 1
          ? std::to_string(diagrams.count) + " diagrams, the first in " + language + ", are shown as code"
          : "the diagram in " + language + " is shown as code",
      "milepost draws no diagrams in words", "put in an image of it, with what it says as the alternative text");
}

void report_blocks(FormContext& context, const FirstOfMany& cells, const FirstOfMany& diagrams) {
  if (cells.first) report_cells(context, cells);
  if (diagrams.first) report_diagrams(context, diagrams);
}

}  // namespace

void form_code_languages(Document& document, FormContext& context) {
  if (!context.had(Kind::kCodeBlock) && !context.had(Kind::kKeptLines)) return;
  FirstOfMany cells, diagrams;
  Node* root = document.root();
  for (Node* node = root; node; node = next_block(node, root)) {
    if (node->kind != Kind::kCodeBlock || node->info.empty()) continue;
    if (const string_view language = cell_language(node->info); !language.empty()) {
      node->info = language;
      node->text = without_options(node->text);
      const bool is_diagram = std::find(kDiagrams.begin(), kDiagrams.end(), language) != kDiagrams.end();
      if (!is_diagram) cells.note(*node);
    } else {
      // `{.python}` is still there in code that was read again, within a definition.
      const string_view info = node->info.substr(node->info.starts_with("{.") ? 2 : 0);
      node->info = info.substr(0, std::min(name_end(info), info.find('}')));
    }
    if (std::find(kDiagrams.begin(), kDiagrams.end(), node->info) != kDiagrams.end()) diagrams.note(*node);
  }
  report_blocks(context, cells, diagrams);
}

}  // namespace milepost::markdown
