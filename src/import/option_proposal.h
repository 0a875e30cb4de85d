// Option sets proposed of what a post tells in its own words (content/told_options.h).
#pragma once

#include <optional>
#include <string>

#include "content/told_options.h"
#include "markdown/markdown.h"

namespace milepost::import {

// The first table that tells options, else the first such list. `document` comes from markdown::parse and outlives it.
std::optional<ToldOptions> propose_options(const markdown::Document& document);

// An option set in YAML that read_option_set takes without an error; what is to be checked stands at its head.
std::string option_set_yaml(const ToldOptions& told);

}  // namespace milepost::import
