// Shared by the tests: see support.h.
#include "support.h"

#include <filesystem>

namespace milepost::markdown {
namespace {

// Kinds that no test dumps have no name here.
const char* short_name(Kind kind) {
  static constexpr std::pair<Kind, const char*> kNames[] = {{Kind::kDocument, "doc"},
                                                            {Kind::kBlockQuote, "quote"},
                                                            {Kind::kList, "list"},
                                                            {Kind::kItem, "item"},
                                                            {Kind::kCodeBlock, "pre"},
                                                            {Kind::kHtmlBlock, "html"},
                                                            {Kind::kParagraph, "par"},
                                                            {Kind::kHeading, "h"},
                                                            {Kind::kThematicBreak, "hr"},
                                                            {Kind::kTable, "table"},
                                                            {Kind::kTableRow, "row"},
                                                            {Kind::kTableCell, "cell"},
                                                            {Kind::kFootnoteDefinition, "note"},
                                                            {Kind::kDiv, "div"},
                                                            {Kind::kFigure, "fig"},
                                                            {Kind::kCaption, "cap"},
                                                            {Kind::kFigureSlot, "slot"},
                                                            {Kind::kMathBlock, "formula"},
                                                            {Kind::kExcerptEnd, "more"},
                                                            {Kind::kText, "txt"},
                                                            {Kind::kSoftBreak, "sb"},
                                                            {Kind::kLineBreak, "br"},
                                                            {Kind::kCode, "code"},
                                                            {Kind::kHtmlInline, "tag"},
                                                            {Kind::kEmphasis, "em"},
                                                            {Kind::kStrong, "b"},
                                                            {Kind::kStrikethrough, "del"},
                                                            {Kind::kLink, "link"},
                                                            {Kind::kImage, "img"},
                                                            {Kind::kFootnoteReference, "ref"},
                                                            {Kind::kSpan, "span"},
                                                            {Kind::kMathInline, "math"},
                                                            {Kind::kLiquidOutput, "out"},
                                                            {Kind::kLiquidTag, "liq"},
                                                            {Kind::kAttributeList, "att"},
                                                            {Kind::kPipe, "pipe"},
                                                            {Kind::kDivFence, "fence"},
                                                            {Kind::kBracketOpen, "open"},
                                                            {Kind::kBracketClose, "close"},
                                                            {Kind::kLiquidTarget, "target"}};
  for (const auto& [named, name] : kNames)
    if (named == kind) return name;
  return "?";
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
