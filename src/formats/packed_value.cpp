// Recursion is bounded: the readers refuse nesting past 100.
#include "formats/packed_value.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace milepost {
namespace {

constexpr unsigned kTypeBits = 4;
constexpr unsigned kPlain = 1U << kTypeBits, kMarkup = 2U << kTypeBits;  // above the type, in a value's first byte

class Packer {
 public:
  void add(const Value& value) {
    const unsigned flags = (value.plain ? kPlain : 0) | (value.is_markup() ? kMarkup : 0);
    bytes_ += static_cast<char>(static_cast<unsigned>(value.type()) | flags);
    add(value.span);
    add_held(value);
  }
  std::string take() { return std::move(bytes_); }

 private:
  void add_held(const Value& value) {
    if (value.is_boolean()) return add_number(value.boolean() ? 1 : 0);
    if (value.is_integer()) return add_number(static_cast<uint64_t>(value.integer()));
    if (value.is_real()) return add_number(std::bit_cast<uint64_t>(value.number()));
    if (value.is_text()) return add_text(value.text());
    if (value.is_list()) {
      add_number(value.list().size());
      for (const Value& element : value.list()) add(element);
    } else if (value.is_map()) {
      add_number(value.map().size());
      for (const Member& member : value.map()) {
        add_text(member.key);
        add(member.key_span);
        add(member.value);
      }
    }
  }
  void add(Span span) {
    add_number(span.begin);
    add_number(span.length);
  }
  void add_text(std::string_view text) {
    add_number(text.size());
    bytes_ += text;
  }
  // Seven bits a byte, the lowest first.
  void add_number(uint64_t number) {
    for (; number >= 0x80; number >>= 7) bytes_ += static_cast<char>(number | 0x80);
    bytes_ += static_cast<char>(number);
  }

  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  Value value() {
    const unsigned first = byte();
    const Span span = this->span();
    Value value = held(static_cast<Value::Type>(first % kPlain), (first & kMarkup) != 0);
    value.span = span;
    value.plain = (first & kPlain) != 0;
    return value;
  }

 private:
  Value held(Value::Type type, bool is_markup) {
    switch (type) {
      case Value::Type::kBoolean:
        return Value(number() != 0);
      case Value::Type::kInteger:
        return Value(static_cast<int64_t>(number()));
      case Value::Type::kReal:
        return Value(std::bit_cast<double>(number()));
      case Value::Type::kText:
        return is_markup ? Value::markup(std::string(text())) : Value(text());
      case Value::Type::kList:
        return Value(list());
      case Value::Type::kMap:
        return Value(map());
      case Value::Type::kNull:
      case Value::Type::kLazyMap:
        break;
    }
    return Value();
  }
  List list() {
    List list;
    const uint64_t count = number();
    list.reserve(std::min<uint64_t>(count, bytes_.size()));
    while (list.size() < count && !bytes_.empty()) list.push_back(value());
    return list;
  }
  Map map() {
    Map map;
    for (uint64_t left = number(); left > 0 && !bytes_.empty(); --left) {
      std::string key(text());
      const Span key_span = span();
      map.append({std::move(key), key_span, value()});
    }
    return map;
  }
  Span span() {
    const auto begin = static_cast<uint32_t>(number());
    return {begin, static_cast<uint32_t>(number())};
  }
  std::string_view text() {
    const std::string_view text = bytes_.substr(0, number());
    bytes_.remove_prefix(text.size());
    return text;
  }
  uint64_t number() {
    uint64_t number = 0;
    for (unsigned shift = 0;; shift = (shift + 7) % 64) {
      const uint64_t next = byte();
      number |= (next & 0x7f) << shift;
      if (next < 0x80) return number;
    }
  }
  unsigned byte() {
    if (bytes_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte;
  }

  std::string_view bytes_;
};

}  // namespace

PackedValue::PackedValue(const Value& value) {
  Packer packer;
  packer.add(value);
  bytes_ = packer.take();
  bytes_.shrink_to_fit();
}

PackedValue PackedValue::of_bytes(std::string bytes) {
  PackedValue packed;
  packed.bytes_ = std::move(bytes);
  return packed;
}

Value PackedValue::value() const { return bytes_.empty() ? Value() : Unpacker(bytes_).value(); }

}  // namespace milepost
