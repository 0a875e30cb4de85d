// Checking bytes once, at the door. See encoding.h.
#include "formats/encoding.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "formats/controls.h"
#include "ground/source_text.h"
#include "ground/utf8.h"

namespace milepost {
namespace {

std::string hexadecimal(char byte) {
  char buffer[8];
  std::snprintf(buffer, sizeof buffer, "0x%02X", static_cast<unsigned>(static_cast<unsigned char>(byte)));
  return buffer;
}

// Windows-1252 and Latin-1 write letters with accents, and curly quotes, as one byte from 0x80 on.
std::string likely_cause(std::string_view bytes, size_t offset) {
  const std::string_view head = bytes.substr(0, 2);
  if (head == "\xFF\xFE" || head == "\xFE\xFF") return "the file was saved as UTF-16";
  const bool has_neighbour = (offset > 0 && static_cast<unsigned char>(bytes[offset - 1]) >= 0x80) ||
                             (offset + 1 < bytes.size() && static_cast<unsigned char>(bytes[offset + 1]) >= 0x80);
  if (has_neighbour) return "the file was saved in another encoding, or is not text";
  return "the file was saved as Windows-1252 or Latin-1";
}

Diagnostic invalid_utf8(const std::string& bytes, size_t offset, const std::string& file_name) {
  const SourceText source(file_name, bytes);
  return {&code::kInvalidUtf8,
          code::kInvalidUtf8.severity,
          source.place(offset),
          "byte " + hexadecimal(bytes[offset]) + " at offset " + std::to_string(offset) + " is not UTF-8",
          likely_cause(bytes, offset),
          "save the file as UTF-8"};
}

}  // namespace

Result<std::string> decode_source(std::string bytes, const std::string& file_name) {
  if (const std::optional<size_t> bad = first_invalid_utf8(bytes)) return invalid_utf8(bytes, *bad, file_name);
  if (bytes.compare(0, 3, "\xEF\xBB\xBF") == 0) bytes.erase(0, 3);
  return replace_controls(std::move(bytes));
}

}  // namespace milepost
