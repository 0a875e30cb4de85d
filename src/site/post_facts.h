// What a post's tree says of the post: its first words, its footnotes, its table of contents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "formats/value.h"
#include "markdown/markdown.h"

namespace milepost::site {

// White space as one blank, none at the ends.
std::string single_spaced(std::string_view text);
// The first paragraph with words, cut after 200 code points at most; "" where there is none.
std::string first_words(const markdown::Document& document);
size_t count_footnotes(const markdown::Document& document);
// A nested list of `{id, title, level, children}`; empty where the headings are too few for a table of contents.
Value contents_of(const markdown::Document& document);

}  // namespace milepost::site
