// Addresses fit for an attribute, escaped as the GFM specification's HTML has it.
#pragma once

#include <string>
#include <string_view>

namespace milepost::markdown {

// Percent-encodes what may not stand in an address (an escape that is there stays) and escapes it.
void append_href(std::string& out, std::string_view url);

}  // namespace milepost::markdown
