// The regions of MDX, and of what pandoc's writers draw with characters: see kept_lines.h.
#include <algorithm>
#include <string>

#include "markdown/characters.h"
#include "markdown/component_tag.h"
#include "markdown/kept_lines.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr int kMostMdxLines = 60;

bool has_quote(string_view line) { return line.find_first_of("'\"") != kNowhere; }

// `import X from './x'`, `import './x.css'`, and the last line of an import of many names.
bool ends_import(string_view line) {
  const size_t from = line.find("from ");
  if (from != kNowhere && has_quote(line.substr(from))) return true;
  return line.starts_with("import '") || line.starts_with("import \"");
}

bool begins_export(string_view line) {
  for (string_view word : {"const ", "let ", "var ", "default ", "function ", "async ", "class ", "{", "* "}) {
    if (line.starts_with(std::string("export ") + std::string(word))) return line.find_first_of("={(;") != kNowhere;
  }
  return false;
}

KeptRegion import_region(Lines& lines, int number, string_view first) {
  if (ends_import(first)) return {KeptAs::kScript, number, false};
  if (!first.starts_with("import {") || first.find('}') != kNowhere) return {};
  for (int at = number + 1; at <= std::min(lines.count(), number + kMostMdxLines); ++at) {
    const string_view line = lines.whole(at);
    if (trim(line).empty()) return {};
    if (ends_import(line)) return {KeptAs::kScript, at, false};
  }
  return {};
}

// Up to the next empty line, as MDX has it.
KeptRegion export_region(Lines& lines, int number) {
  int last = number;
  while (last < lines.count() && last < number + kMostMdxLines && !trim(lines.whole(last + 1)).empty()) ++last;
  return {KeptAs::kScript, last, false};
}

// Whether `text` is tags of components and nothing else.
bool is_all_tags(string_view text) {
  text = trim(text);
  if (text.empty()) return false;
  while (!text.empty()) {
    const size_t end = component_tag_end(text, 0);
    if (!end) return false;
    text = trim_left(text.substr(end));
  }
  return true;
}

// A tag may have its attributes on lines of their own.
KeptRegion component_region(Lines& lines, int number, string_view first) {
  if (component_name(first, 0).empty()) return {};
  std::string joined(first);
  for (int at = number; at <= std::min(lines.count(), number + kMostMdxLines); ++at) {
    if (at > number) {
      const string_view line = lines.whole(at);
      if (trim(line).empty()) return {};
      joined += '\n';
      joined += line;
    }
    if (is_all_tags(joined)) return {KeptAs::kComponent, at, false};
    if (component_tag_end(joined, 0)) return {};
  }
  return {};
}

bool is_grid_rule(string_view line) {
  line = trim(line);
  return line.size() > 2 && line.front() == '+' && line.back() == '+' && line.find_first_not_of("+-=:") == kNowhere &&
         line.find_first_of("-=") != kNowhere;
}

}  // namespace

KeptRegion mdx_region(Lines& lines, int number, string_view first) {
  if (first.starts_with("import ")) return import_region(lines, number, first);
  if (first.starts_with("export ")) return begins_export(first) ? export_region(lines, number) : KeptRegion{};
  return first.front() == '<' ? component_region(lines, number, first) : KeptRegion{};
}

// A grid table: rules of `+---+` around rows of `| … |`.
KeptRegion drawing_region(Lines& lines, int number, string_view first) {
  if (!is_grid_rule(first)) return {};
  int last = number;
  for (int at = number + 1; at <= lines.count(); ++at) {
    const string_view line = lines.words(at);
    if (!line.starts_with('|') && !is_grid_rule(line)) break;
    if (is_grid_rule(line)) last = at;
  }
  return last > number ? KeptRegion{KeptAs::kDrawing, last, false} : KeptRegion{};
}

}  // namespace milepost::markdown
