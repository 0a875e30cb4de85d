#include "site/build_record.h"

#include <algorithm>

#include "content/address.h"
#include "ground/parallel.h"
#include "site/output_tree.h"
#include "site/record_bytes.h"

namespace milepost::site {
namespace {

using std::chrono::nanoseconds;

constexpr size_t kStampsAtOnce = 512;  // what a thread takes: a stamp alone takes about a microsecond

// Fills in the stamps of all paths.
void take_stamps(Stamps& stamps, const StampReader& reader, unsigned jobs) {
  const size_t parts = (stamps.size() + kStampsAtOnce - 1) / kStampsAtOnce;
  parallel_for(parts, jobs, [&](size_t part) {
    const size_t end = std::min(stamps.size(), (part + 1) * kStampsAtOnce);
    for (size_t i = part * kStampsAtOnce; i < end; ++i) stamps[i].second = reader.stamp(stamps[i].first);
  });
}

bool all_as_before(const Stamps& before, const StampReader& reader, unsigned jobs) {
  Stamps now = before;
  take_stamps(now, reader, jobs);
  return now == before;
}

bool was_settled(const Stamp& stamp, nanoseconds begun) {
  const nanoseconds last(std::max(stamp.modified_ns, stamp.changed_ns));
  const bool is_coarse = last % std::chrono::seconds(1) == nanoseconds::zero();
  return last < begun - (is_coarse ? kCoarseStampGrain : kStampGrain);
}

std::string names_text(const std::vector<Entry>& entries) {
  std::vector<std::string> names;
  for (const Entry& entry : entries)
    names.push_back(entry.name + (entry.kind == EntryKind::kFolder ? "/" : entry.is_link ? "@" : ""));
  std::sort(names.begin(), names.end());
  std::string text;
  for (const std::string& name : names) text += name + '\0';
  return text;
}

// Its stamp may be another, since a file came and went, or took the place of one of the same name.
bool has_the_same_names(const std::string& folder, const BuildRecord& record, const FileSystem& root) {
  const auto before = record.folders.find(folder);
  if (before == record.folders.end()) return false;
  const FileResult<std::vector<Entry>> entries = root.list(folder);
  return entries.ok() && sum_of_names(*entries) == before->second;
}

}  // namespace

std::string names_around(const FileSystem& root, const OutputPlace& place) {
  if (!place.path_in_site) return "";
  const FileResult<std::vector<Entry>> entries = root.list(folder_of(*place.path_in_site));
  if (!entries.ok()) return "";
  const std::string output(name_of(place.folder)), ours = "." + output + ".milepost-";
  std::vector<Entry> others;
  for (const Entry& entry : *entries)
    if (entry.name != output && !entry.name.starts_with(ours)) others.push_back(entry);
  return names_text(others);
}

uint64_t sum_of_names(const std::vector<Entry>& entries) { return check_sum(names_text(entries)); }

namespace {

bool was_asked_for_now(const BuildRecord& record, std::string_view key, std::chrono::sys_seconds now,
                       const OutputPlace& place, const FileSystem& root) {
  if (record.key != key || now < record.now || (record.until && now >= *record.until)) return false;
  return !record.folder_by_names || names_around(root, place) == record.names;
}

}  // namespace

std::string record_path(const OutputPlace& place) { return path_beside(place.folder, "record"); }
std::string pages_path(const OutputPlace& place) { return path_beside(place.folder, "pages"); }

std::optional<BuildRecord> make_record(const Asked& asked, const Manifest& written, const OutputPlace& place,
                                       std::chrono::system_clock::time_point begun, const std::string& names_before,
                                       const RecordScope& scope) {
  BuildRecord record;
  if (place.path_in_site && asked.paths.count(folder_of(*place.path_in_site))) {
    record.folder_by_names = std::string(folder_of(*place.path_in_site));
    record.names = names_before;
    if (names_around(scope.root, place) != names_before) return std::nullopt;
  }
  for (const auto& [path, was_there] : asked.paths)
    if (path != record.folder_by_names) record.inputs.emplace_back(path, Stamp{});
  record.folders = asked.folders;
  take_stamps(record.inputs, scope.inputs, scope.jobs);
  const nanoseconds start = begun.time_since_epoch();
  for (const auto& [path, stamp] : record.inputs)
    if (stamp.is_there != asked.paths.find(path)->second || (stamp.is_there && !was_settled(stamp, start)))
      return std::nullopt;
  for (const auto& [path, size] : written) record.outputs.emplace_back(place.folder + "/" + path, Stamp{});
  record.outputs.emplace_back(place.folder + "/" + std::string(kManifestFile), Stamp{});
  take_stamps(record.outputs, scope.outputs, scope.jobs);
  return record;
}

std::optional<std::set<std::string, std::less<>>> changed_since(const BuildRecord& record, std::string_view key,
                                                                std::chrono::sys_seconds now, const OutputPlace& place,
                                                                const RecordScope& scope) {
  if (!was_asked_for_now(record, key, now, place, scope.root)) return std::nullopt;
  Stamps inputs = record.inputs;
  take_stamps(inputs, scope.inputs, scope.jobs);
  std::set<std::string, std::less<>> changed;
  for (size_t i = 0; i < inputs.size(); ++i) {
    const Stamp &before = record.inputs[i].second, &after = inputs[i].second;
    if (before == after) continue;
    if (before.is_there != after.is_there || before.kind != after.kind) return std::nullopt;
    if (!has_the_same_names(inputs[i].first, record, scope.root)) changed.insert(inputs[i].first);
  }
  if (!all_as_before(record.outputs, scope.outputs, scope.jobs)) return std::nullopt;
  return changed;
}

}  // namespace milepost::site
