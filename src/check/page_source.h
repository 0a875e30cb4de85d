// One post's text by lines, for finders that must name the exact place of something in the tree.
// Reads nothing of Markdown itself.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ground/source_text.h"
#include "markdown/tree.h"
#include "site/liquid_pass.h"

namespace milepost::check {

// Bytes of a line; length 0: nothing.
struct Stretch {
  size_t begin = 0, length = 0;
};

class PageSource {
 public:
  // `document`: what parse() made of `source`, or of `liquid`, which Liquid made of `source`. All must outlive this.
  // Lines and offsets are those of the text that was parsed, places those of `source`.
  PageSource(const SourceText& source, const markdown::Document& document, const site::LiquidText* liquid = nullptr);

  const SourceText& source() const { return written_; }
  // Where the byte of the text comes from in `source`.
  size_t written_offset(size_t offset) const;
  // As SourceText has them.
  uint32_t line_count() const { return source_.line_count(); }
  std::string_view line(uint32_t number) const { return source_.line(number); }
  size_t offset_of(uint32_t line) const { return source_.line_begin(line); }
  // Whether the byte of the text stands in a code span or a code block.
  bool is_in_code(size_t offset) const;
  // The place of `length` bytes from byte `offset` of a line on.
  Place place(uint32_t line, size_t offset, size_t length) const;
  // Where the node begins: what build's own messages about it say.
  Place place(const markdown::Node& node) const;
  // The bytes of its line that the text node was read from, as far as the nodes around it tell.
  Stretch stretch_of(const markdown::Node& text) const;
  // The bytes of its line where `words` stand in what the text node was read from, not escaped, not in code. Empty
  // where they do not: Liquid and typography change texts.
  std::vector<size_t> find_all(const markdown::Node& text, std::string_view words) const;

 private:
  Place of_writer(const Place& place) const;

  const SourceText& written_;
  const site::LiquidText* liquid_;
  const SourceText& source_;  // what was parsed
  std::vector<Span> code_;    // in order
};

}  // namespace milepost::check
