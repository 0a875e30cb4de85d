// Shared by the tests: see support.h.
#include "support.h"

#include <filesystem>

namespace milepost::markdown {
namespace {

const char* short_name(Kind kind) {
  static const char* const kNames[kKindCount] = {
      "doc",  "quote", "list", "item", "pre",  "html", "par", "h",    "hr",    "table", "row",   "cell",  "note",
      "div",  "fig",   "cap",  "slot", "more", "txt",  "sb",  "br",   "code",  "tag",   "em",    "b",     "del",
      "link", "img",   "ref",  "span", "out",  "liq",  "att", "pipe", "fence", "open",  "close", "target"};
  return kNames[static_cast<size_t>(kind)];
}

void append(std::string& out, const Node& node) {
  out += short_name(node.kind);
  if (node.kind == Kind::kHeading || node.kind == Kind::kFootnoteReference || node.kind == Kind::kFootnoteDefinition) {
    out += std::to_string(node.number);
  }
  if (!node.id.empty()) out += "#" + std::string(node.id);
  for (const Attribute& one : node.attributes) out += "." + std::string(one.key) + "=" + std::string(one.value);
  if (!node.url.empty()) out += "<" + std::string(node.url) + ">";
  if (!node.text.empty() && !node.first_child) out += "'" + std::string(node.text) + "'";
  if (!node.info.empty()) out += "(" + std::string(node.info) + ")";
  if (!node.first_child) return;
  out += "[";
  for (const Node* child = node.first_child; child; child = child->next) {
    if (child != node.first_child) out += " ";
    append(out, *child);
  }
  out += "]";
}

}  // namespace

std::string dump(const Node& node) {
  std::string out;
  append(out, node);
  return out;
}

std::optional<std::string> read_seed(const std::string& name) {
  const char* shared = std::getenv("MILEPOST_SHARED");
  std::filesystem::path folder = std::filesystem::path(shared ? shared : "../shared") / "seeds";
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (entry.path().filename().string().rfind(name, 0) != 0) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(file), {}};
  }
  return std::nullopt;
}

}  // namespace milepost::markdown
