// Whether a piece of HTML can be read in reasonable time: the tree-building algorithm of the HTML standard is quadratic
// in nesting and in formatting that is never closed. An estimate from the tags alone; builds nothing.
#pragma once

#include <optional>
#include <string_view>

namespace milepost::import {

struct HtmlExcess {
  size_t offset = 0;           // the tag at which it becomes too much
  std::string_view what = {};  // in a writer's words
};

// Linear in the length. Nothing where the HTML is fine.
std::optional<HtmlExcess> html_excess(std::string_view html);

}  // namespace milepost::import
