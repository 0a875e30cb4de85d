// The escapes of a quoted text: \n \t \\ \' \" \xNN \uNNNN \UNNNNNNNN \NNN and the others of Python.
#pragma once

#include <string>
#include <string_view>

#include "ground/source_text.h"

namespace milepost::templating {

// `inside` is what stands between the quotes; `span` that of the whole literal, for a Failure.
std::string read_text_literal(std::string_view inside, Span span);

}  // namespace milepost::templating
