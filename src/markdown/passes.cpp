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
      {form_html, "HTML that is indented is no code; no kHtmlContainer and no attribute `markdown` is left"},
      {form_list_nesting, "in kramdown's dialect, lists nest as there"},
      {form_kramdown_blocks, "kramdown's extensions are carried out; attribute lists that others refer to are known"},
      {form_thread, "in a pasted thread every source line is a block of its own"},
      {form_line_breaks, "two backslashes at a line's end are a kLineBreak"},
      {form_liquid_links, "a link with Liquid in its target is a link; no kLiquidTarget is left"},
      {form_shortcodes, "shortcodes are what they mean; no kShortcode is left"},
      {form_components, "of MDX only words are left"},
      {form_template_tags, "where Liquid means nothing, no Liquid is left"},
      {form_drawings, "lines with a bar are verse; drawn tables are code; no kKeptLines is left"},
      {form_raw_format, "code that was meant as HTML is HTML"},
      {form_abbreviations, "abbreviations are explained; the lines that define them are gone"},
      {form_export_emphasis, "a bold run whose closing stars an export put on the next line is kStrong"},
      {form_headerless_table, "rows of pipes without a delimiter row are a kTable"},
      {form_attributes, "attributes sit on their nodes; bracketed spans are kSpan; no kAttributeList is left"},
      {form_table_rows, "rows have all their cells, and all as many; rules between rows begin a group"},
      {form_definitions, "terms and lines with a colon are a kDefinitionList"},
      {form_mathematics, "a formula that is all of its paragraph is a kMathBlock"},
      {form_fenced_divs, "paired ::: lines are kDiv; the others are reported"},
      {form_lost_embeds, "error pages of players are links"},
      {form_asides, "admonitions are kAside, each with its title"},
      {form_substack_footnotes, "footnotes that were links and divs are footnotes"},
      {form_inline_notes, "notes in the text are footnotes; no kInlineNote is left"},
      {form_footnotes,
       "footnotes have their numbers and stand at the end, in order; those that nothing refers to are last"},
      {form_figure_table, "a one-cell table around an image is a kFigure"},
      {form_image_figure, "an image alone in its paragraph with a title is a kFigure"},
      {form_export_debris, "no empty paragraph, no empty div and no doubled escape of an export is left"},
      {form_more, "the end of the excerpt is a kExcerptEnd at the top of the tree"},
      {form_near_headings, "headings without a blank are reported"},
      {form_unclaimed, "what no form took is text, as written; no two texts are neighbours"},
      {form_text_references, "citations and wiki links are words; @fig-x is a link"},
      {form_code_languages, "a code block's info is its language and nothing else"},
      {form_typography, "an apostrophe in a word is curled, also where it was escaped"},
      {form_encoding_repair, "words that were decoded wrongly are right again"},
  };
  for (const Pass& pass : kPasses) pass.run(document, context);
}

}  // namespace milepost::markdown
