// What a folder answered to a part of a build, as check sums: somebody else can ask the same again and see whether that
// part would come out the same. Knows nothing of what the answers were used for.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "ground/read_only_files.h"
#include "site/record_bytes.h"

namespace milepost::site {

struct Question {
  enum Kind { kList, kRead, kLook } kind = kRead;
  std::string path;
  uint64_t most_bytes = 0;  // of kRead: those at the start; UINT64_MAX: all

  auto operator<=>(const Question&) const = default;
};
using Answers = std::map<Question, uint64_t>;  // the check sum of what came

// A folder that is only read, and whose every answer is kept as a check sum. Any number of threads may ask.
class AnsweringFiles final : public ReadOnlyFiles {
 public:
  // `files` must outlive this.
  explicit AnsweringFiles(const FileSystem& files) : files_(files) {}

  FileResult<std::vector<Entry>> list(std::string_view folder) const override;
  FileResult<std::string> read(std::string_view file) const override;
  FileResult<std::string> read_start(std::string_view file, size_t most) const override;
  FileResult<Entry> look(std::string_view path) const override;

  // The last answers. To be called when no thread asks any more.
  const Answers& answers() const { return answers_; }

 private:
  void keep(Question question, uint64_t sum) const;

  const FileSystem& files_;
  mutable std::mutex mutex_;
  mutable Answers answers_;
};

// The first path, in their order, of which `files` now answers something else; nothing where all is as it was.
std::optional<std::string> first_changed(const Answers& answers, const FileSystem& files, unsigned jobs);

void add(const Answers& answers, RecordWriter& writer);
Answers read_answers(RecordReader& reader);

}  // namespace milepost::site
