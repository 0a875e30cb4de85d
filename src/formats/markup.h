// Escaping for HTML and XML. Characters that neither can hold never get here: formats/controls.h.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

// Of & < > and the double quote; empty for all other characters.
std::string_view entity_of(char c);

// & < > and, for attributes, the double quote. The append_ forms write onto `out`.
void append_escaped(std::string& out, std::string_view text);            // element content
void append_escaped_attribute(std::string& out, std::string_view text);  // between double quotes
std::string escape_html(std::string_view text);                          // safe in both

}  // namespace milepost
