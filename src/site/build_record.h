// The record of a build: what it asked, what it wrote and what it said. While all of that stands as it stood, the same
// command has nothing to do. Kept beside the output folder; a record that is damaged, or of another program, is none.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/output_place.h"
#include "ground/file_system.h"
#include "ground/stamp.h"
#include "site/manifest.h"
#include "site/stamps.h"

namespace milepost::site {

struct BuildRecord {
  std::string key;  // the program, and what it was asked for: one line
  std::chrono::sys_seconds now{};
  // The first moment after `now` at which the calendar alone changes what is published; nothing: never.
  std::optional<std::chrono::sys_seconds> until;
  // The folder that holds the output changes by being built into: its names count, not its stamp.
  std::optional<std::string> folder_by_names;
  std::string names;
  // A folder's stamp changes when an editor saves by renaming; what counts is what is in it, as a check sum.
  std::map<std::string, uint64_t, std::less<>> folders;
  Stamps inputs;       // below the site's root, by path
  Stamps outputs;      // below the folder that OutputPlace::files shows, by path
  std::string result;  // what the command said; opaque here
};

// The two folders that stamps are taken in.
struct RecordScope {
  const FileSystem& root;
  const StampReader& inputs;
  const StampReader& outputs;
  unsigned jobs = 0;
};

// The names and kinds in the folder that holds the output, but for the output and what milepost puts beside it; ""
// where that folder is not of the site. To be taken before the site is read.
std::string names_around(const FileSystem& root, const OutputPlace& place);

// The names and kinds of what is in a folder, as a check sum.
uint64_t sum_of_names(const std::vector<Entry>& entries);

// What was asked and written, as it stands now. Nothing where something changed since `begun` and `names_before` (or
// too shortly before to be told): then nobody knows what the build saw.
struct Asked {
  std::vector<std::pair<std::string_view, bool>> paths;  // in their order, and whether there was something
  std::map<std::string, uint64_t, std::less<>> folders;  // as in BuildRecord
};
std::optional<BuildRecord> make_record(Asked asked, const Manifest& written, const OutputPlace& place,
                                       std::chrono::system_clock::time_point begun, const std::string& names_before,
                                       const RecordScope& scope);

// Which inputs have changed since: none means that a build would find what the record has, and leave its files as they
// are. Nothing where that cannot be told by inputs: something has come or gone, the output is not as it was written,
// the calendar has moved on, other words were asked. What others put into the output folder meanwhile is not looked at.
std::optional<std::set<std::string, std::less<>>> changed_since(const BuildRecord& record, std::string_view key,
                                                                std::chrono::sys_seconds now, const OutputPlace& place,
                                                                const RecordScope& scope);

// The files that stand in the output folder, but for the manifest, and their sizes.
Manifest written_in(const BuildRecord& record, const OutputPlace& place);

std::string record_text(const BuildRecord& record);
std::optional<BuildRecord> parse_record(std::string_view text);

// Where the record of an output folder stands, and what stays of its pages, in OutputPlace::files.
std::string record_path(const OutputPlace& place);
std::string pages_path(const OutputPlace& place);

}  // namespace milepost::site
