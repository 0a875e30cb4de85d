// A stack of the lists and maps that are still open. See value_builder.h.
#include "formats/value_builder.h"

#include <cassert>
#include <utility>

namespace milepost {
namespace {

constexpr size_t kLargeMap = 24;  // members, from which on a hash table is faster than a search

}  // namespace

void ValueBuilder::open(Value container) {
  assert(!is_too_deep());
  frames_.emplace_back().value = std::move(container);
}

std::optional<Span> ValueBuilder::set_key(std::string key, Span span) {
  assert(awaits_key());
  Frame& frame = frames_.back();
  const Map& map = frame.value.map();
  if (map.size() < kLargeMap) {
    if (const Member* earlier = map.member(key)) return earlier->key_span;
  } else {
    if (frame.keys.empty()) {
      for (const Member& member : map) frame.keys.emplace(member.key, member.key_span);
    }
    const auto [earlier, is_new] = frame.keys.emplace(key, span);
    if (!is_new) return earlier->second;
  }
  frame.key = std::move(key);
  frame.key_span = span;
  frame.has_key = true;
  return std::nullopt;
}

void ValueBuilder::add(Value value) {
  if (frames_.empty()) {
    finished_ = std::move(value);
    return;
  }
  Frame& frame = frames_.back();
  if (frame.value.is_list()) {
    frame.value.mutable_list().push_back(std::move(value));
    return;
  }
  assert(frame.has_key);
  frame.has_key = false;
  frame.value.mutable_map().append(Member{std::move(frame.key), frame.key_span, std::move(value)});
}

Value ValueBuilder::close(size_t end) {
  Value value = std::move(frames_.back().value);
  frames_.pop_back();
  value.span.length = end > value.span.begin ? static_cast<uint32_t>(end - value.span.begin) : 0;
  return value;
}

}  // namespace milepost
