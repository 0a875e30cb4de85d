#include "import/yaml_text.h"

#include <algorithm>

#include "formats/json.h"
#include "ground/ascii.h"

namespace milepost::import {
namespace {

constexpr size_t kMostFlowBytes = 80;
constexpr int kMostDepth = 90;  // readers bound the depth of values below this

// Whether the text stands for itself without quotes: no reader of YAML 1.1 or 1.2 may see anything else in it.
bool is_plain_text(std::string_view text) {
  if (text.empty() || is_ascii_space(text.front()) || is_ascii_space(text.back())) return false;
  const bool begins_well = is_ascii_letter(text.front()) || static_cast<unsigned char>(text.front()) >= 0xC3;
  if (!begins_well || text.back() == ':') return false;
  if (text.find(": ") != text.npos || text.find(" #") != text.npos) return false;
  const bool is_clean = std::ranges::all_of(text, [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || is_ascii_alphanumeric(c) ||
           std::string_view(" -_.,/:()'!?&+%").find(c) != std::string_view::npos;
  });
  constexpr std::string_view kWords[] = {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"};
  return is_clean && std::ranges::find(kWords, ascii_lower(text)) == std::end(kWords);
}

std::string scalar(const Value& value) {
  if (value.is_text() && (value.plain || is_plain_text(value.text()))) return value.text();
  return value.is_null() ? "null" : to_json(value);  // JSON's texts and numbers are YAML's
}

std::string key_text(const std::string& key) {
  return is_plain_text(key) && key.find(':') == key.npos ? key : to_json(Value(key));
}

bool is_flat(const List& list) {
  return std::ranges::none_of(list, [](const Value& v) { return v.is_list() || v.is_map(); });
}

std::string flow_list(const List& list) {
  std::string text = "[";
  for (const Value& item : list) {
    if (text.size() > 1) text += ", ";
    const bool needs_quotes = item.is_text() && item.text().find_first_of(",[]{}") != std::string::npos;
    text += needs_quotes ? to_json(item) : scalar(item);
  }
  return text + "]";
}

class YamlWriter {
 public:
  void write_map(const Map& map, int depth) {
    for (const Member& member : map) {
      out += std::string(static_cast<size_t>(depth) * 2, ' ');
      write_member(member, depth);
    }
  }

  std::string out;

 private:
  void write_member(const Member& member, int depth) {
    out += key_text(member.key) + ":";
    write_value(member.value, depth);
  }

  void write_value(const Value& value, int depth) {
    if (depth > kMostDepth) {
      out += " null\n";
    } else if (value.is_map() && !value.map().empty()) {
      out += '\n';
      write_map(value.map(), depth + 1);
    } else if (value.is_list() && !value.list().empty()) {
      write_list(value.list(), depth);
    } else if (value.is_map() || value.is_list()) {
      out += value.is_map() ? " {}\n" : " []\n";
    } else {
      out += " " + scalar(value) + "\n";
    }
  }

  void write_list(const List& list, int depth) {
    if (is_flat(list)) {
      const std::string flow = flow_list(list);
      if (flow.size() <= kMostFlowBytes) {
        out += " " + flow + "\n";
        return;
      }
    }
    out += '\n';
    for (const Value& item : list) write_item(item, depth + 1);
  }

  void write_item(const Value& item, int depth) {
    const std::string indent(static_cast<size_t>(depth) * 2, ' ');
    out += indent + "-";
    if (!item.is_map() || item.map().empty()) return write_value(item, depth);
    bool is_first = true;
    for (const Member& member : item.map()) {
      out += is_first ? " " : indent + "  ";
      is_first = false;
      write_member(member, depth + 1);
    }
  }
};

}  // namespace

std::string yaml_text(const Map& map) {
  YamlWriter writer;
  writer.write_map(map, 0);
  return std::move(writer.out);
}

}  // namespace milepost::import
