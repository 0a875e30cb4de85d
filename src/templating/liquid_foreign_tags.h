// What can be kept of a tag that milepost does not run: its link, its image, its words. In HTML, since the tag may
// stand in a block of HTML.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace milepost::templating {

// What stands in the place of the tag and, for a block, of its end tag.
struct ForeignTag {
  std::string before, after;
};

// `words`: the tag's arguments as written.
ForeignTag readable_part(std::string_view tag, std::string_view words, bool is_block);

// The same in words for a message: "it is left out, …".
std::string_view what_stays(const ForeignTag& tag, bool is_block);

// The same for values with names, such as those that a missing include was given: an image where one names an image,
// a link where one is an address, and what is said about it.
std::string readable_values(const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace milepost::templating
