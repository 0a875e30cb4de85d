// The door: a page and what it includes are parsed together, run once, and every line of the result knows where it
// comes from. See liquid.h.
#include "templating/liquid.h"

#include <algorithm>
#include <optional>

#include "templating/evaluator.h"
#include "templating/liquid_lexer.h"
#include "templating/liquid_parser.h"
#include "templating/liquid_state.h"
#include "templating/liquid_tags.h"
#include "templating/liquid_values.h"

namespace milepost::templating {
namespace {

// Parses `target`; what goes past a bound is thrown.
void parse_one(Template& target, size_t begin, std::span<const Span> verbatim, Program& program, LiquidParse& parse) {
  LiquidParser(target, program.names, parse).parse(begin, verbatim);
}

void want_all(LiquidParse& parse) {
  for (std::string_view name : parse.host.include_names()) parse.wanted.insert({std::string(name), false});
}

// Parses the files that the page includes, and those that they include.
void parse_included(Program& program, LiquidParse& parse) {
  std::set<std::string, std::less<>> done;
  bool found_one = true;
  while (found_one) {
    found_one = false;
    if (parse.wants_all) want_all(parse);
    const auto wanted = parse.wanted;
    for (const auto& [name, beside_page] : wanted) {
      const SourceText* file = parse.host.included(name, beside_page);
      if (file == nullptr || !done.insert(file->name()).second) continue;
      found_one = true;
      program.templates.push_back(std::make_unique<Template>(*file, Language::kLiquid));
      parse_one(*program.templates.back(), 0, {}, program, parse);
    }
  }
}

void sort_by_name(Program& program) {
  std::sort(program.templates.begin(), program.templates.end(),
            [](const auto& a, const auto& b) { return a->source.name() < b->source.name(); });
}

std::vector<size_t> line_starts(std::string_view text) {
  std::vector<size_t> starts = {0};
  for (size_t end = text.find('\n'); end != text.npos; end = text.find('\n', end + 1)) starts.push_back(end + 1);
  return starts;
}

// The source line of each line of the text: that of the latest mark at or before its beginning.
std::vector<uint32_t> lines_from(std::string_view text, std::string_view source, const std::vector<LiquidMark>& marks) {
  std::vector<size_t> source_lines = line_starts(source);
  std::vector<uint32_t> lines;
  size_t next = 0;
  size_t offset = 0;
  for (size_t start : line_starts(text)) {
    while (next < marks.size() && marks[next].text_offset <= start) ++next;
    if (next > 0) {
      const LiquidMark& mark = marks[next - 1];
      offset = mark.source_offset + (mark.is_verbatim ? start - mark.text_offset : 0);
    }
    auto line = std::upper_bound(source_lines.begin(), source_lines.end(), offset);
    lines.push_back(static_cast<uint32_t>(line - source_lines.begin()));
  }
  return lines;
}

Diagnostic to_diagnostic(const Failure& failure, const SourceText& source, Span span) {
  Span place{failure.span.value_or(span).begin, 1};
  return {failure.code, failure.code->severity, source.place(place), failure.message, failure.cause, failure.fix};
}

}  // namespace

std::string LiquidHost::address_of(std::string_view, std::string_view) const { return ""; }
std::string LiquidHost::nearest_post(std::string_view) const { return ""; }
bool LiquidHost::is_figure(std::string_view) const { return false; }
const SourceText* LiquidHost::included(std::string_view, bool) const { return nullptr; }

LiquidPage run_liquid(const SourceText& source, size_t begin, const LiquidOptions& options, const LiquidHost& host,
                      Diagnostics& diagnostics) {
  Program program;
  LiquidParse parse{host, options, diagnostics};
  program.templates.push_back(std::make_unique<Template>(source, Language::kLiquid));
  const Template& page = *program.templates.front();
  LiquidPage result;
  result.text = source.text();
  LiquidState state(host, options, diagnostics);
  state.marks = {{0, 0, true}};  // what stands before `begin`
  std::optional<Evaluator> evaluator;
  try {
    parse_one(*program.templates.front(), begin, options.verbatim, program, parse);
    parse_included(program, parse);
    sort_by_name(program);
    evaluator.emplace(program, host.names(), &state);
    std::string text = evaluator->render(page);
    for (size_t i = 1; i < state.marks.size(); ++i) state.marks[i].text_offset += begin;
    result.text = source.text().substr(0, begin) + text;
  } catch (const Failure& failure) {
    bool is_running = evaluator.has_value() && evaluator->failed_template() != nullptr;
    const SourceText& where = is_running ? evaluator->failed_template()->source : source;
    diagnostics.add(to_diagnostic(failure, where, is_running ? evaluator->failed_span() : Span{}));
    state.marks = {{0, 0, true}};
  }
  result.lines = lines_from(result.text, source.text(), state.marks);
  return result;
}

bool has_structural_liquid(std::string_view text, const LiquidHost& host) {
  for (size_t open = text.find("{%"); open != text.npos; open = text.find("{%", open + 2)) {
    size_t end = liquid_markup_end(text, open);
    if (end == 0) continue;
    std::vector<LiquidPiece> pieces = read_liquid_pieces(text.substr(0, end), open, {});
    if (pieces.empty()) continue;
    const LiquidPiece& piece = pieces.front();
    bool is_plain = piece.kind == LiquidPiece::Kind::kText || piece.is_tag("link") || piece.is_tag("post_url") ||
                    (piece.kind == LiquidPiece::Kind::kTag && host.is_figure(piece.name));
    if (!is_plain) return true;
  }
  return false;
}

Span opaque_block(std::string_view text, size_t open) {
  size_t end = liquid_markup_end(text, open);
  if (end == 0) return {};
  // Only as far as the end tag: what stands behind is none of this block's.
  std::vector<LiquidPiece> head = read_liquid_pieces(text.substr(0, end), open, {});
  std::string_view name = head.empty() ? std::string_view() : head.front().name;
  if (name != "raw" && name != "highlight" && name != "comment") return {};
  const std::string end_name = "end" + std::string(name);
  for (size_t at = text.find("{%", end); at != text.npos; at = text.find("{%", at + 2)) {
    size_t word = text.find_first_not_of("- \t\r\n", at + 2);
    if (word == text.npos || !text.substr(word).starts_with(end_name)) continue;
    size_t close = text.find("%}", word);
    if (close == text.npos) return {};
    return {static_cast<uint32_t>(open), static_cast<uint32_t>(close + 2 - open)};
  }
  return {};
}

LiquidValue evaluate_liquid(std::string_view expression, const LiquidHost& host, bool keeps_unknown) {
  LiquidOptions options;
  options.keeps_unknown = keeps_unknown;
  Diagnostics diagnostics;
  LiquidParse parse{host, options, diagnostics};
  Program program;
  Template page(SourceText("", std::string(expression)), Language::kLiquid);
  LiquidValue value;
  try {
    LiquidParser parser(page, program.names, parse);
    Statement output;
    output.kind = StatementKind::kOutput;
    output.span = {0, static_cast<uint32_t>(expression.size())};
    output.expression = parser.parse_output_words(page.source.text(), {});
    if (output.expression != nullptr) {
      page.body = {&output};
      page.is_valid = true;
      LiquidState state(host, options, diagnostics);
      value.text = Evaluator(program, host.names(), &state).render(page);
    }
  } catch (const Failure& failure) {
    diagnostics.add(to_diagnostic(failure, page.source, {}));
  }
  if (diagnostics.all().empty()) return value;
  const Diagnostic& problem = diagnostics.all().front();
  return {keeps_unknown ? "" : value.text, problem.code, problem.message, problem.cause, problem.fix};
}

}  // namespace milepost::templating
