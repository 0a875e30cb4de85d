#include "content/rescue_yaml.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "formats/toml.h"
#include "formats/yaml.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

struct Line {
  size_t begin = 0, end = 0, next = 0;
};

Line line_at(std::string_view text, size_t begin, size_t limit) {
  const size_t end = std::min(text.find_first_of("\r\n", begin), limit);
  const size_t next = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  return {begin, end, std::min(next, limit)};
}

std::string_view text_of_line(std::string_view text, const Line& line) {
  return text.substr(line.begin, line.end - line.begin);
}

// The length of the key with which a line begins, or 0: a word, perhaps between quotes, before the separator.
size_t key_length(std::string_view line, char separator) {
  const size_t at = line.find(separator);
  if (at == line.npos || at == 0 || is_blank(line.front()) || line.front() == '#' || line.front() == '-') return 0;
  const std::string_view key = trim(line.substr(0, at));
  if (key.empty() || key.size() > 60 || key.find_first_of("[]{}()<>*!`") != key.npos) return 0;
  const bool ends_key = separator == '=' || at + 1 == line.size() || is_blank(line[at + 1]) || line[at + 1] == '[';
  return ends_key && key.find(' ') == key.npos ? at : 0;
}

std::string_view unquoted(std::string_view text) {
  const bool is_quoted =
      text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
  return is_quoted ? text.substr(1, text.size() - 2) : text;
}

// Lines as YAML folds them within quotation marks.
std::string in_one_line(std::string_view text) {
  std::string words;
  for (size_t at = 0; at < text.size();) {
    const Line line = line_at(text, at, text.size());
    const std::string_view part = trim(text_of_line(text, line));
    if (!words.empty() && !part.empty()) words += ' ';
    words += part;
    at = line.next;
  }
  return words;
}

Span span_of(std::string_view text, std::string_view part) {
  return {static_cast<uint32_t>(part.data() - text.data()), static_cast<uint32_t>(part.size())};
}

class Rescue {
 public:
  Rescue(const SourceText& source, Span span, char separator)
      : source_(source), text_(source.text()), span_(span), separator_(separator) {}

  Value run() {
    const size_t limit = span_.begin + span_.length;
    for (size_t at = span_.begin; at < limit;) {
      const Line first = line_at(text_, at, limit);
      at = first.next;
      const size_t length = key_length(text_of_line(text_, first), separator_);
      if (length == 0) continue;
      const size_t quoted = quote_end(first, length, limit);
      size_t end = quoted;
      while (at < limit) {
        const Line more = line_at(text_, at, limit);
        if (more.begin >= end && !belongs_above(text_of_line(text_, more))) break;
        end = std::max(end, more.end);
        at = more.next;
      }
      take(first, length, quoted, end);
    }
    return Value(std::move(map_));
  }

 private:
  // Where the words end that a lone quotation mark behind the key opens: Ruby reads on, whatever the indentation. The
  // mark must end a line before the next key or empty line.
  size_t quote_end(const Line& first, size_t key_size, size_t limit) const {
    const std::string_view rest = trim(text_of_line(text_, first).substr(key_size + 1));
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\'') || rest.find(rest.front(), 1) != rest.npos)
      return first.end;
    for (size_t at = first.next; at < limit;) {
      const Line line = line_at(text_, at, limit);
      const std::string_view words = trim(text_of_line(text_, line));
      if (words.empty() || key_length(text_of_line(text_, line), separator_) != 0) break;
      if (words.back() == rest.front()) return line.end;
      at = line.next;
    }
    return first.end;
  }

  bool belongs_above(std::string_view line) const {
    return trim(line).empty() || is_blank(line.front()) || line.front() == '-' || line.front() == ']';
  }

  void take(const Line& first, size_t key_size, size_t quoted, size_t end) {
    const std::string_view block = text_.substr(first.begin, end - first.begin);
    const std::string_view rest = trim(text_.substr(first.begin + key_size + 1, quoted - first.begin - key_size - 1));
    if (!rest.starts_with("{{") && !rest.starts_with("{%") && take_whole(block)) return;
    const std::string_view key = trim(unquoted(trim(text_.substr(first.begin, key_size))));
    Value value = quoted == first.end ? value_alone(rest) : Value(in_one_line(unquoted(rest)));
    value.span = span_of(text_, rest);
    put(std::string(key), span_of(text_, key), std::move(value));
  }

  bool take_whole(std::string_view block) {
    const Span span = span_of(text_, block);
    Result<Value> read = separator_ == ':' ? parse_yaml(source_, span) : parse_toml(source_, span);
    if (!read.ok() || !read->is_map()) return false;
    for (const Member& member : read->map()) put(member.key, member.key_span, member.value);
    return true;
  }

  // A list may be fine where only its surroundings are not; all else is text.
  Value value_alone(std::string_view rest) const {
    if (rest.empty()) return Value();
    if (rest.front() == '[') {
      Result<Value> list = parse_yaml(source_, span_of(text_, rest));
      if (list.ok() && list->is_list()) return *std::move(list);
    }
    Value value(unquoted(rest));
    value.plain = unquoted(rest).size() == rest.size();
    if (value.plain && (rest == "true" || rest == "false")) return Value(rest == "true");
    return value;
  }

  void put(std::string key, Span key_span, Value value) {
    map_.erase(key);
    map_.append({std::move(key), key_span, std::move(value)});
  }

  const SourceText& source_;
  const std::string_view text_;
  const Span span_;
  const char separator_;
  Map map_;
};

struct Fences {
  Span data;
  size_t body_begin = 0;
  bool is_toml = false;
};

bool is_fence(std::string_view line, std::string_view fence) {
  return line.starts_with(fence) && trim(line.substr(fence.size())).empty();
}

// Jekyll's rule: the first line and the next `---` or `...`. Without a second fence, the lines of keys.
std::optional<Fences> find_fences(std::string_view text) {
  size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (begin < text.size() && (text[begin] == '\n' || text[begin] == '\r')) ++begin;
  const Line first = line_at(text, begin, text.size());
  const bool is_toml = is_fence(text_of_line(text, first), "+++");
  const std::string_view opening = trim(text_of_line(text, first));
  const bool is_yaml = opening.size() >= 3 && opening.find_first_not_of('-') == opening.npos;
  if (!is_toml && !is_yaml) return std::nullopt;
  size_t keys_end = first.next;
  bool in_keys = true;
  for (size_t at = first.next; at < text.size();) {
    const Line line = line_at(text, at, text.size());
    const std::string_view words = text_of_line(text, line);
    const Span data{static_cast<uint32_t>(first.next), static_cast<uint32_t>(line.begin - first.next)};
    const bool closes = is_toml ? is_fence(words, "+++") : is_fence(words, "---") || is_fence(words, "...");
    if (closes) return Fences{data, line.next, is_toml};
    in_keys =
        in_keys && (key_length(words, is_toml ? '=' : ':') > 0 || words.starts_with('-') || words.starts_with(' '));
    at = line.next;
    if (in_keys) keys_end = at;
  }
  return Fences{{static_cast<uint32_t>(first.next), static_cast<uint32_t>(keys_end - first.next)}, keys_end, is_toml};
}

void warn(const Diagnostic& refused, std::string what, Diagnostics& diagnostics) {
  std::string cause = refused.message + (refused.cause.empty() ? "" : "; " + refused.cause);
  diagnostics.add(code::kKeysRescued, refused.place, std::move(what), std::move(cause), refused.fix);
}

// `title: {{ page.name }}` is text: YAML would make maps of its braces.
void keep_liquid_as_text(const SourceText& source, Value& map) {
  const std::string_view text = source.text();
  Map kept;
  bool changed = false;
  for (Member member : map.map()) {
    const std::string_view written = text.substr(member.value.span.begin);
    if (member.value.is_map() && (written.starts_with("{{") || written.starts_with("{%"))) {
      const Span span = member.value.span;
      member.value = Value(trim(written.substr(0, written.find_first_of("\r\n"))));
      member.value.span = span;
      changed = true;
    }
    kept.append(std::move(member));
  }
  if (changed) map = Value(std::move(kept));
}

}  // namespace

Value rescued_keys(const SourceText& source, Span span, char separator) {
  return Rescue(source, span, separator).run();
}

FrontMatter lenient_front_matter(const SourceText& source, Diagnostics& diagnostics) {
  Result<FrontMatter> split = split_front_matter(source);
  if (split.ok()) {
    if (split->format == FrontMatter::Format::kYaml) keep_liquid_as_text(source, split->value);
    return *std::move(split);
  }
  FrontMatter found;
  warn(split.error(), "front matter that cannot be read as a whole; its keys are read one by one", diagnostics);
  const std::optional<Fences> fences = find_fences(source.text());
  if (!fences) return found;
  found.format = fences->is_toml ? FrontMatter::Format::kToml : FrontMatter::Format::kYaml;
  found.data = fences->data;
  found.body_begin = fences->body_begin;
  found.value = rescued_keys(source, fences->data, fences->is_toml ? '=' : ':');
  return found;
}

Value lenient_yaml(const SourceText& source, Diagnostics& diagnostics) {
  Result<Value> read = parse_yaml(source);
  if (read.ok() && read->is_map()) return *std::move(read);
  if (read.ok()) return Value(Map{});
  warn(read.error(), "settings that cannot be read as a whole; its keys are read one by one", diagnostics);
  return rescued_keys(source, {0, static_cast<uint32_t>(source.text().size())});
}

}  // namespace milepost
