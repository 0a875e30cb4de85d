// The mistakes that people make in YAML, told from where the parser stopped, its reason, and the
// lines around. See yaml_mistakes.h.
#include "formats/yaml_mistakes.h"

#include <algorithm>
#include <string>

#include "ground/ascii.h"

namespace milepost {
namespace {

constexpr std::string_view kQuoteFix = "put the whole value into single quotes, and write a `'` inside it twice";

Diagnostic yaml_problem(const SourceText& source, size_t offset, size_t length, std::string message, std::string cause,
                        std::string_view fix) {
  return {&code::kYamlSyntax, code::kYamlSyntax.severity, source.place(offset, length),
          std::move(message), std::move(cause),           std::string(fix)};
}

// One look at the text: the stopping line and the lines around it.
class YamlExplainer {
 public:
  YamlExplainer(const SourceText& source, const YamlStop& stop)
      : source_(source),
        stop_(stop),
        text_(std::string_view(source.text()).substr(0, stop.part.begin + stop.part.length)) {}

  Diagnostic explain() const {
    for (const auto& look : {&YamlExplainer::look_for_tab, &YamlExplainer::look_at_quotes,
                             &YamlExplainer::look_at_brackets, &YamlExplainer::look_at_colons,
                             &YamlExplainer::look_at_first_character, &YamlExplainer::look_at_indentation}) {
      if (std::optional<Diagnostic> found = (this->*look)()) return *std::move(found);
    }
    return yaml_problem(source_, stop_.offset, 1, "this is not valid YAML", std::string(stop_.reason),
                        "mend this line, or put the value into quotes");
  }

 private:
  bool says(std::string_view words) const { return stop_.reason.find(words) != std::string_view::npos; }

  size_t line_begin(size_t offset) const {
    const size_t end = text_.substr(0, offset).find_last_of("\r\n");
    return std::max<size_t>(end == std::string_view::npos ? 0 : end + 1, stop_.part.begin);
  }
  std::string_view line_at(size_t begin) const {
    return text_.substr(begin, text_.find_first_of("\r\n", begin) - begin);
  }
  // The next line that is not blank, or npos.
  size_t next_line(size_t begin) const {
    const size_t end = text_.find_first_of("\r\n", begin);
    const size_t next = text_.find_first_not_of(" \t\r\n", end);
    return end == std::string_view::npos || next == std::string_view::npos ? std::string_view::npos : line_begin(next);
  }
  static size_t indentation(std::string_view line) { return std::min(line.size(), line.find_first_not_of(" \t")); }

  std::optional<Diagnostic> look_for_tab() const {
    size_t begin = line_begin(std::min(stop_.offset, text_.size()));
    for (int lines = 0; lines < 3 && begin != std::string_view::npos; ++lines, begin = next_line(begin)) {
      const std::string_view line = line_at(begin);
      const size_t tab = line.substr(0, indentation(line)).find('\t');
      if (tab == std::string_view::npos) continue;
      return yaml_problem(source_, begin + tab, 1, "a tab in the indentation", "YAML allows only blanks there",
                          "replace the tab by blanks");
    }
    return std::nullopt;
  }

  std::optional<Diagnostic> look_at_quotes() const {
    if (says("trailing content after")) {
      return yaml_problem(source_, stop_.offset, 1, "text follows the closing quote of the value",
                          "a quote inside a quoted value ends it", kQuoteFix);
    }
    const bool is_open = says("without closing quote") || says("wrongly indented double-quoted") ||
                         says("wrongly indented single-quoted");
    if (!is_open) return std::nullopt;
    size_t at = std::min(stop_.offset, text_.size() - 1);
    while (at > stop_.part.begin && text_[at] != '"' && text_[at] != '\'') --at;
    const std::string quote(1, text_[at]);
    return yaml_problem(source_, at, 1, "the quote `" + quote + "` never closes", {},
                        quote == "'" ? "add a `'` at the value's end; a `'` inside is written twice"
                                     : "add a `\"` at the value's end; a `\"` inside is written `\\\"`");
  }

  std::optional<Diagnostic> look_at_brackets() const {
    if (says("extra closing bracket")) {
      return yaml_problem(source_, stop_.offset, 1, "a closing bracket without an opening one", {},
                          "delete it, or put the value into quotes");
    }
    if (!stop_.open_at) return std::nullopt;
    const std::string bracket(1, text_[*stop_.open_at]);
    const std::string partner = bracket == "[" ? "]" : "}";
    return yaml_problem(source_, *stop_.open_at, 1,
                        "`" + bracket + "` never closes, or what stands in it cannot be read",
                        std::string(stop_.reason),
                        "add the missing `" + partner + "`; a value that begins with `" + bracket + "` needs quotes");
  }

  std::optional<Diagnostic> look_at_colons() const {
    const size_t begin = line_begin(std::min(stop_.offset, text_.size()));
    const std::string_view line = line_at(begin);
    if (says("nested block mapping")) {
      return yaml_problem(source_, stop_.offset, 1, "a second colon in one line",
                          "a colon followed by a blank ends a key, also in the middle of a title", kQuoteFix);
    }
    if (says("invalid value after mapping")) {
      const std::string_view before = text_.substr(begin, std::min(stop_.offset, text_.size()) - begin);
      if (before.find_first_of("]}") != std::string_view::npos) {
        return yaml_problem(source_, stop_.offset, 1, "text follows the closing bracket of the value",
                            "a value that begins with `[` or `{` is a list or a map", kQuoteFix);
      }
    } else if (!says("could not find expected ':'")) {
      return std::nullopt;
    }
    const size_t first = indentation(line);
    return yaml_problem(source_, begin + first, line.size() - first, "a colon is missing after the key",
                        "each line is a key, a colon, a blank and a value", "write `key: value`");
  }

  std::optional<Diagnostic> look_at_first_character() const {
    if (!says("plain scalar cannot start with")) return std::nullopt;
    const std::string c = stop_.offset < text_.size() ? std::string(1, text_[stop_.offset]) : std::string();
    return yaml_problem(source_, stop_.offset, 1, "a value cannot begin with `" + c + "` unless it is in quotes", {},
                        kQuoteFix);
  }

  // `key: value` and, under it, a line that is indented further; or one that fits no line above.
  std::optional<Diagnostic> look_at_indentation() const {
    if (says("indendation") || says("indentation")) {
      const size_t begin = line_begin(std::min(stop_.offset, text_.size()));
      return yaml_problem(source_, begin + indentation(line_at(begin)), 1,
                          "the line's indentation fits no line above it", {},
                          "begin the line under the key or the `-` that it belongs to");
    }
    if (!says("multiline plain key")) return std::nullopt;
    const size_t begin = line_begin(std::min(stop_.offset, text_.size()));
    for (size_t next = next_line(begin); next != std::string_view::npos; next = next_line(next)) {
      const std::string_view line = line_at(next);
      if (line.find(':') == std::string_view::npos) continue;
      return yaml_problem(source_, next + indentation(line), 1, "a key under a line that has a value already",
                          "the line is indented further than the key above, so it goes on with that key's value",
                          "begin both keys in the same column");
    }
    return std::nullopt;
  }

  const SourceText& source_;
  const YamlStop& stop_;
  const std::string_view text_;
};

}  // namespace

Diagnostic explain_yaml(const SourceText& source, const YamlStop& stop) {
  return YamlExplainer(source, stop).explain();
}

size_t yaml_offset(const SourceText& source, Span part, int line, int column) {
  const std::string_view text = std::string_view(source.text()).substr(part.begin, part.length);
  size_t at = 0;
  for (int i = 1; i < line && at < text.size(); ++i) {
    const size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    at = std::min(text.size(), end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
  }
  for (int i = 1; i < column && at < text.size(); ++i) {
    for (++at; at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;) ++at;
  }
  return part.begin + at;
}

Diagnostic yaml_problem(const SourceText& source, Span span, std::string message, std::string cause, std::string fix) {
  return yaml_problem(source, span.begin, span.length, std::move(message), std::move(cause), fix);
}

}  // namespace milepost
