// A table that is all of a block of raw HTML, so that it can stand in a region like a table of Markdown. One that is
// only a part of its block stays as it is written: what is around it may be made for it. Private to src/markdown.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace milepost::markdown {

// The words that name it, of its caption, else of its heads; entities as they are written. Nothing where the block is
// something else, or says itself what the table is to be (`role`).
std::optional<std::string> raw_table_name(std::string_view html);

}  // namespace milepost::markdown
