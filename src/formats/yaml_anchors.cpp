// Counting, so that aliases to aliases cannot grow without bound. See yaml_anchors.h.
#include "formats/yaml_anchors.h"

#include <algorithm>

#include "formats/value_builder.h"

namespace milepost {
namespace {

constexpr size_t kMostAliasedValues = 100'000;  // what aliases may add to a document in all

}  // namespace

const Anchored* AnchorTable::find(const std::string& anchor) const {
  const auto found = anchors_.find(anchor);
  return found == anchors_.end() ? nullptr : &found->second;
}

bool AnchorTable::can_repeat(const Anchored& anchored) const {
  return aliased_values_ + anchored.values <= kMostAliasedValues && open_.size() + anchored.height <= kMostNesting;
}

void AnchorTable::repeat(const Anchored& anchored) {
  aliased_values_ += anchored.values;
  count(anchored.values, anchored.height);
}

void AnchorTable::add_scalar(std::string_view anchor, const Value& value) {
  name(anchor, value, 1, 0);
  count(1, 0);
}

void AnchorTable::open(std::string_view anchor) { open_.push_back({std::string(anchor), 1, 1}); }

void AnchorTable::close(const Value& value) {
  const OpenContainer container = std::move(open_.back());
  open_.pop_back();
  name(container.anchor, value, container.values, container.height);
  count(container.values, container.height);
}

void AnchorTable::name(std::string_view anchor, const Value& value, size_t values, size_t height) {
  if (!anchor.empty()) anchors_[std::string(anchor)] = Anchored{value, values, height};
}

void AnchorTable::count(size_t values, size_t height) {
  if (open_.empty()) return;
  open_.back().values += values;
  open_.back().height = std::max(open_.back().height, height + 1);
}

}  // namespace milepost
