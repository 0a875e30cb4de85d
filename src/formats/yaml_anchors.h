// Anchors and aliases of one YAML document: what each anchor names, and how much aliases may add.
// Private to src/formats.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "formats/value.h"

namespace milepost {

// A value that an anchor names, with what an alias to it costs.
struct Anchored {
  Value value;
  size_t values = 1;  // scalars, lists and maps in it
  size_t height = 0;  // lists and maps inside each other
};

// Follows the document's lists and maps as they open and close.
class AnchorTable {
 public:
  const Anchored* find(const std::string& anchor) const;
  // Whether one more alias to it keeps the document in bounds.
  bool can_repeat(const Anchored& anchored) const;
  void repeat(const Anchored& anchored);

  // `anchor` is "" where there is none.
  void add_scalar(std::string_view anchor, const Value& value);
  void open(std::string_view anchor);
  void close(const Value& value);  // of the list or map opened last

 private:
  struct OpenContainer {
    std::string anchor;
    size_t values = 1;
    size_t height = 1;
  };
  void name(std::string_view anchor, const Value& value, size_t values, size_t height);
  void count(size_t values, size_t height);

  std::unordered_map<std::string, Anchored> anchors_;
  std::vector<OpenContainer> open_;
  size_t aliased_values_ = 0;
};

}  // namespace milepost
