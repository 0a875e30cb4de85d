// A build's record as bytes: fields behind their lengths, and a check sum over all. Read by this program alone, so that
// a record of another form is simply none.
#include <charconv>

#include "site/build_record.h"

namespace milepost::site {
namespace {

constexpr std::string_view kMark = "milepost build record 1\n";

// FNV-1a: enough to tell a file that was cut off or scribbled in.
uint64_t check_sum(std::string_view bytes) {
  uint64_t sum = 0xcbf29ce484222325;
  for (const char c : bytes) sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return sum;
}

class Writer {
 public:
  void add(int64_t number) { text_ += std::to_string(number) + ' '; }
  void add_unsigned(uint64_t number) { text_ += std::to_string(number) + ' '; }
  void add(std::string_view bytes) {
    add_unsigned(bytes.size());
    text_ += bytes;
    text_ += '\n';
  }
  void add(const Stamps& stamps) {
    add_unsigned(stamps.size());
    for (const auto& [path, stamp] : stamps) {
      add(path);
      add_unsigned(stamp.is_there);
      add_unsigned(stamp.kind);
      add_unsigned(stamp.size_bytes);
      add(stamp.modified_ns);
      add(stamp.changed_ns);
      add_unsigned(stamp.inode);
    }
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

// After the first thing that is not as it must be, everything read is empty.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  template <class Number>
  Number number() {
    Number number = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), number);
    if (error != std::errc() || end == text_.data() + text_.size() || *end != ' ') return fail(), Number{};
    text_.remove_prefix(static_cast<size_t>(end - text_.data()) + 1);
    return number;
  }
  std::string bytes() {
    const auto size = number<size_t>();
    if (size >= text_.size()) return fail(), "";
    std::string bytes(text_.substr(0, size));
    text_.remove_prefix(size + 1);
    return bytes;
  }
  Stamps stamps() {
    Stamps stamps;
    for (auto left = number<size_t>(); left > 0 && is_fine_; --left) {
      std::string path = bytes();
      Stamp stamp;
      stamp.is_there = number<uint64_t>() != 0;
      stamp.kind = number<uint64_t>();
      stamp.size_bytes = number<uint64_t>();
      stamp.modified_ns = number<int64_t>();
      stamp.changed_ns = number<int64_t>();
      stamp.inode = number<uint64_t>();
      stamps.emplace_back(std::move(path), stamp);
    }
    return stamps;
  }
  bool is_fine() const { return is_fine_; }
  bool is_at_end() const { return text_.empty(); }

 private:
  void fail() {
    is_fine_ = false;
    text_ = {};
  }

  std::string_view text_;
  bool is_fine_ = true;
};

}  // namespace

std::string record_text(const BuildRecord& record) {
  Writer writer;
  writer.add(record.key);
  writer.add(int64_t{record.now.time_since_epoch().count()});
  writer.add_unsigned(record.until.has_value());
  writer.add(record.until ? int64_t{record.until->time_since_epoch().count()} : int64_t{0});
  writer.add_unsigned(record.folder_by_names.has_value());
  writer.add(record.folder_by_names.value_or(""));
  writer.add(record.names);
  writer.add(record.inputs);
  writer.add(record.outputs);
  writer.add(record.result);
  const std::string fields = writer.take();
  return std::string(kMark) + std::to_string(check_sum(fields)) + ' ' + fields;
}

std::optional<BuildRecord> parse_record(std::string_view text) {
  if (!text.starts_with(kMark)) return std::nullopt;
  text.remove_prefix(kMark.size());
  const size_t end_of_sum = text.find(' ');
  if (end_of_sum == text.npos || text.substr(0, end_of_sum) != std::to_string(check_sum(text.substr(end_of_sum + 1))))
    return std::nullopt;
  Reader reader(text.substr(end_of_sum + 1));
  BuildRecord record;
  record.key = reader.bytes();
  record.now = std::chrono::sys_seconds(std::chrono::seconds(reader.number<int64_t>()));
  const bool has_until = reader.number<uint64_t>() != 0;
  const std::chrono::sys_seconds until{std::chrono::seconds(reader.number<int64_t>())};
  if (has_until) record.until = until;
  const bool has_folder = reader.number<uint64_t>() != 0;
  std::string folder = reader.bytes();
  if (has_folder) record.folder_by_names = std::move(folder);
  record.names = reader.bytes();
  record.inputs = reader.stamps();
  record.outputs = reader.stamps();
  record.result = reader.bytes();
  if (!reader.is_fine() || !reader.is_at_end()) return std::nullopt;
  return record;
}

}  // namespace milepost::site
