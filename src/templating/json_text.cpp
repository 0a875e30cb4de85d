// Writing items as JSON. Separate from formats/json.h, which writes UTF-8 and keeps the order of members.
#include "templating/json_text.h"

#include <algorithm>

#include "ground/utf8.h"
#include "templating/failure.h"
#include "templating/item_text.h"
#include "templating/limits.h"
#include "templating/number_text.h"
#include "templating/operators.h"

namespace milepost::templating {
namespace {

class JsonWriter {
 public:
  explicit JsonWriter(int64_t indent) : indent_(indent < 0 ? -1 : std::min<int64_t>(indent, 64)) {}

  void write(const Item& item) {
    switch (item.kind()) {
      case Item::Kind::kNone:
        out_ += "null";
        break;
      case Item::Kind::kBoolean:
        out_ += item.boolean() ? "true" : "false";
        break;
      case Item::Kind::kInteger:
        out_ += std::to_string(item.whole());
        break;
      case Item::Kind::kReal:
        write_real(item.number());
        break;
      case Item::Kind::kText:
        write_text(item.text());
        break;
      case Item::Kind::kList:
      case Item::Kind::kTuple:
        write_array(item);
        break;
      case Item::Kind::kMap:
        write_map(item);
        break;
      default:
        fail_value(std::string(kind_name(item)) + " cannot be written as JSON");
    }
    if (out_.size() > kMaxOutputBytes) fail_limit("a text grows past 64 MiB");
  }
  std::string take() { return std::move(out_); }

 private:
  void write_real(double number) {
    std::string text = real_text(number);
    out_ += text == "nan" ? "NaN" : text == "inf" ? "Infinity" : text == "-inf" ? "-Infinity" : text;
  }

  void write_unit(char32_t unit) {
    static constexpr char kHex[] = "0123456789abcdef";
    out_ += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out_ += kHex[(unit >> shift) & 15];
  }

  void write_text(std::string_view text) {
    static constexpr std::string_view kLetters = "\"\\\n\r\t\b\f", kNames = "\"\\nrtbf";
    out_ += '"';
    for (size_t i = 0; i < text.size();) {
      char32_t c = next_code_point(text, i);
      size_t named = c < 0x80 ? kLetters.find(static_cast<char>(c)) : std::string_view::npos;
      if (named != std::string_view::npos) {
        out_ += '\\';
        out_ += kNames[named];
      } else if (c >= 0x10000) {
        write_unit(0xD800 + ((c - 0x10000) >> 10));
        write_unit(0xDC00 + ((c - 0x10000) & 0x3FF));
      } else if (c < 0x20 || c >= 0x7f || c == '<' || c == '>' || c == '&' || c == '\'') {
        write_unit(c);
      } else {
        out_ += static_cast<char>(c);
      }
    }
    out_ += '"';
  }

  void start_line() {
    if (indent_ < 0) return;
    out_ += '\n';
    out_.append(static_cast<size_t>(indent_ * depth_), ' ');
  }

  void start_member(bool is_first) {
    if (!is_first) out_ += indent_ < 0 ? ", " : ",";
    start_line();
  }

  void write_array(const Item& item) {
    if (item.array_size() == 0) return void(out_ += "[]");
    out_ += '[';
    ++depth_;
    for (size_t i = 0; i < item.array_size(); ++i) {
      start_member(i == 0);
      write(item.array_at(i));
    }
    --depth_;
    start_line();
    out_ += ']';
  }

  static std::string key_text(const Item& key) {
    if (key.is_text()) return std::string(key.text());
    if (key.is_none()) return "null";
    if (key.is_boolean()) return key.boolean() ? "true" : "false";
    if (key.is_number()) return text_of(key);
    fail_value(std::string(kind_name(key)) + " cannot be a key in JSON");
  }

  void write_map(const Item& item) {
    std::vector<std::pair<Item, Item>> members;
    for (size_t i = 0; i < item.map_size(); ++i) members.push_back(item.map_at(i));
    std::stable_sort(members.begin(), members.end(),
                     [](const auto& a, const auto& b) { return less(a.first, b.first); });
    if (members.empty()) return void(out_ += "{}");
    out_ += '{';
    ++depth_;
    for (size_t i = 0; i < members.size(); ++i) {
      start_member(i == 0);
      write_text(key_text(members[i].first));
      out_ += ": ";
      write(members[i].second);
    }
    --depth_;
    start_line();
    out_ += '}';
  }

  int64_t indent_;
  int64_t depth_ = 0;
  std::string out_;
};

}  // namespace

std::string json_text(const Item& item, int64_t indent) {
  JsonWriter writer(indent);
  writer.write(item);
  return writer.take();
}

}  // namespace milepost::templating
