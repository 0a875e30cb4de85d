// Escaping for HTML and XML.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

// & < > and, for attributes, the double quote. The append_ forms write onto `out`.
void append_escaped(std::string& out, std::string_view text);            // element content
void append_escaped_attribute(std::string& out, std::string_view text);  // between double quotes
std::string escape_html(std::string_view text);                          // safe in both
// For XML feeds: as escape_html, and characters that XML 1.0 forbids are left out.
std::string escape_xml(std::string_view text);

}  // namespace milepost
