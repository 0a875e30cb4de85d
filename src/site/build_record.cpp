#include "site/build_record.h"

#include <algorithm>

#include "content/address.h"
#include "site/output_tree.h"
#include "site/record_bytes.h"

namespace milepost::site {
namespace {

using std::chrono::nanoseconds;

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
bool has_the_same_names(std::string_view folder, const BuildRecord& record, const FileSystem& root) {
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

std::optional<BuildRecord> make_record(Asked asked, const Manifest& written, const OutputPlace& place,
                                       std::chrono::system_clock::time_point begun, const std::string& names_before,
                                       const RecordScope& scope) {
  BuildRecord record;
  const std::string_view around = place.path_in_site ? folder_of(*place.path_in_site) : "";
  const auto is_around = [&](const auto& path) { return place.path_in_site && path.first == around; };
  if (std::erase_if(asked.paths, is_around) > 0) {
    record.folder_by_names = std::string(around);
    record.names = names_before;
    if (names_around(scope.root, place) != names_before) return std::nullopt;
  }
  for (const auto& [path, was_there] : asked.paths) record.inputs.add(path);
  record.folders = std::move(asked.folders);
  record.inputs.take(scope.inputs, scope.jobs);
  const nanoseconds start = begun.time_since_epoch();
  for (size_t i = 0; i < record.inputs.size(); ++i) {
    const Stamp& stamp = record.inputs.stamp(i);
    if (stamp.is_there() != asked.paths[i].second || (stamp.is_there() && !was_settled(stamp, start)))
      return std::nullopt;
  }
  for (const auto& [path, size] : written) record.outputs.add(place.folder + "/" + path);
  record.outputs.add(place.folder + "/" + std::string(kManifestFile));
  record.outputs.take(scope.outputs, scope.jobs);
  return record;
}

Manifest written_in(const BuildRecord& record, const OutputPlace& place) {
  Manifest written;
  for (size_t i = 0; i < record.outputs.size(); ++i) {
    const std::string_view path = record.outputs.path(i).substr(place.folder.size() + 1);
    if (path != kManifestFile) written.emplace_hint(written.end(), path, record.outputs.stamp(i).size_bytes);
  }
  return written;
}

std::optional<std::set<std::string, std::less<>>> changed_since(const BuildRecord& record, std::string_view key,
                                                                std::chrono::sys_seconds now, const OutputPlace& place,
                                                                const RecordScope& scope) {
  if (!was_asked_for_now(record, key, now, place, scope.root)) return std::nullopt;
  if (!record.outputs.changes(scope.outputs, scope.jobs, 0)) return std::nullopt;
  const auto changes = record.inputs.changes(scope.inputs, scope.jobs, record.inputs.size());
  if (!changes) return std::nullopt;
  std::set<std::string, std::less<>> changed;
  for (const auto& [number, now_is] : *changes) {
    const Stamp& before = record.inputs.stamp(number);
    const std::string_view path = record.inputs.path(number);
    if (before.is_there() != now_is.is_there() || before.kind != now_is.kind) return std::nullopt;
    if (!has_the_same_names(path, record, scope.root)) changed.emplace(path);
  }
  return changed;
}

}  // namespace milepost::site
