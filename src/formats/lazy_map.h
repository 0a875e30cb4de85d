// A map whose members are made when they are asked for: what a template sees of each of ten thousand posts, most of
// which it asks for a title and a date.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/value.h"

namespace milepost {

// Several threads may ask at once.
class LazyMap {
 public:
  virtual ~LazyMap() = default;
  // In the order in which a template prints them. They outlive the map.
  virtual const std::vector<std::string_view>& keys() const = 0;
  virtual std::optional<Value> find(std::string_view key) const = 0;
};

// The names of the members, and what makes each of them.
template <class Source>
class LazyMembers {
 public:
  using Maker = Value (*)(const Source&);
  LazyMembers& add(std::string_view key, Maker maker) {
    keys_.push_back(key);
    makers_.push_back(maker);
    return *this;
  }
  const std::vector<std::string_view>& keys() const { return keys_; }
  std::optional<Value> make(std::string_view key, const Source& source) const {
    const size_t at = static_cast<size_t>(std::find(keys_.begin(), keys_.end(), key) - keys_.begin());
    return at < makers_.size() ? std::optional(makers_[at](source)) : std::nullopt;
  }

 private:
  std::vector<std::string_view> keys_;
  std::vector<Maker> makers_;
};

// `members` outlives the value, and so does what `source` points to.
template <class Source>
Value lazy_map(Source source, const LazyMembers<Source>& members) {
  class Made final : public LazyMap {
   public:
    Made(Source made_from, const LazyMembers<Source>& made_by) : source_(std::move(made_from)), members_(made_by) {}
    const std::vector<std::string_view>& keys() const override { return members_.keys(); }
    std::optional<Value> find(std::string_view key) const override { return members_.make(key, source_); }

   private:
    Source source_;
    const LazyMembers<Source>& members_;
  };
  return Value(std::shared_ptr<const LazyMap>(std::make_shared<const Made>(std::move(source), members)));
}

}  // namespace milepost
