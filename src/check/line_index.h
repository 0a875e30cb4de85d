// Where each line of a text begins, so that the places of many findings cost no walk through the text each. The places
// are those that SourceText tells.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ground/source_text.h"

namespace milepost::check {

class LineIndex {
 public:
  // `source` must outlive this.
  explicit LineIndex(const SourceText& source);

  uint32_t line_count() const { return static_cast<uint32_t>(starts_.size()); }
  // Line `number` (from 1 on) without its end; empty where there is none.
  std::string_view line(uint32_t number) const;
  // Where the line begins in the text; the text's end where there is none.
  size_t offset_of(uint32_t line) const;
  // The line in which the byte stands.
  uint32_t line_at(size_t offset) const;
  // The place of `length` bytes from byte `offset` of the line, or of the text, on. Linear in the line.
  Place place_in(uint32_t line, size_t offset, size_t length) const;
  Place place_at(size_t offset, size_t length) const;

 private:
  const SourceText& source_;
  std::vector<size_t> starts_;
};

}  // namespace milepost::check
