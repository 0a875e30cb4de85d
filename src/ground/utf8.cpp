// UTF-8 by the table of well-formed sequences (Unicode 15, table 3-7). See utf8.h.
#include "ground/utf8.h"

#include <cassert>
#include <cstring>

namespace milepost {
namespace {

uint8_t byte_at(std::string_view text, size_t offset) { return static_cast<uint8_t>(text[offset]); }

bool is_continuation(uint8_t byte) { return (byte & 0xC0) == 0x80; }

// The offset of the first byte from `offset` on that is not ASCII: eight bytes at a time.
size_t skip_ascii(std::string_view text, size_t offset) {
  while (offset + 8 <= text.size()) {
    uint64_t eight = 0;
    std::memcpy(&eight, text.data() + offset, 8);
    if ((eight & 0x8080808080808080u) != 0) break;
    offset += 8;
  }
  while (offset < text.size() && byte_at(text, offset) < 0x80) ++offset;
  return offset;
}

// The length of the well-formed sequence at `offset`, or 0.
size_t sequence_length(std::string_view text, size_t offset) {
  const uint8_t lead = byte_at(text, offset);
  if (lead < 0x80) return 1;
  const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || offset + length > text.size()) return 0;
  uint8_t low = 0x80, high = 0xBF;  // the second byte's range depends on the first
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  const uint8_t second = byte_at(text, offset + 1);
  if (second < low || second > high) return 0;
  for (size_t i = 2; i < length; ++i) {
    if (!is_continuation(byte_at(text, offset + i))) return 0;
  }
  return length;
}

}  // namespace

std::optional<size_t> first_invalid_utf8(std::string_view text) {
  size_t offset = skip_ascii(text, 0);
  while (offset < text.size()) {
    const size_t length = sequence_length(text, offset);
    if (length == 0) return offset;
    offset += length;
    if (offset < text.size() && byte_at(text, offset) < 0x80) offset = skip_ascii(text, offset);
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, size_t& offset) {
  assert(offset < text.size());
  const uint8_t lead = byte_at(text, offset++);
  if (lead < 0x80) return lead;
  int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t code_point = lead & (0x3F >> more);
  for (; more > 0 && offset < text.size(); --more) code_point = (code_point << 6) | (byte_at(text, offset++) & 0x3F);
  return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0 | (code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0 | (code_point >> 12));
    tail(6), tail(0);
  } else {
    text += static_cast<char>(0xF0 | (code_point >> 18));
    tail(12), tail(6), tail(0);
  }
}

size_t count_code_points(std::string_view text) {
  size_t count = 0;
  for (const char c : text) count += !is_continuation(static_cast<uint8_t>(c));
  return count;
}

std::string replace_invalid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (const std::optional<size_t> bad = first_invalid_utf8(text)) {
    out += text.substr(0, *bad);
    out += "\uFFFD";
    text.remove_prefix(*bad + 1);
  }
  return out += text;
}

}  // namespace milepost
