#include "site/liquid_pass.h"

#include <algorithm>
#include <set>

#include "ground/ascii.h"
#include "ground/utf8.h"
#include "markdown/literal_spans.h"

namespace milepost::site {
namespace {

bool begins_in(const Span& inner, const Span& outer) {
  return inner.begin >= outer.begin && inner.begin < outer.begin + outer.length;
}

// The blocks of raw text, code and comments in a text. An end that is looked for in vain is not looked for again, so
// that a row of such tags costs linear time; therefore they are asked for in order.
class OpaqueBlocks {
 public:
  explicit OpaqueBlocks(std::string_view text) : text_(text) {}

  // Empty where no such block begins at `open`, or none that ends.
  Span at(size_t open) {
    const std::string_view name = name_at(open);
    if (name.empty() || endless_.count(name) > 0) return {};
    const Span block = templating::opaque_block(text_, open);
    if (block.length == 0 && is_closed(open)) endless_.insert(name);
    return block;
  }

  std::string_view name_at(size_t open) const {
    const size_t word = text_.find_first_not_of("- \t\r\n", open + 2);
    if (word == text_.npos) return {};
    const size_t end = text_.find_first_not_of("abcdefghijklmnopqrstuvwxyz", word);
    const bool goes_on = end != text_.npos && (is_ascii_alphanumeric(text_[end]) || text_[end] == '_');
    const std::string_view name = goes_on ? std::string_view() : text_.substr(word, end - word);
    return name == "raw" || name == "highlight" || name == "comment" ? name : std::string_view();
  }

 private:
  // The tag itself, not the block.
  bool is_closed(size_t open) const {
    const size_t next = text_.find("{%", open + 2);
    return text_.substr(open, next - open).find("%}") != std::string_view::npos;
  }

  std::string_view text_;
  std::set<std::string_view> endless_;
};

// Those whose tags stand in no code.
std::vector<Span> opaque_blocks(std::string_view text, size_t begin, const std::vector<Span>& code) {
  OpaqueBlocks found(text);
  std::vector<Span> blocks;
  size_t next = 0;
  for (size_t open = text.find("{%", begin); open != text.npos; open = text.find("{%", open)) {
    while (next < code.size() && code[next].begin + code[next].length <= open) ++next;
    bool is_code = next < code.size() && code[next].begin <= open;
    Span block = is_code ? code[next] : found.at(open);
    if (!is_code && block.length > 0) blocks.push_back(block);
    open = block.length > 0 ? block.begin + block.length : open + 2;
  }
  return blocks;
}

std::string masked(std::string text, const std::vector<Span>& blocks) {
  for (const Span& block : blocks) {
    for (size_t i = block.begin; i < block.begin + block.length; ++i) {
      if (text[i] != '\n') text[i] = 'x';
    }
  }
  return text;
}

// Jekyll runs over formulas, scripts and indented lines; the latter are seldom meant as code where tags stand in them.
std::vector<Span> code_of(const SourceText& source, size_t begin, const markdown::ParseOptions& options) {
  const bool is_jekyll = markdown::runs_liquid_in_code(options.dialect);
  Diagnostics told_later;
  return markdown::literal_spans(source, markdown::parse(source, begin, options, told_later),
                                 {!is_jekyll, !is_jekyll, !is_jekyll});
}

// The post's code outside of such blocks. What looks like code in a block may seem to go on behind it: then the
// blocks are covered and the code is looked for again.
std::vector<Span> code_outside_blocks(const SourceText& source, size_t begin, const markdown::ParseOptions& options) {
  std::vector<Span> code = code_of(source, begin, options);
  std::vector<Span> blocks = opaque_blocks(source.text(), begin, code);
  auto in_block = [&](const Span& span) {
    auto next = std::upper_bound(blocks.begin(), blocks.end(), span.begin,
                                 [](uint32_t at, const Span& block) { return at < block.begin; });
    return next != blocks.begin() && begins_in(span, *(next - 1));
  };
  if (std::any_of(code.begin(), code.end(), in_block)) {
    code = code_of(SourceText(source.name(), masked(source.text(), blocks)), begin, options);
    blocks = opaque_blocks(source.text(), begin, code);
    std::erase_if(code, in_block);
  }
  return code;
}

// Jekyll takes `raw` away in code too, and so the code is cut around these tags.
std::vector<Span> without_raw_tags(std::string_view text, const std::vector<Span>& code) {
  std::vector<Span> parts;
  auto add = [&](size_t begin, size_t end) {
    if (begin < end) parts.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin)});
  };
  OpaqueBlocks found(text);
  for (const Span& span : code) {
    size_t done = span.begin, end = size_t{span.begin} + span.length;
    const std::string_view until = text.substr(0, end);
    for (size_t open = until.find("{%", done); open < end; open = until.find("{%", std::max(open + 2, done))) {
      if (found.name_at(open) != "raw") continue;
      const Span block = found.at(open);
      if (block.length == 0 || block.begin + block.length > end) continue;
      add(done, open);
      done = block.begin + block.length;
    }
    add(done, end);
  }
  return parts;
}

void warn_of_code(const SourceText& source, const std::vector<Span>& code, Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  for (const Span& span : code) {
    const std::string_view words = text.substr(span.begin, span.length);
    const size_t open = std::min(words.find("{{"), words.find("{%"));
    if (open == words.npos) continue;
    Place place = source.place(span.begin + open, 2);
    diagnostics.add(code::kLiquidInCode, place, "Jekyll would run this as Liquid; here code stays as it is written", "",
                    "put it between `{% raw %}` and `{% endraw %}`, or set `liquid_in_code: true`");
    return;
  }
}

// Openings behind a backslash, outside of `code`: meant as text. All of them together, in order.
std::vector<Span> with_escapes(std::string_view text, size_t begin, const std::vector<Span>& code) {
  std::vector<Span> spans;
  size_t next = 0;
  for (size_t at = text.find('\\', begin); at != text.npos; at = text.find('\\', at + 2)) {
    const bool is_opening = at + 2 < text.size() && text[at + 1] == '{' && (text[at + 2] == '{' || text[at + 2] == '%');
    if (!is_opening) continue;
    while (next < code.size() && code[next].begin <= at) spans.push_back(code[next++]);
    const Span escape{static_cast<uint32_t>(at + 1), 2};
    if (spans.empty() || !begins_in(escape, spans.back())) spans.push_back(escape);
  }
  spans.insert(spans.end(), code.begin() + static_cast<std::ptrdiff_t>(next), code.end());
  return spans;
}

std::vector<Span> verbatim_spans(const SourceText& source, size_t begin, const LiquidPassOptions& options,
                                 Diagnostics& diagnostics) {
  const bool is_jekyll = markdown::runs_liquid_in_code(options.parsing.dialect);
  if (options.is_html || (is_jekyll && options.liquid_in_code)) return {};
  const std::string_view text = source.text();
  std::vector<Span> code;
  if (markdown::may_hold_literals(text.substr(begin))) code = code_outside_blocks(source, begin, options.parsing);
  if (!is_jekyll) return with_escapes(text, begin, code);
  code = without_raw_tags(text, code);
  warn_of_code(source, code, diagnostics);
  return code;
}

// The byte of `text` at which a place of it stands.
size_t offset_of(const Place& place, const SourceText& text) {
  const std::string_view line = text.line(place.line);
  // In a long line by halves: the text knows how many code points precede a byte.
  constexpr size_t kFewBytes = 512;
  size_t at = 0;
  for (size_t end = place.column > kFewBytes ? line.size() : 0; end > at + kFewBytes;) {
    const size_t middle = at + (end - at) / 2;
    (text.place_at(place.line, static_cast<uint32_t>(middle) + 1, 0).column <= place.column ? at : end) = middle;
  }
  while (at > 0 && (static_cast<uint8_t>(line[at]) & 0xC0) == 0x80) --at;
  const uint32_t first = at == 0 ? 1 : text.place_at(place.line, static_cast<uint32_t>(at) + 1, 0).column;
  for (uint32_t column = first; column < place.column && at < line.size(); ++column) next_code_point(line, at);
  return line.data() == nullptr ? 0 : static_cast<size_t>(line.data() - text.text().data()) + at;
}

}  // namespace

std::optional<LiquidText> run_liquid_pass(const SourceText& source, size_t begin, const LiquidPassOptions& options,
                                          const templating::LiquidHost& host, Diagnostics& diagnostics) {
  if (!markdown::runs_liquid(options.parsing.dialect)) return std::nullopt;
  if (!templating::may_hold_liquid(std::string_view(source.text()).substr(begin))) return std::nullopt;
  templating::LiquidOptions running;
  running.keeps_unknown = !markdown::runs_liquid_in_code(options.parsing.dialect);
  running.verbatim = verbatim_spans(source, begin, options, diagnostics);
  templating::LiquidPage page = templating::run_liquid(source, begin, running, host, diagnostics);
  return LiquidText{SourceText(source.name(), std::move(page.text)), std::move(page.marks)};
}

Place place_at_source(const Place& place, const SourceText& source, const LiquidText& text) {
  const templating::LiquidMark origin = templating::origin_of(text.marks, offset_of(place, text.text));
  Place there = source.place(origin.source_offset, 1);
  if (origin.is_verbatim) {
    const size_t left = count_code_points(there.excerpt) + there.excerpt_offset + 1 - there.column;
    there.length = std::max<uint32_t>(1, std::min<uint32_t>(place.length, static_cast<uint32_t>(left)));
  }
  return there;
}

void add_at_source(const Diagnostics& of_text, const SourceText& source, const LiquidText& text,
                   Diagnostics& diagnostics) {
  for (Diagnostic diagnostic : of_text.all()) {
    const bool is_of_text = diagnostic.place.file == source.name() && diagnostic.place.line > 0;
    if (is_of_text) diagnostic.place = place_at_source(diagnostic.place, source, text);
    diagnostics.add(std::move(diagnostic));
  }
}

}  // namespace milepost::site
