// What stands right behind the colon of a definition and is no paragraph: a quote, a list, a heading, code. Reads the
// source; form_definitions makes the nodes.
#pragma once

#include <cstdint>
#include <string>

#include "markdown/passes.h"

namespace milepost::markdown {

inline constexpr uint32_t kLeastIndent = 2;  // of what goes on below a definition

// The source of the block that the definition begins with, without the indentation below its colon; empty where it
// begins with words.
std::string block_of_definition(const Node& definition, const FormContext& context);

}  // namespace milepost::markdown
