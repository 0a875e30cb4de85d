// From a node's beginning to its end in the source.
#include "markdown/literal_spans.h"

#include <algorithm>
#include <string_view>

namespace milepost::markdown {
namespace {

using std::string_view;

Span between(size_t begin, size_t end) { return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin)}; }

bool is_literal_html(string_view html) {
  static constexpr string_view kBegins[] = {"<script", "<style", "<pre", "<textarea", "<!--"};
  return std::any_of(std::begin(kBegins), std::end(kBegins), [&](string_view one) { return html.starts_with(one); });
}

class SpanFinder {
 public:
  SpanFinder(string_view text, const LiteralKinds& kinds) : text_(text), kinds_(kinds) {
    starts_.push_back(0);
    for (size_t end = text.find_first_of("\r\n"); end != text.npos; end = text.find_first_of("\r\n", end)) {
      end += text.substr(end, 2) == "\r\n" ? 2 : 1;
      starts_.push_back(end);
    }
  }

  // Empty where the node is none of these, or its place is not known.
  Span span_of(const Node& node) const {
    if (node.line == 0 || node.line > starts_.size()) return {};
    switch (node.kind) {
      case Kind::kCode:
        return inline_code(node);
      case Kind::kCodeBlock:
        return code_block(node);
      case Kind::kHtmlBlock:
        return kinds_.html && is_literal_html(node.text) ? lines_of(node, 0) : Span{};
      case Kind::kMathInline:
      case Kind::kMathBlock:
        return kinds_.mathematics ? formula(node) : Span{};
      default:
        return {};
    }
  }

 private:
  size_t line_start(size_t number) const { return number <= starts_.size() ? starts_[number - 1] : text_.size(); }
  size_t begin_of(const Node& node) const {
    const size_t column = std::max<size_t>(node.column, 1);
    return std::min(line_start(node.line) + column - 1, text_.size());
  }
  string_view from(size_t at) const { return text_.substr(std::min(at, text_.size())); }

  Span lines_of(const Node& node, size_t more) const {
    const size_t lines = static_cast<size_t>(std::count(node.text.begin(), node.text.end(), '\n'));
    return between(line_start(node.line), line_start(node.line + lines + more));
  }

  // A fenced block has a line more at each end than its text.
  Span code_block(const Node& node) const {
    const string_view first = from(begin_of(node));
    const bool is_fenced = first.starts_with("```") || first.starts_with("~~~");
    if (!is_fenced && !kinds_.indented_code) return {};
    return lines_of(node, is_fenced ? 2 : 0);
  }

  size_t run_at(size_t at) const { return std::min(text_.find_first_not_of('`', at), text_.size()) - at; }

  // From the backticks before the node's text to the next run of as many.
  Span inline_code(const Node& node) const {
    size_t begin = begin_of(node);
    while (begin > 0 && text_[begin - 1] == '`') --begin;
    if (begin >= text_.size() || text_[begin] != '`') begin = std::min(text_.find('`', begin), text_.size());
    const size_t length = begin < text_.size() ? run_at(begin) : 0;
    if (length == 0) return {};
    for (size_t at = text_.find('`', begin + length); at != text_.npos; at = text_.find('`', at)) {
      const size_t run = run_at(at);
      at += run;
      if (run == length) return between(begin, at);
    }
    return {};
  }

  // What ends the formula that `opening` begins; empty where none begins there.
  static string_view closing_of(string_view opening) {
    struct Pair {
      string_view open, close;
    };
    static constexpr Pair kPairs[] = {{"$$", "$$"},       {"$", "$"},     {"\\\\(", "\\\\)"},
                                      {"\\\\[", "\\\\]"}, {"\\(", "\\)"}, {"\\[", "\\]"}};
    for (const Pair& pair : kPairs) {
      if (opening.starts_with(pair.open)) return pair.close;
    }
    return {};
  }

  // The node's place is that of its opening delimiter, or of the paragraph that it is all of.
  Span formula(const Node& node) const {
    const size_t begin = text_.find_first_of("$\\", begin_of(node));
    if (begin == text_.npos) return {};
    if (from(begin).starts_with("\\begin{")) {
      const size_t end = text_.find("\\end{", begin + node.text.size() / 2);
      return end == text_.npos ? Span{} : between(begin, std::min(text_.find('}', end), text_.size()));
    }
    const string_view closing = closing_of(from(begin));
    if (closing.empty()) return {};
    const size_t end = text_.find(closing, begin + closing.size());
    return end == text_.npos ? Span{} : between(begin, end + closing.size());
  }

  string_view text_;
  LiteralKinds kinds_;
  std::vector<size_t> starts_;
};

}  // namespace

std::vector<Span> literal_spans(const SourceText& source, const Document& document, const LiteralKinds& kinds) {
  const SpanFinder finder(source.text(), kinds);
  std::vector<Span> spans;
  for (const Node* node = document.root(); node; node = next_in_order(node, document.root())) {
    const Span span = finder.span_of(*node);
    if (span.length > 0) spans.push_back(span);
  }
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::vector<Span> apart;
  for (const Span& span : spans) {
    const bool overlaps = !apart.empty() && apart.back().begin + apart.back().length > span.begin;
    if (!overlaps) apart.push_back(span);
  }
  return apart;
}

bool may_hold_literals(string_view text) {
  for (const string_view sign :
       {"`", "~~~", "\n    ", "\t", "$", "\\", "<script", "<style", "<pre", "<textarea", "<!--"}) {
    if (text.find(sign) != text.npos) return true;
  }
  return false;
}

}  // namespace milepost::markdown
