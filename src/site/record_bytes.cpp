#include "site/record_bytes.h"

#include <cstring>

namespace milepost::site {

void RecordWriter::add(std::string_view bytes) {
  add_unsigned(bytes.size());
  text_ += bytes;
  text_ += '\n';
}

std::string_view RecordReader::view() {
  const auto size = number<size_t>();
  if (size >= text_.size() || text_[size] != '\n') return fail(), "";
  const std::string_view bytes = text_.substr(0, size);
  text_.remove_prefix(size + 1);
  return bytes;
}

void RecordReader::fail() {
  is_fine_ = false;
  text_ = {};
}

// FNV-1a, a word at a time, its upper half folded into the lower one.
uint64_t check_sum(std::string_view bytes) {
  constexpr uint64_t kPrime = 0x100000001b3;
  uint64_t sum = 0xcbf29ce484222325 ^ bytes.size();
  const auto mix = [&](uint64_t word) {
    sum = (sum ^ word) * kPrime;
    sum ^= sum >> 32;
  };
  uint64_t word = 0;
  for (; bytes.size() >= sizeof word; bytes.remove_prefix(sizeof word)) {
    std::memcpy(&word, bytes.data(), sizeof word);
    mix(word);
  }
  word = 0;
  if (!bytes.empty()) std::memcpy(&word, bytes.data(), bytes.size());
  mix(word);
  return sum;
}

std::string seal(std::string_view mark, std::string fields) {
  const std::string sum = std::to_string(check_sum(fields)) + ' ';
  fields.insert(0, std::string(mark) + sum);  // in place, where there is room: some are as large as all pages' digests
  return fields;
}

std::optional<std::string_view> unseal(std::string_view mark, std::string_view text) {
  if (!text.starts_with(mark)) return std::nullopt;
  text.remove_prefix(mark.size());
  const size_t end_of_sum = text.find(' ');
  if (end_of_sum == text.npos) return std::nullopt;
  const std::string_view fields = text.substr(end_of_sum + 1);
  if (text.substr(0, end_of_sum) != std::to_string(check_sum(fields))) return std::nullopt;
  return fields;
}

}  // namespace milepost::site
