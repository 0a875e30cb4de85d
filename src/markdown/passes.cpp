// The order of the forms, and what a form may ask for.
#include "markdown/passes.h"

#include <algorithm>

#include "markdown/form_census.h"
#include "markdown/table_forms.h"

namespace milepost::markdown {

FormContext::FormContext(const SourceText& source, size_t body_begin, const ParseOptions& options, KindSet kinds,
                         Diagnostics& diagnostics)
    : source_(source), body_begin_(body_begin), options_(options), kinds_(kinds), diagnostics_(diagnostics) {}

Place FormContext::place(const Node& node, size_t length_bytes) const {
  uint32_t column = node.column;
  // cmark tells where the words of code begin; a reader looks for its first mark.
  const std::string_view text = node.kind == Kind::kCode ? line(node.line) : std::string_view();
  while (column > 1 && column - 2 < text.size() && text[column - 2] == '`') --column;
  return source_.place_at(node.line, column, length_bytes);
}

uint32_t FormContext::column_of(const Node& node, std::string_view words, uint32_t behind) const {
  const std::string_view text = line(node.line);
  size_t at = text.find(words, behind ? behind : std::max(node.column, 1U) - 1);
  if (at == std::string_view::npos) at = text.find(words);
  return at == std::string_view::npos ? node.column : static_cast<uint32_t>(at) + 1;
}

void run_forms(Document& document, FormContext& context) { run_forms(document, context, nullptr); }

void run_forms(Document& document, FormContext& context, FormCensus* census) {
  struct Pass {
    void (*run)(Document&, FormContext&);
    const char* establishes;
    const char* form = nullptr;  // its name for the census, where what the pass changes is what the form is
  };
  static constexpr Pass kPasses[] = {
      {form_html, "HTML that is indented is no code; no kHtmlContainer and no attribute `markdown` is left"},
      {form_open_code, "code without its end is reported"},
      {form_list_nesting, "in kramdown's dialect, lists nest as there", "lists nested by two blanks"},
      {form_counted_lists, "in pandoc's dialect, #. and (@) begin items", "numbered lists that pandoc counts"},
      {form_split_lists, "a numbered list that was parted is reported"},
      {form_kramdown_blocks, "kramdown's extensions are carried out; attribute lists that others refer to are known",
       "kramdown's own blocks"},
      {form_thread, "in a pasted thread every source line is a block of its own", "lines of a thread"},
      {form_line_breaks, "two backslashes at a line's end are a kLineBreak", "two backslashes at a line's end"},
      {form_liquid_links, "a link with Liquid in its target is a link; no kLiquidTarget is left"},
      {form_shortcodes, "shortcodes are what they mean; no kShortcode is left"},
      {form_components, "of MDX only words are left", "MDX"},
      {form_template_tags, "where Liquid means nothing, no Liquid is left", "template tags"},
      {form_drawings, "lines with a bar are verse; drawn tables are code; no kKeptLines is left",
       "drawn tables and verse"},
      {form_raw_format, "code that was meant as HTML is HTML", "parts for one format"},
      {form_abbreviations, "abbreviations are explained; the lines that define them are gone", "abbreviations"},
      {form_export_emphasis, "a bold run whose closing stars an export put on the next line is kStrong",
       "bold runs that an export broke"},
      {form_headerless_table, "rows of pipes without a delimiter row are a kTable", "tables without a delimiter row"},
      {form_table_captions, "a line `Table: …` beside a table is its kCaption", "captions of tables"},
      {form_attributes, "attributes sit on their nodes; bracketed spans are kSpan; no kAttributeList is left"},
      {form_table_rows, "rows have all their cells, and all as many; rules between rows begin a group",
       "table rows of unequal width"},
      {form_table_care,
       "cells that name a row are heads; columns of numbers are aligned; a table's info says what it "
       "does where there is little room"},
      {form_definitions, "terms and lines with a colon are a kDefinitionList", "definition lists"},
      {form_mathematics, "a formula that is all of its paragraph is a kMathBlock"},
      {form_fenced_divs, "paired ::: lines are kDiv; the others are reported"},
      {form_lost_embeds, "error pages of players are links", "embeds that an export lost"},
      {form_asides, "admonitions are kAside, each with its title", "asides"},
      {form_substack_footnotes, "footnotes that were links and divs are footnotes", "footnotes of an export"},
      {form_inline_notes, "notes in the text are footnotes; no kInlineNote is left"},
      {form_footnotes,
       "footnotes have their numbers and stand at the end, in order; those that nothing refers to are last"},
      {form_figure_table, "a one-cell table around an image is a kFigure", "figures in one-cell tables"},
      {form_image_figure, "an image alone in its paragraph with a title is a kFigure", "images with captions"},
      {form_export_debris, "no empty paragraph, no empty div and no doubled escape of an export is left",
       "left-overs of an export"},
      {form_more, "the end of the excerpt is a kExcerptEnd at the top of the tree", "end of the excerpt"},
      {form_near_headings, "headings without a blank are reported"},
      {form_unclaimed, "what no form took is text, as written; no two texts are neighbours"},
      {form_contents_mark, "a line [TOC] is a list of contents", "lists of contents"},
      {form_undefined, "brackets that refer to nothing are reported"},
      {form_text_references, "citations and wiki links are words; @fig-x is a link", "citations and references"},
      {form_code_languages, "a code block's info is its language and nothing else", "options of code blocks"},
      {form_angle_quotes, "in kramdown's dialect, <<words>> are «words»"},
      {form_typography, "an apostrophe in a word is curled, also where it was escaped"},
      {form_encoding_repair, "words that were decoded wrongly are right again", "letters decoded wrongly"},
      {form_open_html, "raw HTML closes what it opens, block by block, and swallows nothing", "HTML without its end"},
      {form_blocks_in_lines, "no paragraph holds an element that would end it"},
      {form_hard_wrap, "where the site asks for it, no kSoftBreak is left outside notes"},
  };
  for (const Pass& pass : kPasses) {
    const bool is_counted = census && pass.form;
    if (is_counted) census->see_before_pass(document);
    pass.run(document, context);
    if (is_counted) census->see_after_pass(pass.form, document);
  }
}

}  // namespace milepost::markdown
