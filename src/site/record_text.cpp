// A build's record as bytes. Its stamps are those of this machine, and so are its numbers.
#include "site/build_record.h"
#include "site/record_bytes.h"

namespace milepost::site {
namespace {

constexpr std::string_view kRecordMark = "milepost build record 4\n";

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
  record.inputs.add_to(writer);
  record.outputs.add_to(writer);
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
  record.inputs = Stamps::read(reader);
  record.outputs = Stamps::read(reader);
  record.result = reader.bytes();
  if (!reader.is_at_end()) return std::nullopt;
  return record;
}

}  // namespace milepost::site
