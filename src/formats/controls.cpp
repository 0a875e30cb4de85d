// One pass over the bytes; a second only where something was found. See controls.h.
#include "formats/controls.h"

#include <cstdio>
#include <vector>

#include "ground/byte_blocks.h"
#include "ground/utf8.h"

namespace milepost {
namespace {

// How many bytes of a character that must go stand at `offset`; 0: none.
size_t control_length(std::string_view text, size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x20) return byte == '\t' || byte == '\n' || byte == '\r' ? 0 : 1;
  if (byte == 0x7F) return 1;
  if (byte != 0xEF) return 0;
  const std::string_view three = text.substr(offset, 3);
  return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF" ? 3 : 0;
}

// Whether such a character may begin with a byte, or with one of a block.
constexpr auto kMayBegin = [](auto byte) {
  if constexpr (sizeof byte == 1) {
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F || byte == 0xEF;
  } else {
    const auto is_white = (byte == block_of('\t')) | (byte == block_of('\n')) | (byte == block_of('\r'));
    return ((byte < block_of(0x20)) & ~is_white) | (byte == block_of(0x7F)) | (byte == block_of(0xEF));
  }
};

// The offset of the next byte with which one may begin, or the text's end.
size_t next_candidate(std::string_view text, size_t at) { return next_byte(text, at, kMayBegin); }

// True where `text` was changed; `first` keeps what was found first in the whole value.
void replace_in(std::string& text, Span span, std::optional<Span>& first, std::string& found) {
  const std::optional<size_t> at = first_control(text);
  if (!at) return;
  if (!first) {
    first = span;
    found = text.substr(*at);
  }
  text = replace_controls(std::move(text));
}

Value with_text(const Value& value, std::string text) {
  Value changed(std::move(text));
  changed.span = value.span;
  changed.plain = value.plain;
  return changed;
}

bool has_controls(const Value& value) {
  std::vector<const Value*> open{&value};
  while (!open.empty()) {
    const Value& here = *open.back();
    open.pop_back();
    if (here.is_text() && first_control(here.text())) return true;
    if (here.is_list()) {
      for (const Value& item : here.list()) open.push_back(&item);
    } else if (here.is_map()) {
      for (const Member& member : here.map()) {
        if (first_control(member.key)) return true;
        open.push_back(&member.value);
      }
    }
  }
  return false;
}

// Lists and maps are as deep as a reader lets them be (kMostNesting), so this may call itself.
Value replaced(const Value& value, std::optional<Span>& first, std::string& found) {
  if (value.is_text()) {
    std::string text = value.text();
    replace_in(text, value.span, first, found);
    return with_text(value, std::move(text));
  }
  Value changed = value;
  if (value.is_list()) {
    for (Value& item : changed.mutable_list()) item = replaced(item, first, found);
  } else if (value.is_map()) {
    Map map;
    for (Member member : value.map()) {
      replace_in(member.key, member.key_span, first, found);
      member.value = replaced(member.value, first, found);
      map.append(std::move(member));
    }
    changed.mutable_map() = std::move(map);
  }
  return changed;
}

}  // namespace

std::optional<size_t> first_control(std::string_view text) {
  for (size_t at = next_candidate(text, 0); at < text.size(); at = next_candidate(text, at + 1))
    if (control_length(text, at) > 0) return at;
  return std::nullopt;
}

std::string replace_controls(std::string text) {
  std::optional<size_t> first = first_control(text);
  if (!first) return text;
  std::string out = text.substr(0, *first);
  for (size_t i = *first; i < text.size();) {
    const size_t length = control_length(text, i);
    if (length > 0) {
      out += "\uFFFD";
    } else {
      out += text[i];
    }
    i += length > 0 ? length : 1;
  }
  return out;
}

void replace_controls(Value& value, const SourceText& source, Diagnostics& diagnostics) {
  if (!has_controls(value)) return;
  std::optional<Span> first;
  std::string found;
  value = replaced(value, first, found);
  if (first) warn_of_controls(found, source.place(*first), diagnostics);
}

void warn_of_controls(std::string_view found, Place place, Diagnostics& diagnostics) {
  size_t offset = 0;
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(next_code_point(found, offset)));
  diagnostics.add(code::kControlCharacters, std::move(place), "the control character " + std::string(name),
                  "no page and no feed can hold it; `\uFFFD` is shown in its place, and for others of its kind",
                  "take it out");
}

}  // namespace milepost
