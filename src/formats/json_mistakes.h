// What is wrong where the JSON reader stopped, in a writer's words. Private to src/formats.
#pragma once

#include <optional>
#include <string_view>

#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

struct JsonStop {
  size_t offset = 0;              // the byte that could not be read, in the whole source
  size_t last_end = 0;            // behind the last token that could
  std::optional<size_t> open_at;  // the innermost bracket that is still open
  std::string_view reason;        // the library's words
};

// `text` is the part of the source up to the end of what was to be read.
Diagnostic explain_json(const SourceText& source, std::string_view text, const JsonStop& stop);
Diagnostic duplicate_json_key(const SourceText& source, Span key, Span earlier);
Diagnostic too_deep_json(const SourceText& source, Span bracket);

}  // namespace milepost
