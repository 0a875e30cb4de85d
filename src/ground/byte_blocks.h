// Texts looked through sixteen bytes at a time. Compilers do that to a loop over bytes too, but not to each, and not at
// each level of optimisation; every byte of a site passes here several times.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace milepost {

constexpr size_t kByteBlock = 16;
using ByteBlock = unsigned char __attribute__((vector_size(kByteBlock)));  // of GCC and Clang, for any processor

inline ByteBlock load_block(const char* bytes) {
  ByteBlock block;
  std::memcpy(&block, bytes, kByteBlock);
  return block;
}

// A block of one byte.
constexpr ByteBlock block_of(unsigned char c) { return ByteBlock{c, c, c, c, c, c, c, c, c, c, c, c, c, c, c, c}; }

// Whether any byte is not 0, as those are for which a comparison of blocks holds.
template <class Block>
bool any_in(const Block& block) {
  uint64_t halves[2];
  static_assert(sizeof halves == sizeof block);
  std::memcpy(halves, &block, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

// The offset of the next byte for which `is_wanted(byte)` holds, or the text's end; `is_wanted(block)` says it of all
// bytes of a block, as comparisons of blocks do.
template <class IsWanted>
size_t next_byte(std::string_view text, size_t at, const IsWanted& is_wanted) {
  for (; at + kByteBlock <= text.size(); at += kByteBlock)
    if (any_in(is_wanted(load_block(text.data() + at)))) break;
  while (at < text.size() && !is_wanted(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

// `is_wanted` for next_byte(): one of these bytes.
template <unsigned char... kBytes>
constexpr auto kIsByteOf = [](auto byte) {
  if constexpr (sizeof byte == 1) {
    return ((byte == kBytes) || ...);
  } else {
    return ((byte == block_of(kBytes)) | ...);
  }
};

}  // namespace milepost
