// ValueBuilder: from a reader's events to a Value, without recursion. Private to src/formats;
// shared by the YAML and the JSON reader.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "formats/value.h"

namespace milepost {

inline constexpr size_t kMostNesting = 100;  // lists and maps inside each other

class ValueBuilder {
 public:
  bool is_too_deep() const { return frames_.size() >= kMostNesting; }
  bool is_empty() const { return frames_.empty(); }
  bool is_in_map() const { return !frames_.empty() && frames_.back().value.is_map(); }
  bool awaits_key() const { return is_in_map() && !frames_.back().has_key; }
  // Where the innermost open list or map begins. Requires !is_empty().
  Span open_span() const { return frames_.back().value.span; }
  Span key_span() const { return frames_.back().key_span; }

  // `container` is an empty list or map; requires !is_too_deep().
  void open(Value container);
  // Where the open map has the key already, its earlier place. Requires awaits_key().
  std::optional<Span> set_key(std::string key, Span span);
  // Into the open list or map; the outermost value stays until take().
  void add(Value value);
  // The innermost list or map is complete and ends before `end`: hand it to add().
  Value close(size_t end);
  // The finished value; null where nothing was added.
  Value take() { return std::move(finished_); }

 private:
  struct Frame {
    Value value;
    std::string key;
    Span key_span;
    bool has_key = false;
    std::unordered_map<std::string, Span> keys;  // filled where a map is so large that a search is slow
  };

  std::vector<Frame> frames_;
  Value finished_;
};

}  // namespace milepost
