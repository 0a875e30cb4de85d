// Telling front matter from a rule that opens a text, and handing it to its reader.
// See front_matter.h.
#include "formats/front_matter.h"

#include <optional>

#include "formats/json.h"
#include "formats/toml.h"
#include "formats/yaml.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Line {
  std::string_view text;  // without its end
  size_t begin = 0;
  size_t next = 0;
};

Line line_at(std::string_view text, size_t begin) {
  const size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  const size_t next = end + (text.substr(end, 2) == "\r\n" ? 2 : end < text.size() ? 1 : 0);
  return {text.substr(begin, end - begin), begin, next};
}

// A fence may have blanks behind it.
bool is_fence(const Line& line, std::string_view fence) {
  return line.text.substr(0, fence.size()) == fence && trim(line.text.substr(fence.size())).empty();
}

std::optional<Line> find_closing(std::string_view text, size_t begin, std::string_view fence, std::string_view other) {
  while (begin < text.size()) {
    const Line line = line_at(text, begin);
    if (is_fence(line, fence) || is_fence(line, other)) return line;
    begin = line.next;
  }
  return std::nullopt;
}

// Whether the first line that says something looks like YAML's `key: value` or an empty block, not
// like Markdown between two rules.
bool looks_like_yaml(std::string_view data) {
  for (size_t begin = 0; begin < data.size();) {
    const Line line = line_at(data, begin);
    begin = line.next;
    const std::string_view text = trim(line.text);
    if (text.empty() || text.front() == '#') continue;
    if (text.front() == '{') return true;
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const bool ends_key = colon + 1 == text.size() || is_blank(text[colon + 1]);
    const std::string_view key = text.substr(0, colon);
    const bool is_quoted = key.front() == '"' || key.front() == '\'';
    return is_quoted || (ends_key && key.find_first_of("[]()<>*!`") == std::string_view::npos) ||
           key.find(' ') == std::string_view::npos;
  }
  return true;
}

// `title: …` or `draft:`, as a line of front matter that somebody forgot to close has it.
bool is_key_line(std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  for (const char c : line.substr(0, colon))
    if (!is_ascii_letter(c) && !is_ascii_digit(c) && c != '_' && c != '-') return false;
  return colon + 1 == line.size() || is_blank(line[colon + 1]);
}

// `----`, ` ---`, `--` or a pasted dash: what a hand writes for `---`.
bool is_nearly_a_fence(std::string_view line) {
  const std::string_view text = trim(line);
  return text == "—" || text == "–" || (text.size() >= 2 && text.find_first_not_of('-') == std::string_view::npos);
}

Diagnostic not_a_map(const SourceText& source, const FrontMatter& found) {
  return {&code::kYamlSyntax,
          code::kYamlSyntax.severity,
          source.place(found.value.span),
          "front matter must be keys and values, not " + std::string(type_name(found.value)),
          "each line is a key, a colon, a blank and a value",
          "write `title: My title`; where `---` was meant as a rule, put an empty line before it"};
}

class Splitter {
 public:
  explicit Splitter(const SourceText& source) : source_(source), text_(source.text()) {
    if (text_.substr(0, kByteOrderMark.size()) == kByteOrderMark) start_ = kByteOrderMark.size();
    found_.body_begin = start_;
  }

  Result<FrontMatter> split() {
    const Line first = first_line_with_words();
    if (is_fence(first, "---")) return split_yaml(first);
    if (is_nearly_a_fence(first.text) && is_key_line(line_at(text_, first.next).text))
      return not_closed(first, "front matter that opens with `" + std::string(trim(first.text)) + "`",
                        "front matter stands between two lines of three hyphens", "write `---` there");
    if (is_fence(first, "+++")) return split_toml(first);
    if (!first.text.empty() && first.text.front() == '{' && looks_like_json()) return split_json();
    return found_;
  }

 private:
  Line first_line_with_words() const {
    Line line = line_at(text_, start_);
    while (trim(line.text).empty() && line.next < text_.size()) line = line_at(text_, line.next);
    return line;
  }

  // A post must not go out because its `draft: true` was read as text.
  Diagnostic not_closed(const Line& fence, std::string message, std::string cause, std::string fix) const {
    return {&code::kUnclosedFrontMatter,
            code::kUnclosedFrontMatter.severity,
            source_.place(fence.begin, fence.text.size()),
            std::move(message),
            std::move(cause),
            std::move(fix)};
  }

  // `{{ site.title }}` and `{% … %}` begin a text, `{"` and `{ "` an object.
  bool looks_like_json() const {
    size_t at = start_ + 1;
    while (at < text_.size() && is_ascii_space(text_[at])) ++at;
    return at < text_.size() && (text_[at] == '"' || text_[at] == '}');
  }

  void set_data(FrontMatter::Format format, const Line& opening, const Line& closing) {
    found_.format = format;
    found_.data = {static_cast<uint32_t>(opening.next), static_cast<uint32_t>(closing.begin - opening.next)};
    found_.body_begin = closing.next;
  }

  Result<FrontMatter> split_yaml(const Line& opening) {
    const std::optional<Line> closing = find_closing(text_, opening.next, "---", "...");
    if (!closing && is_key_line(line_at(text_, opening.next).text))
      return not_closed(opening, "front matter that is never closed",
                        "the file starts with `---` and keys, but no second `---` follows",
                        "put `---` on a line of its own after the last key");
    if (!closing || !looks_like_yaml(text_.substr(opening.next, closing->begin - opening.next))) return found_;
    set_data(FrontMatter::Format::kYaml, opening, *closing);
    return finish(parse_yaml(source_, found_.data));
  }

  Result<FrontMatter> split_toml(const Line& opening) {
    const std::optional<Line> closing = find_closing(text_, opening.next, "+++", "+++");
    if (!closing) {
      return Diagnostic{&code::kTomlSyntax,
                        code::kTomlSyntax.severity,
                        source_.place(opening.begin, 3),
                        "front matter opens with `+++` and never closes",
                        {},
                        "write `+++` alone on the line after the last key"};
    }
    set_data(FrontMatter::Format::kToml, opening, *closing);
    return finish(parse_toml(source_, found_.data));
  }

  Result<FrontMatter> split_json() {
    size_t end = start_;
    const Span rest{static_cast<uint32_t>(start_), static_cast<uint32_t>(text_.size() - start_)};
    Result<Value> value = parse_json(source_, rest, &end);
    found_.format = FrontMatter::Format::kJson;
    found_.data = {rest.begin, static_cast<uint32_t>(end - start_)};
    const Line last = line_at(text_, end);
    found_.body_begin = trim(last.text).empty() ? last.next : end;
    return finish(std::move(value));
  }

  Result<FrontMatter> finish(Result<Value> value) {
    if (!value) return std::move(value).error();
    if (value->is_null()) return found_;
    found_.value = *std::move(value);
    if (!found_.value.is_map()) return not_a_map(source_, found_);
    return std::move(found_);
  }

  const SourceText& source_;
  const std::string_view text_;
  size_t start_ = 0;
  FrontMatter found_;
};

}  // namespace

Result<FrontMatter> split_front_matter(const SourceText& source) { return Splitter(source).split(); }

}  // namespace milepost
