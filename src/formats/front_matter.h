// Front matter: the data in front of a post's text. Splits and reads it; what its keys mean is
// src/site's business.
#pragma once

#include "formats/value.h"
#include "ground/result.h"

namespace milepost {

struct FrontMatter {
  enum class Format { kNone, kYaml, kToml, kJson };
  Format format = Format::kNone;
  Value value = Value(Map());  // always a map; empty where there is none
  Span data;                   // the data, without its fences
  size_t body_begin = 0;       // where the post's text begins
};

// YAML between `---` and `---` or `...`, TOML between `+++`, or a JSON object first in the file. A
// byte order mark and empty lines are skipped; lines may end in CR LF. Data that cannot be read, is no map
// or is never closed is an error with its place; a `---` with Markdown behind it is a rule.
Result<FrontMatter> split_front_matter(const SourceText& source);

}  // namespace milepost
