// Our syntax extensions for cmark-gfm: what has to be seen while the text is parsed, because later it
// would be too late (a { inside a code span is no atom). Only cmark_*.cpp and syntax_*.cpp include this.
#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/chunk.h>
#include <cmark-gfm/inlines.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <string_view>

#include "markdown/tree.h"

// Node types of cmark-gfm's own extensions; its public headers leave them out.
extern "C" {
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;
}

namespace milepost::markdown {

// Everything registered with cmark; made once per process, then only read.
struct Syntax {
  cmark_syntax_extension* atoms = nullptr;
  cmark_syntax_extension* div_fences = nullptr;
  cmark_syntax_extension* mathematics = nullptr;
  cmark_syntax_extension* html = nullptr;
  cmark_syntax_extension* spaced_links = nullptr;
  cmark_syntax_extension* asides = nullptr;
  cmark_syntax_extension* notes = nullptr;
  cmark_syntax_extension* lettered_lists = nullptr;
  cmark_syntax_extension* table = nullptr;
  cmark_syntax_extension* strikethrough = nullptr;
  cmark_syntax_extension* autolink = nullptr;
  cmark_syntax_extension* tasklist = nullptr;
  cmark_open_block_func cmarks_open_table = nullptr;
  // cmark's node types of our kinds, as cmark gave them out.
  cmark_node_type liquid_output, liquid_tag, attribute_list, pipe, bracket_open, bracket_close, liquid_target,
      div_fence, html_element, html_container, formula, display_formula, shortcode, component_tag, aside, note;
};

const Syntax& syntax();

// Each fills its part of `syntax`; called by syntax() alone.
void register_atoms(Syntax& syntax);
void register_div_fences(Syntax& syntax);
void register_mathematics(Syntax& syntax);
void register_html(Syntax& syntax);
void register_spaced_links(Syntax& syntax);
void register_tables(Syntax& syntax);
void register_asides(Syntax& syntax);
void register_notes(Syntax& syntax);
void register_lettered_lists(Syntax& syntax);

inline std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<size_t>(chunk.len)};
}
// For cmark's functions that only look at it.
inline cmark_chunk chunk_of(std::string_view text) {
  return {reinterpret_cast<unsigned char*>(const_cast<char*>(text.data())), static_cast<bufsize_t>(text.size()), 0};
}
// The words of a block whose inlines are not parsed yet; none where there is no block.
inline std::string_view content_of(const cmark_node* block) {
  if (!block) return {};
  return {reinterpret_cast<const char*>(block->content.ptr), static_cast<size_t>(block->content.size)};
}

}  // namespace milepost::markdown
