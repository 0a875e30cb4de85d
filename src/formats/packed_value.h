// A value tree as bytes, with its places: a tenth of its size, for trees of which there are thousands and few are asked
// for. Read by the program alone that wrote them.
#pragma once

#include <string>
#include <string_view>

#include "formats/value.h"

namespace milepost {

class PackedValue {
 public:
  PackedValue() = default;  // of null
  // Requires a tree without lazy maps.
  explicit PackedValue(const Value& value);

  // `bytes`: what bytes() gave.
  static PackedValue of_bytes(std::string bytes);

  Value value() const;
  std::string_view bytes() const { return bytes_; }  // the same for two trees that are the same at the same places

 private:
  std::string bytes_;
};

}  // namespace milepost
