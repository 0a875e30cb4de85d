// An option set and what a post asks of it -> a figure, of whatever kind: it is drawn from numbers that are numbers, or
// it is said why not. The first byte chooses the kind; up to a line "---" stands the request as in a fenced block
// (YAML, or lines of flows), behind it the option set in YAML.
#include <algorithm>

#include "figures/figure.h"
#include "formats/controls.h"
#include "formats/markup.h"
#include "formats/sankeymatic.h"
#include "formats/yaml.h"
#include "options/read_option_set.h"
#include "promise.h"

namespace {

using namespace milepost;

constexpr std::string_view kParting = "\n---\n";

figures::InlineText escaping_text() {
  return {[](std::string_view text) { return escape_html(text); },
          [](std::string_view text) { return std::string(text); }};
}

void promise_text(const std::string& text) { promise(!first_invalid_utf8(text).has_value()); }

bool is_geometry(std::string_view attribute) {
  constexpr std::string_view kNames[] = {"x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height"};
  return std::find(std::begin(kNames), std::end(kNames), attribute) != std::end(kNames);
}

// The coordinates in the drawing's tags are finite; words of the figure may be anything.
void promise_numbers(std::string_view html) {
  for (size_t open = html.find('<'); open != html.npos; open = html.find('<', open + 1)) {
    const std::string_view tag = html.substr(open, html.find('>', open) - open);
    for (size_t at = tag.find("=\""); at != tag.npos; at = tag.find("=\"", at + 1)) {
      const size_t name = tag.find_last_of(" \"", at - 1) + 1;
      const std::string_view value = tag.substr(at + 2, 4);
      if (is_geometry(tag.substr(name, at - name)))
        promise(value.find("nan") == value.npos && value.find("inf") == value.npos);
    }
  }
}

void promise_drawn(const figures::FigureRequest& request, const OptionSet* set) {
  Diagnostics diagnostics;
  const figures::InlineText inline_text = escaping_text();
  const Result<figures::PreparedFigure> prepared = figures::prepare_figure(request, set, inline_text, diagnostics);
  if (!prepared) promise_told(prepared.error());
  for (const Diagnostic& problem : diagnostics.all()) promise_told(problem);
  if (!prepared) return;
  const figures::FigureHtml figure = prepared->draw(prepared->plan(), "Figure 1");
  for (const std::string* text : {&figure.html, &figure.feed_html, &figure.text, &figure.csv, &figure.json})
    promise_text(*text);
  promise_numbers(figure.html);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  static const std::vector<std::string_view> kinds = figures::figure_kinds();
  const std::string text = as_text(data + 1, size - 1);
  const size_t end = std::min(text.find(kParting), text.size());
  const SourceText source("post.md", text.substr(0, end));
  figures::FigureRequest request;
  request.kind = kinds[data[0] % kinds.size()];
  request.source = &source;
  request.span = {0, static_cast<uint32_t>(source.text().size())};
  Diagnostics said;
  const bool has_flow_lines = figures::takes_flow_lines(request.kind) && is_sankeymatic(source.text());
  Result<Value> arguments =
      has_flow_lines ? Result<Value>(parse_sankeymatic(source, request.span, said)) : parse_yaml(source);
  if (!arguments) return promise_told(arguments.error()), 0;
  if (!arguments->is_map() && !arguments->is_null()) return 0;
  replace_controls(*arguments, source, said);
  request.arguments = arguments->is_map() ? *std::move(arguments) : Value(Map{});
  promise_drawn(request, nullptr);
  if (end == text.size()) return 0;
  const SourceText set_source("options.yaml", text.substr(end + kParting.size()));
  const Result<OptionSet> set = read_option_file(set_source, "options", said);
  if (set) promise_drawn(request, &*set);
  return 0;
}
