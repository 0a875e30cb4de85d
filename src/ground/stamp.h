// What the system says of a file without reading it. Two equal stamps, the later one taken a while after the last
// write (see kStampGrain), mean that nothing was written in between.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace milepost {

// Times of files have the grain of the kernel's tick, or, on a disk that keeps whole seconds, of two of them (FAT): of
// two writes within it, the second cannot be told.
inline constexpr std::chrono::nanoseconds kStampGrain = std::chrono::milliseconds(20);
inline constexpr std::chrono::nanoseconds kCoarseStampGrain = std::chrono::seconds(2);

// Numbers of one size, without gaps between them: its bytes are what is kept of it.
struct Stamp {
  uint64_t kind = 0;  // the system's mode bits: what it is and who may read it; 0: there is nothing
  uint64_t size_bytes = 0;
  int64_t modified_ns = 0;  // since the epoch
  int64_t changed_ns = 0;   // of the inode: also what touch(1) cannot set back
  uint64_t inode = 0;       // of a link, mixed with that of what it leads to

  bool is_there() const { return kind != 0; }
  bool operator==(const Stamp&) const = default;
};

class StampReader {
 public:
  virtual ~StampReader() = default;
  // Of a path below the reader's folder ("" is the folder itself); not there where it cannot be seen. Of a folder, the
  // stamp changes when a name in it comes or goes. Any number of threads may call it.
  virtual Stamp stamp(std::string_view path) const = 0;
};

class RootFolder;

class DiskStamps final : public StampReader {
 public:
  explicit DiskStamps(const std::string& root);  // a path of the operating system
  ~DiskStamps() override;
  Stamp stamp(std::string_view path) const override;

 private:
  std::unique_ptr<RootFolder> root_;
};

}  // namespace milepost
