// What every fuzz target does: take bytes as text, and stop where a promise is broken.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

#include "formats/value.h"
#include "ground/source_text.h"
#include "ground/utf8.h"

// Stops the run; libFuzzer keeps the input.
inline void promise(bool kept) {
  if (!kept) std::abort();
}

// The readers require valid UTF-8.
inline std::string as_text(const uint8_t* data, size_t size) {
  return milepost::replace_invalid_utf8(std::string(reinterpret_cast<const char*>(data), size));
}

// Every span lies within the text; spans of values that were made are empty.
inline void promise_spans(const milepost::Value& value, size_t text_size) {
  promise(value.span.begin + size_t{value.span.length} <= text_size);
  if (value.is_list()) {
    for (const milepost::Value& element : value.list()) promise_spans(element, text_size);
  } else if (value.is_map()) {
    for (const milepost::Member& member : value.map()) {
      promise(member.key_span.begin + size_t{member.key_span.length} <= text_size);
      promise_spans(member.value, text_size);
    }
  }
}

// A problem has a code, a place that can be shown, and says something.
inline void promise_told(const milepost::Diagnostic& problem) {
  promise(problem.code != nullptr && !problem.message.empty());
  promise(!milepost::first_invalid_utf8(problem.place.excerpt).has_value());
  promise(problem.place.line == 0 || problem.place.column > problem.place.excerpt_offset);
}
