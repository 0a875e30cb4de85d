// An Explanation for people and as data.
#pragma once

#include <string>

#include "formats/value.h"
#include "site/explain.h"

namespace milepost::app {

// A sentence, then lines of a name and what is known.
std::string explanation_text(const site::Explanation& explanation);
// The members that docs/explain.md lists.
Map explanation_document(const site::Explanation& explanation);

}  // namespace milepost::app
