#include "site/liquid_pass.h"

#include <algorithm>

#include "markdown/code_spans.h"

namespace milepost::site {
namespace {

bool begins_in(const Span& inner, const Span& outer) {
  return inner.begin >= outer.begin && inner.begin < outer.begin + outer.length;
}

// Blocks of raw text, code and comments whose tags stand in no code.
std::vector<Span> opaque_blocks(std::string_view text, size_t begin, const std::vector<Span>& code) {
  std::vector<Span> blocks;
  size_t next = 0;
  for (size_t open = text.find("{%", begin); open != text.npos; open = text.find("{%", open)) {
    while (next < code.size() && code[next].begin + code[next].length <= open) ++next;
    bool is_code = next < code.size() && code[next].begin <= open;
    Span block = is_code ? code[next] : templating::opaque_block(text, open);
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

std::vector<Span> code_of(const SourceText& source, size_t begin, const markdown::ParseOptions& options) {
  Diagnostics told_later;
  return markdown::code_spans(source, markdown::parse(source, begin, options, told_later));
}

// The post's code outside of such blocks. What looks like code in a block may seem to go on behind it: then the
// blocks are covered and the code is looked for again.
std::vector<Span> code_outside_blocks(const SourceText& source, size_t begin, const markdown::ParseOptions& options) {
  std::vector<Span> code = code_of(source, begin, options);
  std::vector<Span> blocks = opaque_blocks(source.text(), begin, code);
  auto in_block = [&](const Span& span) {
    return std::any_of(blocks.begin(), blocks.end(), [&](const Span& block) { return begins_in(span, block); });
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
  for (const Span& span : code) {
    size_t done = span.begin, end = size_t{span.begin} + span.length;
    for (size_t open = text.find("{%", done); open < end; open = text.find("{%", std::max(open + 2, done))) {
      Span block = templating::opaque_block(text, open);
      bool is_raw = block.length > 0 && block.begin + block.length <= end &&
                    text.substr(open + 2, text.find_first_not_of(" -", open + 2) + 3 - (open + 2)).ends_with("raw");
      if (!is_raw) continue;
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
    size_t open = std::min(text.find("{{", span.begin), text.find("{%", span.begin));
    if (open >= size_t{span.begin} + span.length) continue;
    Place place = source.place(open, 2);
    diagnostics.add(code::kLiquidSyntax, place, "Jekyll would run this as Liquid; here code stays as it is written", "",
                    "put it between `{% raw %}` and `{% endraw %}`, or set `liquid_in_code: true`");
    return;
  }
}

bool runs_in_code(const Config& config, const markdown::ParseOptions& options) {
  const Value* wish = config.raw.find("liquid_in_code");
  return markdown::runs_liquid_in_code(options.dialect) && wish != nullptr && wish->is_boolean() && wish->boolean();
}

std::string_view line_of(std::string_view text, size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

std::optional<LiquidText> run_liquid_pass(const SourceText& source, size_t begin, const markdown::ParseOptions& options,
                                          const Config& config, const PostLiquidHost& host, Diagnostics& diagnostics) {
  if (!markdown::runs_liquid(options.dialect)) return std::nullopt;
  if (!templating::has_structural_liquid(std::string_view(source.text()).substr(begin), host)) return std::nullopt;
  const bool is_jekyll = markdown::runs_liquid_in_code(options.dialect);
  templating::LiquidOptions running;
  running.keeps_unknown = !is_jekyll;
  if (!runs_in_code(config, options)) {
    running.verbatim = code_outside_blocks(source, begin, options);
    if (is_jekyll) {
      running.verbatim = without_raw_tags(source.text(), running.verbatim);
      warn_of_code(source, running.verbatim, diagnostics);
    }
  }
  templating::LiquidPage page = templating::run_liquid(source, begin, running, host, diagnostics);
  return LiquidText{SourceText(source.name(), std::move(page.text)), std::move(page.lines)};
}

void add_at_source(Diagnostics&& of_text, const SourceText& source, const LiquidText& text, Diagnostics& diagnostics) {
  for (Diagnostic diagnostic : of_text.all()) {
    Place& place = diagnostic.place;
    if (place.file == source.name() && place.line > 0 && place.line <= text.lines.size()) {
      Place there = source.place_at(text.lines[place.line - 1], 1);
      bool is_same_line = there.excerpt == place.excerpt || line_of(there.excerpt, 0) == place.excerpt;
      if (is_same_line) {
        place.line = there.line;
      } else {
        place = there;
      }
    }
    diagnostics.add(std::move(diagnostic));
  }
}

}  // namespace milepost::site
