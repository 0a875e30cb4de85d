// The single changes that would mend a text: where, and what stands there then. Candidates only; repair.cpp tries
// each before it is made.
#pragma once

#include <string>
#include <vector>

#include "check/page_source.h"
#include "content/config.h"
#include "content/post_meta.h"

namespace milepost::check {

struct Edit {
  size_t begin = 0, length = 0;  // bytes of the text
  std::string replacement;
};

// In order, none over another. `document`: what parse() made of `source`, without typography and without repairs of
// the encoding.
std::vector<Edit> find_edits(const SourceText& source, const PostMeta& meta, const markdown::Document& document,
                             const Config& config);

// The text with the edits made; they are in order.
std::string with_edits(std::string_view text, const std::vector<Edit>& edits);

}  // namespace milepost::check
