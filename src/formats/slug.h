// Slugs: text made fit for an address or an id.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

// For addresses: lower case, letters and digits of any script kept, everything else one '-',
// none at the ends: "Two offers & a spring" -> "two-offers-a-spring". Signs that end a name are said, so
// that three languages keep three addresses: "C++" -> "c-plus-plus", "C#" -> "c-sharp". May be empty.
std::string slugify(std::string_view text);

// GitHub's rule for heading ids: lower case, punctuation dropped, each space a '-', digits,
// accents and '_' kept: "2. What's next?" -> "2-whats-next", "A & B" -> "a--b".
std::string github_heading_id(std::string_view text);

}  // namespace milepost
