// The lines of SankeyMATIC: `Applied [20] Replied`, with comments, colours and settings between them. Text <-> value
// with places; knows nothing of figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

// The flow of one line as a map {from, to, number}, where it is one; `span` is the line's. A number of `~20` or
// `about 20` is {value: 20, qualifier: about}; one that cannot be read stays text.
std::optional<Value> parse_sankey_flow(std::string_view line, Span span);

// Whether a block is such lines, rather than YAML: one of them is a flow, and none says `flows:`.
bool is_sankeymatic(std::string_view text);

// The part `span` of `source` as a map: `flows`, a list of flows, and what lines `key: words` say. Comments are left
// out, colours and settings too, with one note; any other line is a warning.
Value parse_sankeymatic(const SourceText& source, Span span, Diagnostics& diagnostics);

// A line, without its end, that is read as the same flow. A name loses what would be read as something else: signs that
// begin a comment or a setting, brackets, `\n`, and the blank of a last ` #123`, which would be a colour.
std::string sankey_line(std::string_view from, std::string_view number, std::string_view to);

}  // namespace milepost
