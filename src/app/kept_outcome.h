// What a command said, kept as bytes to be said again. Not for people: --format json is docs/diagnostics.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/say.h"

namespace milepost::app {

std::string kept_outcome(const Outcome& outcome);
// Nothing where these are not the bytes of an outcome.
std::optional<Outcome> outcome_kept_in(std::string_view bytes);

}  // namespace milepost::app
