// Where the first and the last byte of the part stand as far apart as they do in it, the part is looked for.
#include "ground/holds.h"

#include "ground/byte_blocks.h"

namespace milepost {
namespace {

bool begins_in_block(std::string_view text, size_t at, std::string_view part) {
  for (size_t i = at; i < at + kByteBlock; ++i)
    if (text[i] == part.front() && text.substr(i, part.size()) == part) return true;
  return false;
}

}  // namespace

bool holds(std::string_view text, std::string_view part) {
  if (part.empty()) return true;
  const ByteBlock first = block_of(static_cast<unsigned char>(part.front()));
  const ByteBlock last = block_of(static_cast<unsigned char>(part.back()));
  const size_t apart = part.size() - 1;
  size_t at = 0;
  for (; at + apart + kByteBlock <= text.size(); at += kByteBlock) {
    const auto both = (load_block(text.data() + at) == first) & (load_block(text.data() + at + apart) == last);
    if (any_in(both) && begins_in_block(text, at, part)) return true;
  }
  return text.substr(at).find(part) != std::string_view::npos;
}

}  // namespace milepost
