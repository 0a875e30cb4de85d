// Liquid over a post's text, before Markdown, as Jekyll runs it; code stays as written. Only for posts with tags that
// Markdown's tree comes too late for: if, for, include, …
#pragma once

#include <optional>
#include <vector>

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"
#include "site/liquid_host.h"

namespace milepost::site {

struct LiquidText {
  SourceText text;
  std::vector<uint32_t> lines;  // by line of `text`: the line of the post's file, from 1
};

// Nothing where the post needs no such pass.
std::optional<LiquidText> run_liquid_pass(const SourceText& source, size_t begin, const markdown::ParseOptions& options,
                                          const Config& config, const PostLiquidHost& host, Diagnostics& diagnostics);

// What was said of `text`, said of `source`, which it came from.
void add_at_source(Diagnostics&& of_text, const SourceText& source, const LiquidText& text, Diagnostics& diagnostics);

}  // namespace milepost::site
