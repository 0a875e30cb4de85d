// The formulas of a post as MathML. Made once when the post is expanded; shown in its page, in lists and in the feed.
#pragma once

#include <string>
#include <unordered_map>

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"
#include "mathematics/tex_to_mathml.h"

namespace milepost::site {

using PostFormulas = std::unordered_map<const markdown::Node*, std::string>;  // HTML by the formula's node

// A formula that cannot be converted is a warning, once for each message, and becomes its TeX.
PostFormulas convert_formulas(const markdown::Document& document, const SourceText& source, MathRenderer& renderer,
                              Diagnostics& diagnostics);

// For RenderOptions::mathematics. `formulas` must live as long as what is returned.
std::function<std::string(const markdown::Node&)> formula_html(const PostFormulas& formulas);

}  // namespace milepost::site
