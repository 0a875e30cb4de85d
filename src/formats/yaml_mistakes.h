// What is wrong where the YAML reader stopped, in a writer's words. Private to src/formats.
#pragma once

#include <optional>
#include <string_view>

#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

struct YamlStop {
  Span part;                      // what was to be read of the source
  size_t offset = 0;              // where the library stopped, in the whole source
  std::optional<size_t> open_at;  // the innermost [ or { that is still open
  std::string_view reason;        // the library's words
};

Diagnostic explain_yaml(const SourceText& source, const YamlStop& stop);

// The offset of the line and character, counted from 1 within the part, as libfyaml tells them.
size_t yaml_offset(const SourceText& source, Span part, int line, int column);

Diagnostic yaml_problem(const SourceText& source, Span span, std::string message, std::string cause, std::string fix);

}  // namespace milepost
