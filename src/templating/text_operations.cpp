// Stripping, replacing, splitting.
#include "templating/text_operations.h"

#include "ground/utf8.h"
#include "templating/failure.h"
#include "templating/limits.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace {

bool is_stripped_character(char32_t c, std::optional<std::string_view> characters) {
  if (!characters) return is_space(c);
  for (size_t i = 0; i < characters->size();) {
    if (next_code_point(*characters, i) == c) return true;
  }
  return false;
}

size_t previous_start(std::string_view text, size_t end) {
  size_t start = end - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  return start;
}

size_t skip_among(std::string_view text, size_t from, bool wanted) {
  while (from < text.size()) {
    size_t next = from;
    if (is_space(next_code_point(text, next)) != wanted) break;
    from = next;
  }
  return from;
}

std::string spread(std::string_view text, std::string_view replacement, int64_t count) {
  std::string out;
  size_t i = 0;
  for (; count != 0; --count) {
    out += replacement;
    if (i >= text.size()) return out;
    size_t begin = i;
    next_code_point(text, i);
    out.append(text, begin, i - begin);
    if (out.size() > kMaxOutputBytes) fail_limit("a text grows past 64 MiB");
  }
  out.append(text, i);
  return out;
}

bool is_line_end(char32_t c) {
  return (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

}  // namespace

Item stripped(const Item& item, std::optional<std::string_view> characters, bool left, bool right) {
  std::string_view text = item.text();
  size_t begin = 0, end = text.size();
  while (left && begin < end) {
    size_t next = begin;
    if (!is_stripped_character(next_code_point(text, next), characters)) break;
    begin = next;
  }
  while (right && end > begin) {
    size_t start = previous_start(text, end), next = start;
    if (!is_stripped_character(next_code_point(text, next), characters)) break;
    end = start;
  }
  return item.part(begin, end - begin);
}

std::string replaced(std::string_view text, std::string_view wanted, std::string_view replacement, int64_t count) {
  if (wanted.empty()) return spread(text, replacement, count);
  std::string out;
  size_t done = 0;
  for (size_t at = text.find(wanted); at != std::string_view::npos && count != 0;
       at = text.find(wanted, done), --count) {
    out.append(text, done, at - done);
    out += replacement;
    done = at + wanted.size();
    if (out.size() > kMaxOutputBytes) fail_limit("a text grows past 64 MiB");
  }
  out.append(text, done);
  return out;
}

Items split_at_space(const Item& item, int64_t most) {
  std::string_view text = item.text();
  Items parts;
  for (size_t at = skip_among(text, 0, true); at < text.size();) {
    bool is_rest = most >= 0 && parts.size() == static_cast<size_t>(most);
    size_t end = is_rest ? text.size() : skip_among(text, at, false);
    parts.push_back(item.part(at, end - at));
    at = skip_among(text, end, true);
  }
  return parts;
}

Items split_at(const Item& item, std::string_view separator, int64_t most) {
  std::string_view text = item.text();
  Items parts;
  size_t done = 0;
  for (size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator, done)) {
    if (most >= 0 && parts.size() == static_cast<size_t>(most)) break;
    parts.push_back(item.part(done, at - done));
    done = at + separator.size();
  }
  parts.push_back(item.part(done, text.size() - done));
  return parts;
}

Items lines_of(const Item& item) {
  std::string_view text = item.text();
  Items lines;
  size_t begin = 0;
  for (size_t i = 0; i < text.size();) {
    size_t start = i;
    char32_t c = next_code_point(text, i);
    if (!is_line_end(c)) continue;
    lines.push_back(item.part(begin, start - begin));
    if (c == '\r' && i < text.size() && text[i] == '\n') ++i;
    begin = i;
  }
  if (begin < text.size()) lines.push_back(item.part(begin, text.size() - begin));
  return lines;
}

std::string without(std::string_view text, std::string_view open, std::string_view close) {
  std::string out;
  size_t done = 0;
  for (size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, done)) {
    size_t end = text.find(close, at + open.size());
    if (end == std::string_view::npos) break;
    out.append(text, done, at - done);
    done = end + close.size();
  }
  return out.append(text, done);
}

std::string title_cased(std::string_view text) {
  std::string out;
  size_t begin = 0;
  bool in_word = false;
  for (size_t i = 0; i <= text.size();) {
    size_t start = i;
    bool is_letter = i < text.size() && is_cased(next_code_point(text, i));
    if (start == text.size()) ++i;
    if (is_letter == in_word) continue;
    std::string_view part = text.substr(begin, start - begin);
    out += in_word ? capitalized(part) : std::string(part);
    begin = start;
    in_word = is_letter;
  }
  return out + std::string(text.substr(begin));
}

}  // namespace milepost::templating
