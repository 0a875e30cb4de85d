#include "site/stamps.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>
#include <type_traits>

#include "ground/parallel.h"

namespace milepost::site {
namespace {

constexpr size_t kStampsAtOnce = 512;  // what a thread takes: a stamp alone takes about a microsecond

// The bytes of numbers that stand side by side.
template <class Number>
std::string_view bytes_of(const std::vector<Number>& numbers) {
  static_assert(std::has_unique_object_representations_v<Number>);
  return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)};
}

template <class Number>
std::vector<Number> numbers_in(std::string_view bytes) {
  std::vector<Number> numbers(bytes.size() / sizeof(Number));
  if (!numbers.empty()) std::memcpy(numbers.data(), bytes.data(), numbers.size() * sizeof(Number));
  return numbers;
}

// Calls `visit` with every number below `count`, several threads at once, each with neighbours.
template <class Visit>
void visit_all(size_t count, unsigned jobs, const Visit& visit) {
  parallel_for((count + kStampsAtOnce - 1) / kStampsAtOnce, jobs, [&](size_t part) {
    const size_t end = std::min(count, (part + 1) * kStampsAtOnce);
    for (size_t i = part * kStampsAtOnce; i < end; ++i) visit(i);
  });
}

}  // namespace

void Stamps::add(std::string_view path) {
  paths_ += path;
  ends_.push_back(paths_.size());
  stamps_.emplace_back();
}

std::string_view Stamps::path(size_t i) const {
  const size_t begin = i == 0 ? 0 : ends_[i - 1];
  return std::string_view(paths_).substr(begin, ends_[i] - begin);
}

void Stamps::take(const StampReader& reader, unsigned jobs) {
  visit_all(size(), jobs, [&](size_t i) { stamps_[i] = reader.stamp(path(i)); });
}

std::optional<std::vector<Stamps::Change>> Stamps::changes(const StampReader& reader, unsigned jobs,
                                                           size_t most) const {
  std::vector<Change> changes;
  std::mutex mutex;
  std::atomic<bool> are_too_many = false;
  visit_all(size(), jobs, [&](size_t i) {
    if (are_too_many) return;
    const Stamp now = reader.stamp(path(i));
    if (now == stamps_[i]) return;
    const std::scoped_lock lock(mutex);
    changes.push_back({i, now});
    are_too_many = changes.size() > most;
  });
  if (are_too_many) return std::nullopt;
  std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.number < b.number; });
  return changes;
}

void Stamps::add_to(RecordWriter& writer) const {
  writer.add(paths_);
  writer.add(bytes_of(ends_));
  writer.add(bytes_of(stamps_));
}

Stamps Stamps::read(RecordReader& reader) {
  Stamps stamps;
  stamps.paths_ = reader.view();
  stamps.ends_ = numbers_in<size_t>(reader.view());
  stamps.stamps_ = numbers_in<Stamp>(reader.view());
  const bool is_whole = stamps.ends_.size() == stamps.stamps_.size() &&
                        std::is_sorted(stamps.ends_.begin(), stamps.ends_.end()) &&
                        (stamps.ends_.empty() ? stamps.paths_.empty() : stamps.ends_.back() == stamps.paths_.size());
  if (is_whole) return stamps;
  reader.fail();
  return {};
}

}  // namespace milepost::site
