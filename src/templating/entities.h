// html.unescape for the striptags filter: numeric references and the names that prose contains.
#pragma once

#include <string>
#include <string_view>

namespace milepost::templating {

std::string unescape_entities(std::string_view text);

}  // namespace milepost::templating
