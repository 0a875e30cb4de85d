// The order of the forms, and what a form may ask for.
#include "markdown/passes.h"

#include <cstring>

namespace milepost::markdown {

FormContext::FormContext(const SourceText& source, size_t body_begin, const ParseOptions& options, KindSet kinds,
                         Diagnostics& diagnostics)
    : source_(source), body_begin_(body_begin), options_(options), kinds_(kinds), diagnostics_(diagnostics) {
  const std::string& text = source.text();
  line_starts_.push_back(0);
  for (size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1)) {
    line_starts_.push_back(end + 1);
  }
}

Place FormContext::place(const Node& node, size_t length_bytes) const {
  return source_.place_at(node.line, node.column, length_bytes);
}

std::string_view FormContext::line(uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  std::string_view rest = std::string_view(source_.text()).substr(line_starts_[number - 1]);
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

void run_forms(Document& document, FormContext& context) {
  struct Pass {
    void (*run)(Document&, FormContext&);
    const char* establishes;
  };
  static constexpr Pass kPasses[] = {
      {form_thread, "in a pasted thread every source line is a block of its own"},
      {form_liquid_links, "a link with Liquid in its target is a link; no kLiquidTarget is left"},
      {form_export_emphasis, "a bold run whose closing stars an export put on the next line is kStrong"},
      {form_headerless_table, "rows of pipes without a delimiter row are a kTable"},
      {form_attributes, "attributes sit on their nodes; bracketed spans are kSpan; no kAttributeList is left"},
      {form_mathematics, "a formula that is all of its paragraph is a kMathBlock"},
      {form_fenced_divs, "paired ::: lines are kDiv; the others are reported"},
      {form_substack_footnotes, "footnotes that were links and divs are footnotes"},
      {form_footnotes,
       "footnotes have their numbers and stand at the end, in order; those that nothing refers to are last"},
      {form_figure_table, "a one-cell table around an image is a kFigure"},
      {form_image_figure, "an image alone in its paragraph with a title is a kFigure"},
      {form_export_debris, "no empty paragraph, no empty div and no doubled escape of an export is left"},
      {form_more, "the end of the excerpt is a kExcerptEnd at the top of the tree"},
      {form_unclaimed, "what no form took is text, as written; no two texts are neighbours"},
      {form_typography, "an apostrophe in a word is curled, also where it was escaped"},
      {form_encoding_repair, "words that were decoded wrongly are right again"},
  };
  for (const Pass& pass : kPasses) pass.run(document, context);
}

}  // namespace milepost::markdown
