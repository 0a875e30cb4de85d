// Tags of components, as MDX has them: <Callout type={"info"}>. Reading only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace milepost::markdown {

// Stands in the place of a tag's `<` for the time between cmark's two phases, where cmark would not read the braces.
inline constexpr char kComponentMark = '\x03';

// The name of the component whose tag begins with the `<` at `at`, without `/`; empty where it is an HTML element's or
// none.
std::string_view component_name(std::string_view text, size_t at);
// The offset past the tag that begins at `at`; braces and quotes may hold `>`. 0: it is no component's or has no end.
size_t component_tag_end(std::string_view text, size_t at);
// Its attributes that are plain text: title="…", alt={'…'}.
std::vector<std::pair<std::string, std::string>> component_attributes(std::string_view tag);

}  // namespace milepost::markdown
