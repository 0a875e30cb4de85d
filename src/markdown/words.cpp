// What a tree says without its markup: plain text, words, outline.
#include <array>
#include <cstdint>
#include <string>

#include "formats/entities.h"
#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/html_words.h"
#include "markdown/markdown.h"

namespace milepost::markdown {
namespace {

void space(std::string& out) {
  if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
}
void new_line(std::string& out) {
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (!out.empty() && out.back() != '\n') out += '\n';
}

void append_raw_words(std::string& out, std::string_view html) {
  const size_t begin = out.size();
  append_html_words(out, html);
  if (out.find('&', begin) != std::string::npos) out.replace(begin, out.npos, unescape_entities(out.substr(begin)));
}

void append_words(std::string& out, const Node& node) {
  if (is_block(node.kind)) node.kind == Kind::kTableCell ? space(out) : new_line(out);
  switch (node.kind) {
    case Kind::kText:
    case Kind::kCode:
    case Kind::kCodeBlock:
    case Kind::kMathBlock:
    case Kind::kMathInline:
    case Kind::kLiquidOutput:
    case Kind::kLiquidTag:
      out += node.text;
      break;
    case Kind::kSoftBreak:
    case Kind::kLineBreak:
      space(out);
      break;
    case Kind::kHtmlBlock:
    case Kind::kHtmlInline:
      append_raw_words(out, node.text);
      break;
    default:
      break;
  }
}

// What a byte is in the counting of words.
enum WordByte : uint8_t { kBetweenWords, kInWord, kBeginsWord, kMayBeginWord };

constexpr std::array<WordByte, 256> word_bytes() {
  std::array<WordByte, 256> table{};
  for (int i = 0; i < 256; ++i) {
    const char c = static_cast<char>(i);
    const WordByte beyond_ascii = i == 0xE2 ? kMayBeginWord : i >= 0xC3 ? kBeginsWord : kInWord;
    table[static_cast<size_t>(i)] = is_blank(c) ? kBetweenWords : is_ascii_alphanumeric(c) ? kBeginsWord : beyond_ascii;
  }
  return table;
}
constexpr std::array<WordByte, 256> kWordBytes = word_bytes();

// Of the characters that begin with \xE2, dashes and ellipses are none: they lie in U+2000 to U+206F.
bool begins_word(std::string_view text) { return !text.starts_with("\xE2\x80") && !text.starts_with("\xE2\x81"); }

}  // namespace

std::string plain_text(const Node& node) {
  std::string out;
  for (const Node* at = &node; at; at = next_in_order(at, &node)) append_words(out, *at);
  while (!out.empty() && is_blank(out.back())) out.pop_back();
  return out;
}

size_t count_words(const Document& document) {
  const std::string text = plain_text(*document.root());
  const auto byte_at = [&](size_t i) { return kWordBytes[static_cast<unsigned char>(text[i])]; };
  size_t count = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const WordByte byte = byte_at(i);
    if (byte < kBeginsWord || (byte == kMayBeginWord && !begins_word(std::string_view(text).substr(i)))) continue;
    ++count;
    while (i < text.size() && byte_at(i) != kBetweenWords) ++i;
  }
  return count;
}

std::vector<OutlineEntry> outline(const Document& document) {
  std::vector<OutlineEntry> entries;
  const Node* root = document.root();
  for (const Node* node = root; node; node = next_block(node, root)) {
    if (node->kind == Kind::kHeading) entries.push_back({node->number, std::string(node->id), plain_text(*node)});
  }
  return entries;
}

}  // namespace milepost::markdown
