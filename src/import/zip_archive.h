// A zip archive in memory (read by libzip, seen in zip_archive.cpp only). Trusts nothing it says about itself: names
// that lead elsewhere, links and entries that unpack to far more than they should are refused.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "ground/diagnostic.h"
#include "ground/result.h"

namespace milepost::import {

struct ZipLimits {
  size_t archive_bytes = size_t{1} << 30;
  size_t entries = 100'000;
  uint64_t entry_bytes = uint64_t{512} << 20;  // unpacked
  uint64_t total_bytes = uint64_t{2} << 30;    // unpacked
  uint64_t ratio = 200;                        // unpacked to packed, for entries past a mebibyte
};

class ZipArchive {
 public:
  // Entries that are refused are told to `diagnostics` (kArchiveEntryRefused) and are not in names(). `shown` is the
  // archive's name in messages.
  static Result<ZipArchive> open(std::string bytes, const std::string& shown, const ZipLimits& limits,
                                 Diagnostics& diagnostics);
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ~ZipArchive();

  // Of the files, sorted.
  const std::vector<std::string>& names() const;
  // The file's bytes. Requires a name of names(). Never more than the archive's head says.
  Result<std::string> read(const std::string& name) const;

 private:
  struct Held;
  explicit ZipArchive(std::unique_ptr<Held> held);
  std::unique_ptr<Held> held_;
};

}  // namespace milepost::import
