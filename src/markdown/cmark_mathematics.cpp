// Formulas of several lines between cmark's phases: see cmark_mathematics.h.
//
// While blocks are found, such a formula is a code block, which takes lines as they are; then it becomes a
// paragraph, and the inline parser finds its delimiters, or leaves it as text where they do not match.
#include "markdown/cmark_mathematics.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "markdown/characters.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr int kMostLines = 400;
constexpr size_t kNowhere = string_view::npos;
constexpr const char* kName = "milepost-math-blocks";

// Without the marks of the quotes and the indentation that it stands in.
string_view without_prefix(string_view line) {
  size_t begin = line.find_first_not_of(" \t>");
  return begin == kNowhere ? string_view() : line.substr(begin);
}

// Whether cmark would begin a block with the line.
bool begins_block(string_view line) {
  constexpr string_view kStarters = "+-*>#=|:<~`";
  if (line.empty() || kStarters.find(line.front()) != kNowhere) return true;
  size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
}

bool ends_search(string_view line) {
  if (line.starts_with("```") || line.starts_with("~~~") || line.starts_with(":::")) return true;
  size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  if (hashes > 0 && hashes < line.size() && is_blank(line[hashes])) return true;
  return reads_as_prose(line, 4);
}

void restore_content(cmark_node* node, cmark_mem* memory) {
  if (!(node->flags & CMARK_NODE__OPEN)) {
    const cmark_chunk literal = node->as.code.literal;
    cmark_strbuf_put(&node->content, literal.data, literal.len);
    cmark_chunk_free(memory, &node->as.code.literal);
    cmark_chunk_free(memory, &node->as.code.info);
  }
  std::memset(&node->as, 0, sizeof node->as);
}

// Marks what has its end; code spans stay as they are.
class Marker {
 public:
  Marker(char* text, size_t size, const CmarkSetup& setup) : text_(text), words_(text, size), setup_(setup) {}

  // Calls `unread` with the offset of each `\(` that only looks like mathematics in this setup.
  template <typename Unread>
  void run(Unread unread) {
    for (size_t at = words_.find_first_of("\\`"); at != kNowhere; at = words_.find_first_of("\\`", at)) {
      if (words_[at] == '`') {
        at = past_code(at);
        continue;
      }
      size_t end = formula_end(at);
      if (end && is_single_ && !setup_.single_backslash_mathematics) {
        unread(at);
      } else if (end) {
        text_[at] = kMathMark;
      }
      at = end ? end : at + 2;
    }
  }

 private:
  size_t past_code(size_t at) {
    size_t end = std::min(words_.find_first_not_of('`', at), words_.size());
    const string_view run = words_.substr(at, end - at);
    if (run.size() >= unclosed_run_) return end;
    for (size_t close = words_.find(run, end); close != kNowhere; close = words_.find(run, close)) {
      size_t close_end = std::min(words_.find_first_not_of('`', close), words_.size());
      if (close_end - close == run.size()) return close_end;
      close = close_end;
    }
    unclosed_run_ = run.size();
    return end;
  }

  // The offset past the formula that begins with the backslash at `at`, or 0.
  size_t formula_end(size_t at) {
    const string_view rest = words_.substr(at);
    is_single_ = false;
    if (rest.starts_with("\\begin{")) return environment_end(words_, at);
    for (Pair& pair : pairs_) {
      if (!rest.starts_with(pair.open) || pair.none_left) continue;
      is_single_ = pair.open.size() == 2;
      if (!is_single_ && !setup_.double_backslash_mathematics) return 0;
      size_t close = words_.find(pair.close, at + pair.open.size());
      pair.none_left = close == kNowhere;
      if (pair.none_left) return 0;
      const string_view tex = words_.substr(at + pair.open.size(), close - at - pair.open.size());
      return is_single_ && !is_tex_beyond_doubt(tex) ? 0 : close + pair.close.size();
    }
    return 0;
  }

  struct Pair {
    string_view open, close;
    bool none_left = false;
  };

  char* text_;
  string_view words_;
  const CmarkSetup& setup_;
  Pair pairs_[4] = {{"\\\\(", "\\\\)"}, {"\\\\[", "\\\\]"}, {"\\(", "\\)"}, {"\\[", "\\]"}};
  bool is_single_ = false;
  size_t unclosed_run_ = kNowhere;  // runs of backticks this long and longer are not closed
};

bool holds_inlines(const cmark_node* node) {
  return node->type == CMARK_NODE_PARAGRAPH || node->type == CMARK_NODE_HEADING || node->type == CMARK_NODE_TABLE_CELL;
}

void mark_delimiters(cmark_node* node, const CmarkSetup& setup, std::vector<uint32_t>& unread) {
  cmark_strbuf& content = node->content;
  if (content.size == 0 || cmark_strbuf_strchr(&content, '\\', 0) < 0) return;
  char* text = reinterpret_cast<char*>(content.ptr);
  Marker(text, static_cast<size_t>(content.size), setup).run([&](size_t at) {
    auto lines_before = std::count(text, text + at, '\n');
    unread.push_back(static_cast<uint32_t>(node->start_line + lines_before));
  });
}

}  // namespace

void MathBlocks::Free::operator()(cmark_syntax_extension* extension) const {
  cmark_syntax_extension_free(cmark_get_default_mem_allocator(), extension);
}

MathBlocks::MathBlocks(string_view text) : text_(text) {}

void MathBlocks::attach(cmark_parser* parser) {
  extension_.reset(cmark_syntax_extension_new(kName));
  cmark_syntax_extension_set_open_block_func(extension_.get(), open);
  cmark_syntax_extension_set_match_block_func(extension_.get(), matches);
  cmark_syntax_extension_set_private(extension_.get(), this, nullptr);
  cmark_parser_attach_syntax_extension(parser, extension_.get());
}

string_view MathBlocks::line(int number) {
  if (line_starts_.empty()) {
    // Lines end as cmark ends them.
    line_starts_.push_back(0);
    for (size_t at = text_.find_first_of("\n\r"); at != kNowhere; at = text_.find_first_of("\n\r", at)) {
      at += text_.substr(at).starts_with("\r\n") ? 2 : 1;
      line_starts_.push_back(at);
    }
  }
  if (number < 1 || static_cast<size_t>(number) > line_starts_.size()) return {};
  size_t begin = line_starts_[static_cast<size_t>(number) - 1];
  return text_.substr(begin, std::min(text_.find_first_of("\n\r", begin), text_.size()) - begin);
}

MathBlocks::Region MathBlocks::region(int first_line, string_view first) {
  std::optional<MathOpener> opener = math_opener(first);
  if (!opener) return {};
  Region region{0, true};
  if (opener->is_environment && math_close(first, *opener) != kNowhere) return {first_line, true};
  if (line(first_line).empty()) return {};
  for (int number = first_line + 1; number <= first_line + kMostLines; ++number) {
    if (static_cast<size_t>(number) > line_starts_.size()) return {};
    string_view words = without_prefix(line(number));
    if (opener->is_environment && words.starts_with(opener->open)) return {};
    region.plain = region.plain && !begins_block(words);
    if (math_close(words, *opener) != kNowhere) {
      region.last_line = number;
      return region;
    }
    if (ends_search(words)) return {};
  }
  return {};
}

cmark_node* MathBlocks::open(cmark_syntax_extension* extension, int indented, cmark_parser* parser, cmark_node* parent,
                             unsigned char* input, int length) {
  int start = cmark_parser_get_first_nonspace(parser);
  if (indented || start + 2 >= length || (input[start] != '$' && input[start] != '\\')) return nullptr;
  auto* self = static_cast<MathBlocks*>(cmark_syntax_extension_get_private(extension));
  const char* text = reinterpret_cast<const char*>(input);
  Region region = self->region(parser->line_number, trim_right({text + start, static_cast<size_t>(length - start)}));
  if (!region.last_line) return nullptr;
  // A line more of the paragraph that is open, perhaps one that is not indented as the paragraph is.
  if (region.plain && parser->current->type == CMARK_NODE_PARAGRAPH) return nullptr;
  cmark_node* node = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, start + 1);
  cmark_node_set_syntax_extension(node, extension);
  cmark_parser_advance_offset(parser, text, start - cmark_parser_get_offset(parser), false);
  self->last_line_ = region.last_line;
  return node;
}

int MathBlocks::matches(cmark_syntax_extension* extension, cmark_parser* parser, unsigned char*, int, cmark_node*) {
  auto* self = static_cast<MathBlocks*>(cmark_syntax_extension_get_private(extension));
  return parser->line_number <= self->last_line_;
}

std::vector<uint32_t> MathBlocks::prepare_inlines(cmark_parser* parser, const CmarkSetup& setup) {
  std::vector<uint32_t> unread;
  cmark_iter* walk = cmark_iter_new(parser->root);
  for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk)) {
    cmark_node* node = cmark_iter_get_node(walk);
    if (event != CMARK_EVENT_ENTER) continue;
    if (node->type == CMARK_NODE_CODE_BLOCK && node->extension) {
      restore_content(node, parser->mem);
      node->type = CMARK_NODE_PARAGRAPH;
      node->extension = nullptr;
    }
    if (holds_inlines(node)) mark_delimiters(node, setup, unread);
  }
  cmark_iter_free(walk);
  return unread;
}

}  // namespace milepost::markdown
