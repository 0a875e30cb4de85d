// One start tag whose quotation marks a browser reads otherwise than they are meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace milepost::markdown {

// `tag` with the marks within a value escaped and a blank behind each value; nothing where it is well written.
//   <img alt="a"b" src="c">   ->   <img alt="a&quot;b" src="c">
//   <a href="b"class="c">     ->   <a href="b" class="c">
//   <a href=b" class="c">     ->   <a href="b" class="c">
std::optional<std::string> repaired_tag(std::string_view tag);

// Whether a quotation mark stands in a value that does not begin with one. CommonMark and kramdown know no such tag,
// browsers do.
bool is_broken_tag(std::string_view tag);

}  // namespace milepost::markdown
