// Characters that the inline parser must not read as cmark does, marked: see cmark_kept_lines.h.
#include <algorithm>

#include "markdown/characters.h"
#include "markdown/cmark_kept_lines.h"
#include "markdown/code_spans.h"
#include "markdown/component_tag.h"
#include "markdown/mathematics_scan.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// Marks what has its end; code spans stay as they are.
class TextMarker {
 public:
  TextMarker(char* text, size_t size, const CmarkSetup& setup) : text_(text), words_(text, size), setup_(setup) {}

  // Calls `unread` with the offset of each `\(` that only looks like mathematics in this setup. True where it marked.
  template <typename Unread>
  bool run(Unread unread) {
    bool has_marked = false;
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
        has_marked = true;
      }
      at = end ? end : at + 2;
    }
    return has_marked;
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
    if (rest.starts_with("\\begin{")) return environment_end_at(at);
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

  // A name whose end was looked for in vain is not looked for again.
  size_t environment_end_at(size_t at) {
    const string_view name = environment_name(words_.substr(at));
    if (std::find(endless_.begin(), endless_.end(), name) != endless_.end()) return 0;
    const size_t end = environment_end(words_, at);
    if (!end && is_math_environment(name)) endless_.push_back(name);
    return end;
  }

  struct Pair {
    string_view open, close;
    bool none_left = false;
  };

  char* text_;
  string_view words_;
  const CmarkSetup& setup_;
  Pair pairs_[4] = {{"\\\\(", "\\\\)"}, {"\\\\[", "\\\\]"}, {"\\(", "\\)"}, {"\\[", "\\]"}};
  std::vector<string_view> endless_;  // environments without an end; there are few names
  bool is_single_ = false;
  size_t unclosed_run_ = kNowhere;  // runs of backticks this long and longer are not closed
};

// Only a tag with braces: any other is HTML to cmark.
bool mark_components(cmark_strbuf& content) {
  if (cmark_strbuf_strchr(&content, '<', 0) < 0 || cmark_strbuf_strchr(&content, '{', 0) < 0) return false;
  bool has_marked = false;
  const string_view words(reinterpret_cast<const char*>(content.ptr), static_cast<size_t>(content.size));
  for (size_t at = words.find('<'); at != kNowhere; at = words.find('<', at + 1)) {
    const size_t end = component_tag_end(words, at);
    if (!end || words.substr(at, end - at).find("={") == kNowhere) continue;
    content.ptr[at] = kComponentMark;
    has_marked = true;
  }
  return has_marked;
}

bool mark_code(cmark_strbuf& content) {
  if (content.size == 0 || cmark_strbuf_strchr(&content, '`', 0) < 0) return false;
  return mark_code_spans(reinterpret_cast<char*>(content.ptr), static_cast<size_t>(content.size));
}

// `[words] [label]`: without the blank cmark reads it as kramdown does.
void join_references(cmark_parser* parser, cmark_strbuf& content) {
  string_view words(reinterpret_cast<const char*>(content.ptr), static_cast<size_t>(content.size));
  std::string joined;
  size_t kept = 0;
  for (size_t at = words.find("] ["); at != kNowhere; at = words.find("] [", at + 1)) {
    const size_t end = words.find_first_of("[]\n", at + 3);
    if (end == kNowhere || words[end] != ']' || end == at + 3) continue;
    const string_view text = words.substr(at + 3, end - at - 3);
    cmark_chunk label{reinterpret_cast<unsigned char*>(const_cast<char*>(text.data())),
                      static_cast<bufsize_t>(text.size()), 0};
    if (!cmark_map_lookup(parser->refmap, &label)) continue;
    joined += words.substr(kept, at + 1 - kept);
    kept = at + 2;
  }
  if (kept == 0) return;
  joined += words.substr(kept);
  cmark_strbuf_sets(&content, joined.c_str());
}

bool block_holds_inlines(const cmark_node* node) {
  return node->type == CMARK_NODE_PARAGRAPH || node->type == CMARK_NODE_HEADING || node->type == CMARK_NODE_TABLE_CELL;
}

// Notes the first formula of each line of a block's text that is not read; offsets come in order.
class UnreadNotes {
 public:
  UnreadNotes(string_view text, int first_line, std::vector<UnreadMathematics>& unread)
      : text_(text), line_(first_line), end_(text.find('\n')), unread_(unread) {}

  void note(size_t at) {
    while (end_ < at) {
      begin_ = end_ + 1;
      end_ = text_.find('\n', begin_);
      ++line_;
      told_ = false;
    }
    if (told_) return;
    told_ = true;
    unread_.push_back({static_cast<uint32_t>(line_), std::string(text_.substr(begin_, at + 2 - begin_))});
  }

 private:
  string_view text_;
  int line_;
  size_t begin_ = 0, end_;  // of the line
  bool told_ = false;
  std::vector<UnreadMathematics>& unread_;
};

bool mark_delimiters(cmark_node* node, const CmarkSetup& setup, std::vector<UnreadMathematics>& unread) {
  cmark_strbuf& content = node->content;
  if (content.size == 0 || cmark_strbuf_strchr(&content, '\\', 0) < 0) return false;
  char* text = reinterpret_cast<char*>(content.ptr);
  const size_t size = static_cast<size_t>(content.size);
  UnreadNotes notes({text, size}, node->start_line, unread);
  return TextMarker(text, size, setup).run([&](size_t at) { notes.note(at); });
}

}  // namespace

bool mark_inlines(cmark_parser* parser, const CmarkSetup& setup, std::vector<UnreadMathematics>& unread) {
  bool has_marked = false;
  cmark_iter* walk = cmark_iter_new(parser->root);
  for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk)) {
    cmark_node* node = cmark_iter_get_node(walk);
    if (event != CMARK_EVENT_ENTER || !block_holds_inlines(node)) continue;
    if (reads_spaced_references(setup.dialect)) join_references(parser, node->content);
    if (ends_code_early(setup.dialect)) has_marked |= mark_code(node->content);
    if (setup.components) has_marked |= mark_components(node->content);
    if (setup.mathematics) has_marked |= mark_delimiters(node, setup, unread);
  }
  cmark_iter_free(walk);
  return has_marked;
}

}  // namespace milepost::markdown
