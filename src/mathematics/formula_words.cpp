#include "mathematics/formula_words.h"

#include <algorithm>
#include <vector>

#include "ground/ascii.h"
#include "ground/suggest.h"
#include "ground/utf8.h"
#include "mathematics/common_commands.h"
#include "mathematics/script_text.h"

namespace milepost {
namespace {

// KaTeX's message without its prefix and without the place and the excerpt at its end.
std::string_view core_of(std::string_view message) {
  constexpr std::string_view kPrefix = "KaTeX parse error: ";
  if (message.starts_with(kPrefix)) message.remove_prefix(kPrefix.size());
  const size_t end = std::min(message.find(" at position "), message.find(" at end of input"));
  return message.substr(0, end);
}

// A quoted name of KaTeX's goes between backticks; its sentences begin small and end without a full stop.
std::string reworded(std::string_view core) {
  std::string words(core);
  for (char& c : words) {
    if (c == '\'') c = '`';
  }
  if (words.size() > 1 && words[1] >= 'a' && words[1] <= 'z') words[0] = ascii_lower(words[0]);
  while (words.ends_with('.')) words.pop_back();
  return words;
}

std::string quoted(std::string_view name) { return "`" + std::string(name) + "`"; }

bool is_command_letter(char c) { return is_ascii_letter(c) || c == '@'; }

// Of what KaTeX points at, a command or a character: never past the formula's end, never within a character.
size_t command_length(std::string_view tex) {
  if (tex.empty()) return 0;
  size_t end = 0;
  next_code_point(tex, end);
  if (tex[0] != '\\' || end == tex.size()) return end;
  if (!is_command_letter(tex[end])) return next_code_point(tex, end), end;
  while (end < tex.size() && is_command_letter(tex[end])) ++end;
  return end;
}

std::string command_fix(std::string_view command) {
  const std::string_view nearest_command = nearest(command, common_commands());
  if (!nearest_command.empty()) return "did you mean " + quoted(nearest_command) + "?";
  return "define it in a formula before, with `\\newcommand`";
}

struct Wording {
  std::string_view begin;  // of KaTeX's message; what follows it is the name
  std::string_view words;
  std::string_view fix;
};

constexpr Wording kNamed[] = {
    {"Undefined control sequence: ", "unknown command ", ""},
    {"No such environment: ", "unknown environment ", "use one that KaTeX has, such as `aligned` or `cases`"},
    {"Unexpected character: ", "unexpected character ", ""},
};

constexpr Wording kWhole[] = {
    {"Too many expansions", "its commands expand without an end", "define no command by itself"},
    {"Double superscript", "two superscripts on one symbol", "set braces: `{x^a}^b`"},
    {"Double subscript", "two subscripts on one symbol", "set braces: `{x_a}_b`"},
    {"Unexpected end of input in a macro argument", "an argument has no end", "close its brace with `}`"},
    {"Expected '}', got 'EOF'", "a brace is not closed", "close it with `}`"},
    {"Expected 'EOF', got '}'", "a `}` closes nothing", "take it out or open it with `{`"},
    {"Expected 'EOF', got '&'", "an `&` stands outside of a table", "write `\\&`, or set it in `aligned`"},
    {"Expected '\\right', got", "a `\\left` has no `\\right`", "end it with `\\right.`"},
    {"Extra }", "a `}` closes nothing", "take it out or open it with `{`"},
};

bool word_named(std::string_view core, FormulaError& error) {
  for (const Wording& wording : kNamed) {
    if (!core.starts_with(wording.begin)) continue;
    const std::string_view rest = core.substr(wording.begin.size());
    const std::string_view name = rest.starts_with('\'') && rest.size() > 2 ? rest.substr(1, rest.size() - 2) : rest;
    error.message = std::string(wording.words) + quoted(name);
    error.fix = name.starts_with('\\') ? command_fix(name) : std::string(wording.fix);
    return true;
  }
  return false;
}

bool word_whole(std::string_view core, FormulaError& error) {
  for (const Wording& wording : kWhole) {
    if (!core.starts_with(wording.begin)) continue;
    error.message = wording.words;
    error.fix = wording.fix;
    return true;
  }
  return false;
}

}  // namespace

FormulaError formula_error(std::string_view message, long unit, std::string_view tex) {
  FormulaError error;
  const std::string_view core = core_of(message);
  if (!word_named(core, error) && !word_whole(core, error)) error.message = reworded(core);
  if (unit >= 0) {
    error.offset = byte_of_unit(tex, static_cast<size_t>(unit));
    error.length = command_length(tex.substr(error.offset));
  }
  return error;
}

FormulaError too_long_formula(size_t bytes) {
  return {"it has " + std::to_string(bytes) + " bytes, more than " + std::to_string(kLongestFormulaBytes),
          "split it into several formulas", 0, 0};
}

FormulaError too_large_formula() {
  return {"it is nested too deeply or grows too large", "split it into several formulas", 0, 0};
}

}  // namespace milepost
