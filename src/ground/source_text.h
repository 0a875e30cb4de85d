// SourceText: a file's name and text together, so that an offset becomes a place.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ground/diagnostic.h"

namespace milepost {

// A range of bytes [begin, begin + length) in some SourceText. A default Span means "nowhere".
struct Span {
  uint32_t begin = 0;
  uint32_t length = 0;
  bool operator==(const Span&) const = default;
};

// Where lines begin and how many code points precede; see source_text.cpp.
class TextIndex;

// Copies share their index. Thread safe.
class SourceText {
 public:
  SourceText(std::string name, std::string text);

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }

  // The place of byte `offset` (clamped to the text), `length` bytes long. Many places in one text cost little more
  // than the first.
  Place place(size_t offset, size_t length = 1) const;
  Place place(Span span) const { return place(span.begin, span.length); }
  // The place of a 1-based line and 1-based byte column, as Markdown's parser tells it.
  Place place_at(uint32_t line, uint32_t byte_column, size_t byte_length = 1) const;
  // Line `number` (1-based) without its end; empty where there is none.
  std::string_view line(uint32_t number) const;
  uint32_t line_count() const;
  // The byte at which line `number` (1-based) begins; the text's end where there is none.
  size_t line_begin(uint32_t number) const;
  // The whole file.
  Place whole() const { return Place{name_, 0, 0, 1, {}}; }

 private:
  std::string name_;
  std::string text_;
  std::shared_ptr<TextIndex> index_;
};

}  // namespace milepost
