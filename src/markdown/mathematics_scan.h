// Where mathematics begins and ends in running text: delimiters, and what only looks like them, above all
// money. Pure functions over text; nothing of cmark.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace milepost::markdown {

struct MathSpan {
  std::string_view tex;  // without delimiters
  size_t end = 0;        // past the closing delimiter
  bool display = false;  // its delimiters set it as a block
};

// Stands in the place of the first backslash of `\\(`, `\\[` and `\begin{align}` that have their end, for the time
// between cmark's two phases: cmark itself would take the backslash. See cmark_mathematics.cpp.
inline constexpr char kMathMark = '\x02';

// The formula between dollars that begins with the `$` at `at`: by pandoc's rule, which keeps `$5 and $6` apart, and
// without what a writer of prose means with `$20 now, 30$ later`, `US$5` or `$X/$Y`.
std::optional<MathSpan> dollar_mathematics(std::string_view text, size_t at);

// The formula that begins with the kMathMark at `at`. An environment is part of its TeX.
std::optional<MathSpan> marked_mathematics(std::string_view text, size_t at);

// Whether `text` says something only TeX would: a command, a sub- or superscript, an equation.
bool has_tex_sign(std::string_view text);
// Whether brackets around it can only be a formula's: it has a command, a superscript or an equation.
bool is_tex_beyond_doubt(std::string_view text);
// Whether it reads as prose: at least `least_words` plain words and nothing of TeX.
bool reads_as_prose(std::string_view text, int least_words);

// A formula of several lines that may hold what else would begin a block.
struct MathOpener {
  std::string_view open;   // `$$`, `\\[` or `\begin{align}`
  std::string_view close;  // what ends it, or for an environment its name
  bool is_environment = false;
};
// What `line` (without indentation) begins with; nothing where it is no delimiter or ends on the line itself.
std::optional<MathOpener> math_opener(std::string_view line);
// The offset past what closes `opener` in `line`, or npos.
size_t math_close(std::string_view line, const MathOpener& opener);
// `text` with the backslashes back in the place of marks.
std::string unmarked(std::string_view text);

// The name in `\begin{name}` that `text` begins with; its backslash may be marked.
std::string_view environment_name(std::string_view text);
// The offset past the environment of mathematics that begins at `at`, or 0.
size_t environment_end(std::string_view text, size_t at);
// Whether `\begin{name}` begins mathematics rather than a list, a figure or a drawing.
bool is_math_environment(std::string_view name);

}  // namespace milepost::markdown
