// See cmark_block_ends.h.
#include "markdown/cmark_block_ends.h"

#include <cstring>

namespace milepost::markdown {
namespace {

constexpr std::array<const char*, BlockEnds::kTextArea + 1> kEndMarks = {"?>",       "]]>",     ">",         "-->",
                                                                         "</script", "</style", "</textarea"};

}  // namespace

size_t BlockEnds::find(Mark mark, const char* text) {
  const char*& none_from = none_from_[mark];
  if (none_from != nullptr && text >= none_from) return std::string_view::npos;
  const char* found = mark >= kScript ? strcasestr(text, kEndMarks[mark]) : std::strstr(text, kEndMarks[mark]);
  if (found != nullptr) return static_cast<size_t>(found - text);
  none_from = text;
  return std::string_view::npos;
}

bool find_raw_text_mark(std::string_view name, BlockEnds::Mark& mark) {
  for (const BlockEnds::Mark one : {BlockEnds::kScript, BlockEnds::kStyle, BlockEnds::kTextArea}) {
    if (name == kEndMarks[one] + 2) return mark = one, true;
  }
  return false;
}

}  // namespace milepost::markdown
