// Stamps by the thousand: taken, compared and kept as bytes, whatever the number of threads.
#include "site/stamps.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>

using namespace milepost;
using namespace milepost::site;

namespace {

// Of each path: its length and a number that can be changed.
class NumberedStamps final : public StampReader {
 public:
  Stamp stamp(std::string_view path) const override {
    const auto found = inodes.find(std::string(path));
    return {1, path.size(), 2, 3, found == inodes.end() ? 0 : found->second};
  }
  std::map<std::string, uint64_t> inodes;
};

std::string path_of(size_t i) { return i == 0 ? "" : "content/posts/" + std::to_string(i) + ".md"; }

Stamps stamps_of(size_t count, const StampReader& reader, unsigned jobs) {
  Stamps stamps;
  for (size_t i = 0; i < count; ++i) stamps.add(path_of(i));
  stamps.take(reader, jobs);
  return stamps;
}

std::string bytes_of(const Stamps& stamps) {
  RecordWriter writer;
  stamps.add_to(writer);
  return writer.take();
}

}  // namespace

TEST_CASE("stamps are asked for by their paths, and changes are told by number") {
  NumberedStamps reader;
  for (const size_t count : {0, 1, 511, 512, 513, 3000}) {
    for (const unsigned jobs : {1U, 4U}) {
      CAPTURE(count, jobs);
      reader.inodes.clear();
      const Stamps stamps = stamps_of(count, reader, jobs);
      REQUIRE(stamps.size() == count);
      REQUIRE(stamps.changes(reader, jobs, 0));
      if (count < 3) continue;
      CHECK(stamps.path(2) == "content/posts/2.md");
      CHECK(stamps.stamp(2).size_bytes == 18);
      reader.inodes = {{path_of(count - 1), 7}, {path_of(0), 8}};
      CHECK(!stamps.changes(reader, jobs, 1));
      const auto changes = stamps.changes(reader, jobs, 2);
      REQUIRE(changes);
      REQUIRE(changes->size() == 2);
      CHECK(changes->front().number == 0);
      CHECK(changes->front().now.inode == 8);
      CHECK(changes->back().number == count - 1);
    }
  }
}

TEST_CASE("stamps come back from their bytes, and what is no stamps fails") {
  const NumberedStamps reader;
  for (const size_t count : {0, 1, 40}) {
    const std::string bytes = bytes_of(stamps_of(count, reader, 1));
    RecordReader fields(bytes);
    const Stamps again = Stamps::read(fields);
    CHECK(fields.is_at_end());
    CHECK(again.size() == count);
    CHECK(bytes_of(again) == bytes);
  }
  RecordWriter paths_only;
  for (const char* field : {"content", "", ""}) paths_only.add(std::string_view(field));
  const std::string bytes = paths_only.take();
  RecordReader fields(bytes);
  CHECK(Stamps::read(fields).size() == 0);
  CHECK(!fields.is_fine());
}
