// A build's record as bytes.
#include "site/build_record.h"
#include "site/record_bytes.h"

namespace milepost::site {
namespace {

constexpr std::string_view kRecordMark = "milepost build record 3\n";

void add_stamps(const Stamps& stamps, RecordWriter& writer) {
  writer.add_unsigned(stamps.size());
  for (const auto& [path, stamp] : stamps) {
    writer.add(path);
    writer.add_unsigned(stamp.is_there);
    writer.add_unsigned(stamp.kind);
    writer.add_unsigned(stamp.size_bytes);
    writer.add(stamp.modified_ns);
    writer.add(stamp.changed_ns);
    writer.add_unsigned(stamp.inode);
  }
}

Stamps read_stamps(RecordReader& reader) {
  Stamps stamps;
  for (auto left = reader.number<size_t>(); left > 0 && reader.is_fine(); --left) {
    std::string path = reader.bytes();
    Stamp stamp;
    stamp.is_there = reader.truth();
    stamp.kind = reader.number<uint64_t>();
    stamp.size_bytes = reader.number<uint64_t>();
    stamp.modified_ns = reader.number<int64_t>();
    stamp.changed_ns = reader.number<int64_t>();
    stamp.inode = reader.number<uint64_t>();
    stamps.emplace_back(std::move(path), stamp);
  }
  return stamps;
}

}  // namespace

std::string record_text(const BuildRecord& record) {
  RecordWriter writer;
  writer.add(record.key);
  writer.add(int64_t{record.now.time_since_epoch().count()});
  writer.add_unsigned(record.until.has_value());
  writer.add(record.until ? int64_t{record.until->time_since_epoch().count()} : int64_t{0});
  writer.add_unsigned(record.folder_by_names.has_value());
  writer.add(record.folder_by_names.value_or(""));
  writer.add(record.names);
  writer.add_unsigned(record.folders.size());
  for (const auto& [folder, names] : record.folders) {
    writer.add(folder);
    writer.add_unsigned(names);
  }
  add_stamps(record.inputs, writer);
  add_stamps(record.outputs, writer);
  writer.add(record.result);
  return seal(kRecordMark, writer.take());
}

std::optional<BuildRecord> parse_record(std::string_view text) {
  const std::optional<std::string_view> fields = unseal(kRecordMark, text);
  if (!fields) return std::nullopt;
  RecordReader reader(*fields);
  BuildRecord record;
  record.key = reader.bytes();
  record.now = std::chrono::sys_seconds(std::chrono::seconds(reader.number<int64_t>()));
  const bool has_until = reader.truth();
  const std::chrono::sys_seconds until{std::chrono::seconds(reader.number<int64_t>())};
  if (has_until) record.until = until;
  const bool has_folder = reader.truth();
  std::string folder = reader.bytes();
  if (has_folder) record.folder_by_names = std::move(folder);
  record.names = reader.bytes();
  for (auto left = reader.number<size_t>(); left > 0 && reader.is_fine(); --left) {
    std::string path = reader.bytes();
    record.folders.emplace(std::move(path), reader.number<uint64_t>());
  }
  record.inputs = read_stamps(reader);
  record.outputs = read_stamps(reader);
  record.result = reader.bytes();
  if (!reader.is_at_end()) return std::nullopt;
  return record;
}

}  // namespace milepost::site
