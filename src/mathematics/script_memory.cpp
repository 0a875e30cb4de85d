#include "mathematics/script_memory.h"

#include <cstdlib>
#include <cstring>

namespace milepost {
namespace {

// Before each block stands its size, in as much room as the strictest alignment needs.
constexpr size_t kHeader = alignof(std::max_align_t);
static_assert(kHeader >= sizeof(size_t));

size_t size_of(void* block) {
  size_t size = 0;
  std::memcpy(&size, static_cast<char*>(block) - kHeader, sizeof size);
  return size;
}

void* with_header(void* raw, size_t size) {
  std::memcpy(raw, &size, sizeof size);
  return static_cast<char*>(raw) + kHeader;
}

}  // namespace

bool ScriptMemory::allows(size_t more_bytes) {
  return ++requests_ <= kMostRequests && more_bytes <= kMostBytes && in_use_ <= kMostBytes - more_bytes;
}

void* ScriptMemory::allocate(size_t size) {
  if (size == 0 || !allows(size)) return nullptr;
  void* raw = std::malloc(size + kHeader);
  if (!raw) return nullptr;
  in_use_ += size;
  return with_header(raw, size);
}

void* ScriptMemory::reallocate(void* block, size_t size) {
  if (!block) return allocate(size);
  if (size == 0) return release(block), nullptr;
  const size_t before = size_of(block);
  // What shrinks is always allowed: the engine does it while it cleans up.
  if (size > before && !allows(size - before)) return nullptr;
  void* raw = std::realloc(static_cast<char*>(block) - kHeader, size + kHeader);
  if (!raw) return nullptr;
  in_use_ += size;
  in_use_ -= before;
  return with_header(raw, size);
}

void ScriptMemory::release(void* block) {
  if (!block) return;
  in_use_ -= size_of(block);
  std::free(static_cast<char*>(block) - kHeader);
}

}  // namespace milepost
