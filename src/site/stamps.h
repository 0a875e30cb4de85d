// Files and their stamps, by the ten thousand: each costs its name and five numbers, and no memory of its own. As bytes
// they are what they are in memory, so that a build with nothing to do has nothing to read out of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/stamp.h"
#include "site/record_bytes.h"

namespace milepost::site {

class Stamps {
 public:
  void add(std::string_view path);  // its stamp is that of nothing until take() was called

  size_t size() const { return stamps_.size(); }
  std::string_view path(size_t i) const;
  const Stamp& stamp(size_t i) const { return stamps_[i]; }

  // Asks for the stamps of all paths, with `jobs` threads.
  void take(const StampReader& reader, unsigned jobs);

  // One that is not as it was.
  struct Change {
    size_t number;
    Stamp now;
  };
  // By number. With more than `most` of them there is nothing.
  std::optional<std::vector<Change>> changes(const StampReader& reader, unsigned jobs, size_t most) const;

  void add_to(RecordWriter& writer) const;
  static Stamps read(RecordReader& reader);

 private:
  std::string paths_;         // one after the other
  std::vector<size_t> ends_;  // of each, in `paths_`
  std::vector<Stamp> stamps_;
};

}  // namespace milepost::site
