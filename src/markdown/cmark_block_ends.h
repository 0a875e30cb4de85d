// What ends something, looked for in the block that cmark parses. A search that was in vain is not made again, so that
// a row of beginnings without an end does not cost the square of its length. Only cmark_*.cpp includes this.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace milepost::markdown {

class BlockEnds {
 public:
  enum Mark { kInstruction, kSection, kDeclaration, kComment, kScript, kStyle, kTextArea };

  // The offset of `mark` in `text`, which ends with the block, with a NUL; npos where there is none.
  size_t find(Mark mark, const char* text);
  void clear() { none_from_.fill(nullptr); }

 private:
  std::array<const char*, kTextArea + 1> none_from_{};  // from here to the end of the block there is none
};

// The mark that ends the content of an element whose content is no markup, by its name in lower case.
bool find_raw_text_mark(std::string_view name, BlockEnds::Mark& mark);

}  // namespace milepost::markdown
