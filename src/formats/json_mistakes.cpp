// The mistakes that people make in JSON, told from the character at which the reader stopped.
// See json_mistakes.h.
#include "formats/json_mistakes.h"

#include <string>

#include "ground/ascii.h"

namespace milepost {
namespace {

Diagnostic json_problem(const SourceText& source, size_t offset, size_t length, std::string message, std::string cause,
                        std::string fix) {
  return {&code::kJsonSyntax, code::kJsonSyntax.severity, source.place(offset, length),
          std::move(message), std::move(cause),           std::move(fix)};
}

// The library's reason without what it says before and after: "unexpected '}'; expected ']'".
std::string core_of(std::string_view reason) {
  const size_t dash = reason.find(" - ");
  if (dash == std::string_view::npos) return {};
  reason.remove_prefix(dash + 3);
  const size_t last_read = reason.find("; last read: ");
  if (last_read == std::string_view::npos) return std::string(reason);
  const size_t expected = reason.rfind("; expected ");
  const bool is_behind = expected != std::string_view::npos && expected > last_read;
  return std::string(reason.substr(0, last_read)) + (is_behind ? std::string(reason.substr(expected)) : "");
}

// The first character after the last token that could be read, separators left out: the stopping
// token's beginning.
size_t token_begin(std::string_view text, size_t last_end, size_t stop) {
  size_t at = last_end;
  while (at < text.size() && at < stop && (is_ascii_space(text[at]) || text[at] == ',' || text[at] == ':')) ++at;
  return at;
}

bool says(const JsonStop& stop, std::string_view words) { return stop.reason.find(words) != std::string_view::npos; }

Diagnostic explain_end(const SourceText& source, std::string_view text, const JsonStop& stop, size_t at) {
  if (!stop.open_at) return json_problem(source, at, 1, "there is no value", "the text is empty", "write the value");
  const std::string bracket(1, text[*stop.open_at]);
  return json_problem(source, *stop.open_at, 1, "`" + bracket + "` never closes", "the text ends before its partner",
                      bracket == "{" ? "add `}` where the map ends" : "add `]` where the list ends");
}

// A comma too many, or none where one must be.
std::optional<Diagnostic> explain_comma(const SourceText& source, std::string_view text, const JsonStop& stop,
                                        size_t at) {
  const std::string_view between = text.substr(stop.last_end, at - stop.last_end);
  const size_t comma = between.find(',');
  const bool closes = text[at] == '}' || text[at] == ']';
  if (closes && comma != std::string_view::npos) {
    return json_problem(source, stop.last_end + comma, 1, "a comma stands before the closing bracket",
                        "in JSON a comma comes only between two entries", "delete the comma");
  }
  const bool starts_entry = text[at] != '/' && text[at] != '#' && !closes && !between.empty();
  const bool wants_end = says(stop, "expected '}'") || says(stop, "expected ']'");
  if (!stop.open_at || !wants_end || !starts_entry || comma != std::string_view::npos) return std::nullopt;
  return json_problem(source, at, 1, "a comma is missing before this", {}, "write a comma between two entries");
}

// What the first character of the unreadable token tells.
std::optional<Diagnostic> explain_character(const SourceText& source, char c, const JsonStop& stop, size_t at) {
  if (c == '/' || c == '#') {
    return json_problem(source, at, 1, "JSON has no comments", {}, "delete the comment, or use YAML or TOML");
  }
  if (c == '\'') {
    return json_problem(source, at, 1, "a text in single quotes", "JSON knows only double quotes", "write `\"…\"`");
  }
  if (is_ascii_letter(c) && says(stop, "object key")) {
    return json_problem(source, at, 1, "a key without quotes", "JSON's keys are texts",
                        "put the key into double quotes");
  }
  if (says(stop, "missing closing quote")) {
    return json_problem(source, at, 1, "the quote `\"` never closes", {}, "add a `\"` at the text's end");
  }
  return std::nullopt;
}

}  // namespace

Diagnostic explain_json(const SourceText& source, std::string_view text, const JsonStop& stop) {
  const size_t at = token_begin(text, stop.last_end, stop.offset);
  if (at >= text.size()) return explain_end(source, text, stop, at);
  if (std::optional<Diagnostic> found = explain_comma(source, text, stop, at)) return *std::move(found);
  if (std::optional<Diagnostic> found = explain_character(source, text[at], stop, at)) return *std::move(found);
  const size_t shown = text[at] == '"' ? stop.offset : at;  // within a text, the library knows better
  return json_problem(source, shown, 1, "this is not valid JSON", core_of(stop.reason),
                      "mend or delete what stands here");
}

Diagnostic duplicate_json_key(const SourceText& source, Span key, Span earlier) {
  const std::string name = source.text().substr(key.begin, key.length);
  const std::string line = std::to_string(source.place(earlier).line);
  return json_problem(source, key.begin, key.length, "the key `" + name + "` stands here a second time",
                      "it was given in line " + line + " already", "keep one of the two");
}

Diagnostic too_deep_json(const SourceText& source, Span bracket) {
  return json_problem(source, bracket.begin, 1, "lists and maps are nested more than 100 deep", {},
                      "write the data flatter");
}

}  // namespace milepost
