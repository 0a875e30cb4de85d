// Small pieces one behind the other, large ones each for itself, all with their size before them: see cmark_memory.h.
#include "markdown/cmark_memory.h"

#include <algorithm>
#include <cstring>

namespace milepost::markdown {
namespace {

constexpr size_t kHeadBytes = sizeof(size_t);  // before each piece: its size
// Larger blocks would go back to the system each time, and come again page by page.
constexpr size_t kLeastBlockBytes = size_t{8} << 10, kMostBlockBytes = size_t{64} << 10;
constexpr size_t kNodeBytesPerTextByte = 24;  // of usual posts

size_t size_of(const char* piece) {
  size_t bytes;
  std::memcpy(&bytes, piece - kHeadBytes, kHeadBytes);
  return bytes;
}

// The piece that begins at `head`.
char* begin_piece(char* head, size_t bytes) {
  std::memcpy(head, &bytes, kHeadBytes);
  return head + kHeadBytes;
}

// So that every piece and its size lie as the processor wants them, and a piece given back has room for an address.
size_t rounded(size_t bytes) { return std::max((bytes + kHeadBytes - 1) / kHeadBytes, size_t{1}) * kHeadBytes; }

}  // namespace

ParseMemory::ParseMemory(size_t text_bytes)
    : before_(in_force()),
      block_bytes_(std::clamp(text_bytes * kNodeBytesPerTextByte, kLeastBlockBytes, kMostBlockBytes)) {
  in_force() = this;
}

ParseMemory::~ParseMemory() { in_force() = before_; }

cmark_mem* ParseMemory::allocator() {
  static cmark_mem memory = {take_zeroed, resize, give_back};
  return &memory;
}

// cmark hands its allocator nothing but sizes, so that the memory of a parse is its thread's while it runs.
ParseMemory*& ParseMemory::in_force() {
  thread_local ParseMemory* memory = nullptr;
  return memory;
}

void ParseMemory::add_block() {
  blocks_.emplace_back(new char[block_bytes_]);
  next_ = blocks_.back().get();
  end_ = next_ + block_bytes_;
}

char* ParseMemory::take(size_t bytes) {
  bytes = rounded(bytes);
  return bytes <= kMostSmallBytes ? take_small(bytes) : take_large(bytes);
}

// One that was given back comes first: the same addresses again are near at hand.
char* ParseMemory::take_small(size_t bytes) {
  char*& reused = given_back_[bytes / kHeadBytes];
  if (char* piece = reused) {
    std::memcpy(&reused, piece, sizeof reused);
    return piece;
  }
  if (static_cast<size_t>(end_ - next_) < kHeadBytes + bytes) add_block();
  char* piece = begin_piece(next_, bytes);
  next_ = piece + bytes;
  return piece;
}

char* ParseMemory::take_large(size_t bytes) {
  std::unique_ptr<char[]> own(new char[kHeadBytes + bytes]);
  char* piece = begin_piece(own.get(), bytes);
  large_.emplace(piece, std::move(own));
  return piece;
}

void* ParseMemory::take_zeroed(size_t count, size_t size) noexcept {
  return std::memset(in_force()->take(count * size), 0, count * size);
}

void* ParseMemory::resize(void* piece, size_t bytes) noexcept {
  char* old = static_cast<char*>(piece);
  const size_t old_bytes = old ? size_of(old) : 0;
  if (old && bytes <= old_bytes) return old;
  char* larger = in_force()->take(bytes);
  if (!old) return larger;
  std::memcpy(larger, old, old_bytes);
  give_back(old);
  return larger;
}

void ParseMemory::give_back(void* piece) noexcept {
  if (!piece) return;
  char* old = static_cast<char*>(piece);
  ParseMemory& memory = *in_force();
  const size_t bytes = size_of(old);
  if (bytes > kMostSmallBytes) {
    memory.large_.erase(old);
    return;
  }
  char*& reused = memory.given_back_[bytes / kHeadBytes];
  std::memcpy(old, &reused, sizeof reused);
  reused = old;
}

}  // namespace milepost::markdown
