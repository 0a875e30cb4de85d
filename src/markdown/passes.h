// The forms of milepost's dialect: passes over the tree, each in its own form_<name>.cpp with its
// spec in tests/conformance/<name>.md. passes.cpp has their order and what each establishes.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/attribute_list.h"
#include "markdown/cmark_door.h"
#include "markdown/markdown.h"
#include "markdown/tree.h"

namespace milepost::markdown {

// What a form may know besides the tree. Made for one parse.
class FormContext {
 public:
  FormContext(const SourceText& source, size_t body_begin, const ParseOptions& options, KindSet kinds,
              Diagnostics& diagnostics);

  const ParseOptions& options() const { return options_; }
  Dialect dialect() const { return options_.dialect; }
  Diagnostics& diagnostics() { return diagnostics_; }
  const SourceText& source() const { return source_; }
  // Whether cmark's tree had any node of this kind.
  bool had(Kind kind) const { return kinds_.test(static_cast<size_t>(kind)); }
  // kramdown's `{:name: …}`, by name, for the lists that refer to them.
  std::map<std::string, AttributeList>& attribute_definitions() { return attribute_definitions_; }
  Place place(const Node& node, size_t length_bytes = 1) const;
  // The byte column of `words` on the node's line, behind column `behind` (or from the node's on), for words that stand
  // within a text; the node's own where they are not found.
  uint32_t column_of(const Node& node, std::string_view words, uint32_t behind = 0) const;
  // Line `number` (1-based, in the whole file) without its end; empty where there is none.
  std::string_view line(uint32_t number) const { return source_.line(number); }
  std::string_view body() const { return std::string_view(source_.text()).substr(body_begin_); }

 private:
  const SourceText& source_;
  size_t body_begin_;
  const ParseOptions& options_;
  KindSet kinds_;
  Diagnostics& diagnostics_;
  std::map<std::string, AttributeList> attribute_definitions_;
};

void form_html(Document& document, FormContext& context);
void form_kramdown_blocks(Document& document, FormContext& context);
void form_line_breaks(Document& document, FormContext& context);
void form_hard_wrap(Document& document, FormContext& context);
void form_definitions(Document& document, FormContext& context);
void form_contents_mark(Document& document, FormContext& context);
void form_abbreviations(Document& document, FormContext& context);
void form_list_nesting(Document& document, FormContext& context);
void form_counted_lists(Document& document, FormContext& context);
void form_split_lists(Document& document, FormContext& context);
void form_thread(Document& document, FormContext& context);
void form_liquid_links(Document& document, FormContext& context);
void form_asides(Document& document, FormContext& context);
void form_code_languages(Document& document, FormContext& context);
void form_components(Document& document, FormContext& context);
void form_drawings(Document& document, FormContext& context);
void form_inline_notes(Document& document, FormContext& context);
void form_lost_embeds(Document& document, FormContext& context);
void form_raw_format(Document& document, FormContext& context);
void form_template_tags(Document& document, FormContext& context);
void form_text_references(Document& document, FormContext& context);
void form_shortcodes(Document& document, FormContext& context);
void form_mathematics(Document& document, FormContext& context);
void form_attributes(Document& document, FormContext& context);
void form_fenced_divs(Document& document, FormContext& context);
void form_substack_footnotes(Document& document, FormContext& context);
void form_footnotes(Document& document, FormContext& context);
void form_export_emphasis(Document& document, FormContext& context);
void form_headerless_table(Document& document, FormContext& context);
void form_open_code(Document& document, FormContext& context);
void form_undefined(Document& document, FormContext& context);
void form_blocks_in_lines(Document& document, FormContext& context);
void form_open_html(Document& document, FormContext& context);
void form_table_rows(Document& document, FormContext& context);
void form_near_headings(Document& document, FormContext& context);
void form_figure_table(Document& document, FormContext& context);
void form_image_figure(Document& document, FormContext& context);
void form_export_debris(Document& document, FormContext& context);
void form_more(Document& document, FormContext& context);
void form_unclaimed(Document& document, FormContext& context);
void form_angle_quotes(Document& document, FormContext& context);
void form_typography(Document& document, FormContext& context);
void form_encoding_repair(Document& document, FormContext& context);

void run_forms(Document& document, FormContext& context);

// Apostrophes that an escape kept straight; shared with inline text.
void curl_apostrophes(Document& document);

}  // namespace milepost::markdown
