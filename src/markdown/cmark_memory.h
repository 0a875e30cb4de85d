// The memory of one parse: cmark takes it piece by piece, in the order of its addresses, and all of it goes at once.
// A third of what a plain parse costs is malloc and free. Only cmark_*.cpp and syntax_*.cpp include this.
#pragma once

#include <cmark-gfm.h>

#include <array>
#include <cstddef>
#include <memory>
#include <unordered_map>
#include <vector>

namespace milepost::markdown {

// While it lives, it is where this thread's parses lie: their parser and their nodes need not be freed. Where another
// is made meanwhile, that one is in force until its end.
class ParseMemory {
 public:
  explicit ParseMemory(size_t text_bytes);
  ~ParseMemory();
  ParseMemory(const ParseMemory&) = delete;
  ParseMemory& operator=(const ParseMemory&) = delete;

  // For cmark's functions that ask for memory.
  static cmark_mem* allocator();

  // An object of ours that a node of the parse in force refers to, which lives as long as the memory.
  template <class T>
  static T* make() {
    auto object = std::make_shared<T>();
    in_force()->objects_.push_back(object);
    return object.get();
  }

 private:
  static constexpr size_t kMostSmallBytes = 2048;

  static ParseMemory*& in_force();
  static void* take_zeroed(size_t count, size_t size) noexcept;
  static void* resize(void* piece, size_t bytes) noexcept;
  static void give_back(void* piece) noexcept;

  char* take(size_t bytes);
  char* take_small(size_t bytes);
  char* take_large(size_t bytes);
  void add_block();

  ParseMemory* before_;
  const size_t block_bytes_;
  std::vector<std::unique_ptr<char[]>> blocks_;  // of small pieces
  char* next_ = nullptr;                         // where the next piece begins, in the latest block
  char* end_ = nullptr;                          // of that block
  // Small pieces that cmark gave back, by their size; each begins with the address of another.
  std::array<char*, kMostSmallBytes / sizeof(size_t) + 1> given_back_{};
  std::unordered_map<const char*, std::unique_ptr<char[]>> large_;  // by the piece in it
  std::vector<std::shared_ptr<void>> objects_;
};

}  // namespace milepost::markdown
