// Writing a value as JSON. Numbers are the shortest text that reads back the same. See json.h.
#include <charconv>
#include <cmath>

#include "formats/json.h"
#include "formats/lazy_map.h"

namespace milepost {
namespace {

Map all_members(const LazyMap& map) {
  Map members;
  for (const std::string_view key : map.keys()) members.append({std::string(key), {}, *map.find(key)});
  return members;
}

class JsonWriter {
 public:
  explicit JsonWriter(int indent) : indent_(indent) {}

  // Recursion is bounded: the readers refuse nesting past 100.
  void write(const Value& value) {
    switch (value.type()) {
      case Value::Type::kNull:
        out_ += "null";
        break;
      case Value::Type::kBoolean:
        out_ += value.boolean() ? "true" : "false";
        break;
      case Value::Type::kInteger:
        out_ += std::to_string(value.integer());
        break;
      case Value::Type::kReal:
        write_real(value.number());
        break;
      case Value::Type::kText:
        write_text(value.text());
        break;
      case Value::Type::kList:
        write_list(value.list());
        break;
      case Value::Type::kMap:
        write_map(value.map());
        break;
      case Value::Type::kLazyMap:
        write_map(all_members(value.lazy_map()));
        break;
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void write_real(double number) {
    if (!std::isfinite(number)) {  // JSON has no word for it
      out_ += "null";
      return;
    }
    char buffer[32];
    const char* end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    const std::string_view text(buffer, static_cast<size_t>(end - buffer));
    out_ += text;
    if (text.find_first_of(".e") == std::string_view::npos) out_ += ".0";  // so that it reads back as a real
  }

  void write_text(std::string_view text) {
    out_ += '"';
    size_t begin = 0;
    for (size_t i = 0; i < text.size(); ++i) {
      if (!is_escaped(text[i])) continue;
      out_.append(text, begin, i - begin);
      write_escape(text[i]);
      begin = i + 1;
    }
    out_.append(text, begin, text.size() - begin) += '"';
  }

  static bool is_escaped(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

  void write_escape(char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (c) {
      case '"':
        out_ += "\\\"";
        break;
      case '\\':
        out_ += "\\\\";
        break;
      case '\n':
        out_ += "\\n";
        break;
      case '\r':
        out_ += "\\r";
        break;
      case '\t':
        out_ += "\\t";
        break;
      default:
        out_ += "\\u00";
        out_ += {kHex[static_cast<size_t>(c) >> 4], kHex[static_cast<size_t>(c) & 15]};
    }
  }

  void write_list(const List& list) {
    begin('[', list.empty());
    bool is_first = true;
    for (const Value& value : list) {
      separate(is_first);
      write(value);
    }
    end(']', list.empty());
  }

  void write_map(const Map& map) {
    begin('{', map.empty());
    bool is_first = true;
    for (const Member& member : map) {
      separate(is_first);
      write_text(member.key);
      out_ += indent_ < 0 ? ":" : ": ";
      write(member.value);
    }
    end('}', map.empty());
  }

  void begin(char bracket, bool is_empty) {
    out_ += bracket;
    depth_ += is_empty ? 0 : 1;
  }

  void separate(bool& is_first) {
    if (!is_first) out_ += ',';
    is_first = false;
    break_line();
  }

  void end(char bracket, bool is_empty) {
    if (!is_empty) {
      --depth_;
      break_line();
    }
    out_ += bracket;
  }

  void break_line() {
    if (indent_ < 0) return;
    out_ += '\n';
    out_.append(static_cast<size_t>(indent_ * depth_), ' ');
  }

  std::string out_;
  const int indent_;
  int depth_ = 0;
};

}  // namespace

std::string to_json(const Value& value, int indent) {
  JsonWriter writer(indent);
  writer.write(value);
  return writer.take();
}

}  // namespace milepost
