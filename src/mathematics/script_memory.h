// The memory of one script engine, with two bounds that make every formula end: how much may be in use, and how often
// memory may be asked for. The script cannot work without asking, so the second one bounds its time without a clock.
#pragma once

#include <cstddef>
#include <cstdint>

namespace milepost {

class ScriptMemory {
 public:
  static constexpr size_t kMostBytes = size_t{64} << 20;
  static constexpr uint64_t kMostRequests = 3'000'000;  // one formula; 20,000 bytes of TeX take up to 1,500,000

  // The three functions of C's allocation. Null where a bound is reached.
  void* allocate(size_t size);
  void* reallocate(void* block, size_t size);
  void release(void* block);

  void begin_formula() { requests_ = 0; }
  size_t bytes_in_use() const { return in_use_; }

 private:
  bool allows(size_t more_bytes);

  size_t in_use_ = 0;
  uint64_t requests_ = 0;
};

}  // namespace milepost
