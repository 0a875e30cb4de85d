// What a build keeps for the next one, as bytes: fields behind their lengths, sealed with a check sum. Read by this
// program alone, so that bytes of another form are simply none.
#pragma once

#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace milepost::site {

class RecordWriter {
 public:
  size_t size() const { return text_.size(); }
  void add(int64_t number) { add_number(number); }
  void add_unsigned(uint64_t number) { add_number(number); }
  void add(std::string_view bytes);
  template <class Texts>
  void add_all(const Texts& texts) {
    add_unsigned(texts.size());
    for (const std::string& text : texts) add(text);
  }
  std::string take() { return std::move(text_); }

 private:
  template <class Number>
  void add_number(Number number) {
    char digits[24];
    const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), number);
    text_.append(digits, static_cast<size_t>(end - digits));
    text_ += ' ';
  }

  std::string text_;
};

// After the first thing that is not as it must be, everything read is empty.
class RecordReader {
 public:
  explicit RecordReader(std::string_view text) : text_(text) {}

  template <class Number>
  Number number() {
    Number number = 0;
    const char* last = text_.data() + text_.size();
    const auto [end, error] = std::from_chars(text_.data(), last, number);
    if (error != std::errc() || end == last || *end != ' ') return fail(), Number{};
    text_.remove_prefix(static_cast<size_t>(end - text_.data()) + 1);
    return number;
  }
  bool truth() { return number<uint64_t>() != 0; }
  std::string bytes() { return std::string(view()); }
  std::string_view view();  // the same, of the text that is read
  template <class Texts>
  Texts all() {
    Texts texts;
    for (auto left = number<size_t>(); left > 0 && is_fine_; --left) texts.push_back(bytes());
    return texts;
  }
  void fail();  // for fields that are none
  bool is_fine() const { return is_fine_; }
  bool is_at_end() const { return is_fine_ && text_.empty(); }

 private:
  std::string_view text_;
  bool is_fine_ = true;
};

// Tells bytes that were cut off or scribbled in, and changed ones from those before; not made against malice.
uint64_t check_sum(std::string_view bytes);

// The mark, the check sum of the fields, the fields.
std::string seal(std::string_view mark, std::string fields);
// The fields; nothing where mark or check sum is another.
std::optional<std::string_view> unseal(std::string_view mark, std::string_view text);

}  // namespace milepost::site
