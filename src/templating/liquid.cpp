// The door: a page is parsed on top of what it includes, run once, and every part of the result knows where it comes
// from. See liquid.h.
#include "templating/liquid.h"

#include <algorithm>
#include <optional>

#include "templating/evaluator.h"
#include "templating/liquid_lexer.h"
#include "templating/liquid_parser.h"
#include "templating/liquid_state.h"
#include "templating/liquid_tags.h"

namespace milepost::templating {
namespace {

// Parses `target`; what goes past a bound is thrown.
void parse_one(Template& target, size_t begin, std::span<const Span> verbatim, Program& program, LiquidParse& parse) {
  LiquidParser(target, program.names, parse).parse(begin, verbatim);
}

Diagnostic to_liquid_diagnostic(const Failure& failure, const SourceText& source, Span span) {
  Span place{failure.span.value_or(span).begin, 1};
  return {failure.code, failure.code->severity, source.place(place), failure.message, failure.cause, failure.fix};
}

// Parses a file that pages include. What is wrong in it, it keeps.
void add_included(const SourceText& file, Program& program, LiquidParse& parse) {
  Template& target = *program.templates.emplace_back(std::make_unique<Template>(file, Language::kLiquid));
  LiquidParse own{parse.host, parse.options, target.problems};
  try {
    parse_one(target, 0, {}, program, own);
  } catch (const Failure& failure) {
    target.problems.add(to_liquid_diagnostic(failure, target.source, {}));
  }
  parse.wanted.merge(own.wanted);
  parse.wants_all |= own.wants_all;
}

void want_all(LiquidParse& parse) {
  if (parse.host.library() != nullptr) return;
  for (std::string_view name : parse.host.include_names()) parse.wanted.insert({std::string(name), false});
}

// Parses the files that the page includes, and those that they include, but for those of the library, of which any
// may be met.
void parse_included(Program& program, LiquidParse& parse) {
  const bool includes = parse.wants_all || !parse.wanted.empty();
  if (const LiquidLibrary* library = parse.host.library(); library != nullptr && includes)
    for (const std::string& name : library->wanted_beside_pages()) parse.wanted.insert({name, true});
  std::set<std::string, std::less<>> done;
  bool found_one = true;
  while (found_one) {
    found_one = false;
    if (parse.wants_all) want_all(parse);
    const auto wanted = parse.wanted;
    for (const auto& [name, beside_page] : wanted) {
      const SourceText* file = parse.host.included(name, beside_page);
      const bool is_known = file == nullptr || (program.base != nullptr && program.base->find(file->name()) != nullptr);
      if (is_known || !done.insert(file->name()).second) continue;
      found_one = true;
      add_included(*file, program, parse);
    }
  }
}

void sort_by_name(Program& program) {
  std::sort(program.templates.begin(), program.templates.end(),
            [](const auto& a, const auto& b) { return a->source.name() < b->source.name(); });
}

}  // namespace

std::string LiquidHost::address_of(std::string_view, std::string_view) const { return ""; }
bool LiquidHost::is_figure(std::string_view) const { return false; }
const SourceText* LiquidHost::included(std::string_view, bool) const { return nullptr; }

LiquidLibrary::LiquidLibrary(std::vector<SourceText> files, const LiquidOptions& options, const LiquidHost& host)
    : program_(std::make_unique<Program>()) {
  Diagnostics none;
  LiquidParse parse{host, options, none};
  for (const SourceText& file : files) add_included(file, *program_, parse);
  for (const auto& [name, beside_page] : parse.wanted)
    if (beside_page) wanted_beside_pages_.push_back(name);
  sort_by_name(*program_);
}

LiquidLibrary::~LiquidLibrary() = default;

const SourceText* LiquidLibrary::find(std::string_view name) const {
  const Template* found = program_->find(name);
  return found == nullptr ? nullptr : &found->source;
}

std::vector<std::string_view> LiquidLibrary::names() const {
  std::vector<std::string_view> names;
  for (const auto& one : program_->templates) names.push_back(one->source.name());
  return names;
}

LiquidMark origin_of(const std::vector<LiquidMark>& marks, size_t offset) {
  auto next = std::upper_bound(marks.begin(), marks.end(), offset,
                               [](size_t at, const LiquidMark& mark) { return at < mark.text_offset; });
  LiquidMark mark = next == marks.begin() ? LiquidMark{0, 0, true} : *(next - 1);
  if (mark.is_verbatim) mark.source_offset += offset - mark.text_offset;
  mark.text_offset = offset;
  return mark;
}

LiquidPage run_liquid(const SourceText& source, size_t begin, const LiquidOptions& options, const LiquidHost& host,
                      Diagnostics& diagnostics) {
  Program program(host.library() == nullptr ? nullptr : &host.library()->program());
  LiquidParse parse{host, options, diagnostics};
  program.templates.push_back(std::make_unique<Template>(source, Language::kLiquid));
  const Template& page = *program.templates.front();
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
    return {source.text().substr(0, begin) + text, std::move(state.marks)};
  } catch (const Failure& failure) {
    bool is_running = evaluator.has_value() && evaluator->failed_template() != nullptr;
    const SourceText& where = is_running ? evaluator->failed_template()->source : source;
    diagnostics.add(to_liquid_diagnostic(failure, where, is_running ? evaluator->failed_span() : Span{}));
  }
  return {source.text(), {{0, 0, true}}};
}

bool may_hold_liquid(std::string_view text) {
  for (size_t at = text.find('{'); at != text.npos && at + 1 < text.size(); at = text.find('{', at + 1)) {
    const char second = text[at + 1], third = at + 2 < text.size() ? text[at + 2] : '\0';
    if (second == '%') return true;
    if (second == '{' && third != '<' && third != '%') return true;
    if (second == '{') at += 2;
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

}  // namespace milepost::templating
