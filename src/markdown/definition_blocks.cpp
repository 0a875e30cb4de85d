#include "markdown/definition_blocks.h"

#include <algorithm>

#include "markdown/characters.h"
#include "markdown/fences.h"
#include "markdown/lettered_marker.h"

namespace milepost::markdown {
namespace {

constexpr uint32_t kMostCodeLines = 2000;

// Whether such words begin a quote, a list or a heading.
bool begins_inner_block(std::string_view words, Dialect dialect) {
  if (words.starts_with('>')) return true;
  if (letters_lists(dialect) && read_lettered_marker(words, {})) return true;
  size_t mark = std::min(words.find_first_not_of("0123456789"), words.size());
  if (mark > 0) mark = mark < words.size() && (words[mark] == '.' || words[mark] == ')') ? mark + 1 : 0;
  if (mark == 0 && (words.starts_with('-') || words.starts_with('*') || words.starts_with('+'))) mark = 1;
  if (mark == 0 && words.starts_with('#')) mark = std::min(words.find_first_not_of('#'), words.size());
  return mark > 0 && mark < words.size() && is_blank(words[mark]);
}

uint32_t last_line_of(const Node& definition) {
  uint32_t last = definition.line;
  for (const Node* node = &definition; node; node = next_in_order(node, &definition)) last = std::max(last, node->line);
  return last;
}

// The line that closes the code which `fence` opens on line `number`; 0 where none does.
uint32_t line_of_end(uint32_t number, std::string_view fence, const FormContext& context) {
  for (uint32_t at = number + 1; at <= number + kMostCodeLines; ++at) {
    if (closes_fence(context.line(at), fence)) return at;
  }
  return 0;
}

}  // namespace

std::string block_of_definition(const Node& definition, const FormContext& context) {
  const std::string_view line = context.line(definition.line);
  const std::string_view first = line.substr(std::min<size_t>(definition.column, line.size()));  // behind the colon
  const std::string_view words = trim(first), fence = fence_of_words(words);
  if (fence.empty() && !begins_inner_block(trim_left(first), context.dialect())) return {};
  const uint32_t last = fence.empty() ? last_line_of(definition) : line_of_end(definition.line, fence, context);
  if (last == 0) return {};
  const size_t indent = fence.empty() ? kLeastIndent : definition.column + first.find_first_not_of(" \t");
  std::string text(words);
  for (uint32_t number = definition.line + 1; number <= last; ++number) {
    const std::string_view more = context.line(number);
    text += '\n';
    text += more.substr(std::min({indent, more.size(), more.find_first_not_of(" \t")}));
  }
  return text + "\n";
}

}  // namespace milepost::markdown
