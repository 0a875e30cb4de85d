// What items print as: str() and repr() of Python, and markupsafe's escaping.
#pragma once

#include <string>
#include <string_view>

#include "templating/item.h"

namespace milepost::templating {

void append_text(std::string& out, const Item& item);  // str(item)
void append_repr(std::string& out, const Item& item);  // repr(item), as inside of a list
std::string text_of(const Item& item);
std::string repr_of(const Item& item);

// Text itself, anything else as text_of; keeps markup.
Item text_item(const Item& item);

// & < > ' " -> &amp; &lt; &gt; &#39; &#34;
void append_markup_escaped(std::string& out, std::string_view text);
// escape(item): markup stays as it is.
Item escaped(const Item& item);
void append_escaped_item(std::string& out, const Item& item);

}  // namespace milepost::templating
