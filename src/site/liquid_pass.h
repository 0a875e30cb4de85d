// Liquid over a post's text, before Markdown, as Jekyll runs it; what is literal (code, and in milepost's own dialect
// formulas and scripts) stays as written.
#pragma once

#include <optional>
#include <vector>

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"
#include "templating/liquid.h"

namespace milepost::site {

struct LiquidPassOptions {
  markdown::ParseOptions parsing;
  bool is_html = false;         // the text is HTML: there is no Markdown in it, and so no code
  bool liquid_in_code = false;  // the setting
};

struct LiquidText {
  SourceText text;
  std::vector<templating::LiquidMark> marks;
};

// Nothing where the text holds no Liquid, or its dialect knows none.
std::optional<LiquidText> run_liquid_pass(const SourceText& source, size_t begin, const LiquidPassOptions& options,
                                          const templating::LiquidHost& host, Diagnostics& diagnostics);

// Where the text is the source's own byte for byte, a place of it is; elsewhere it is that of the tag that made it.
Place place_at_source(const Place& place, const SourceText& source, const LiquidText& text);
// What was said of `text`, said of `source`, which it came from.
void add_at_source(const Diagnostics& of_text, const SourceText& source, const LiquidText& text,
                   Diagnostics& diagnostics);

}  // namespace milepost::site
