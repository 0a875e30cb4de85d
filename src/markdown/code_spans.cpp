// From a code node's beginning to its end in the source.
#include "markdown/code_spans.h"

#include <algorithm>
#include <string_view>

namespace milepost::markdown {
namespace {

class SpanFinder {
 public:
  explicit SpanFinder(std::string_view text) : text_(text) {
    starts_.push_back(0);
    for (size_t end = text.find('\n'); end != text.npos; end = text.find('\n', end + 1)) starts_.push_back(end + 1);
  }

  Span span_of(const Node& node) const {
    if (node.line == 0 || node.line > starts_.size()) return {};
    return node.kind == Kind::kCode ? inline_span(node) : block_span(node);
  }

 private:
  static Span between(size_t begin, size_t end) {
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin)};
  }

  size_t line_start(size_t number) const { return number <= starts_.size() ? starts_[number - 1] : text_.size(); }

  size_t run_at(size_t at) const {
    size_t end = std::min(text_.find_first_not_of('`', at), text_.size());
    return end - at;
  }

  // From the backticks before the node's text to the next run of as many.
  Span inline_span(const Node& node) const {
    size_t begin = std::min(line_start(node.line) + node.column - 1, text_.size());
    while (begin > 0 && text_[begin - 1] == '`') --begin;
    if (begin >= text_.size() || text_[begin] != '`') begin = std::min(text_.find('`', begin), text_.size());
    size_t length = begin < text_.size() ? run_at(begin) : 0;
    if (length == 0) return {};
    for (size_t at = text_.find('`', begin + length); at != text_.npos; at = text_.find('`', at)) {
      size_t run = run_at(at);
      at += run;
      if (run == length) return between(begin, at);
    }
    return {};
  }

  // A fenced block has a line more at each end than its text.
  Span block_span(const Node& node) const {
    size_t begin = line_start(node.line);
    size_t lines = static_cast<size_t>(std::count(node.text.begin(), node.text.end(), '\n'));
    std::string_view first = text_.substr(std::min(begin + node.column - 1, text_.size()));
    bool is_fenced = first.starts_with("```") || first.starts_with("~~~");
    return between(begin, line_start(node.line + lines + (is_fenced ? 2 : 0)));
  }

  std::string_view text_;
  std::vector<size_t> starts_;
};

}  // namespace

std::vector<Span> code_spans(const SourceText& source, const Document& document) {
  SpanFinder finder(source.text());
  std::vector<Span> spans;
  for (const Node* node = document.root(); node; node = next_in_order(node, document.root())) {
    if (node->kind != Kind::kCode && node->kind != Kind::kCodeBlock) continue;
    Span span = finder.span_of(*node);
    if (span.length > 0) spans.push_back(span);
  }
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::vector<Span> apart;
  for (const Span& span : spans) {
    bool overlaps = !apart.empty() && apart.back().begin + apart.back().length > span.begin;
    if (!overlaps) apart.push_back(span);
  }
  return apart;
}

}  // namespace milepost::markdown
