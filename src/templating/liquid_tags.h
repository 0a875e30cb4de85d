// The names of Liquid's tags, and what blocks of nothing but blanks print.
#pragma once

#include <span>
#include <string_view>

#include "templating/syntax_tree.h"

namespace milepost::templating {

std::span<const std::string_view> liquid_tag_names();
bool is_liquid_tag(std::string_view name);
// endif, else, when, …
bool is_liquid_end(std::string_view name);
// Notes whether a finished block prints nothing but blanks, which Liquid then leaves out. `head`: what stands before
// a `case`'s first `when`.
void finish_liquid_block(Statement& block, const Body& head);

}  // namespace milepost::templating
