#include "site/tag_arguments.h"

#include <charconv>

namespace milepost::site {
namespace {

bool is_blank_or_line_end(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// A bare word is a number or a switch where it reads as one.
Value bare_value(std::string_view text) {
  if (text == "true" || text == "false") return Value(text == "true");
  int64_t integer = 0;
  const char* end = text.data() + text.size();
  if (auto [at, error] = std::from_chars(text.data(), end, integer); error == std::errc() && at == end)
    return Value(integer);
  double real = 0;
  if (auto [at, error] = std::from_chars(text.data(), end, real); error == std::errc() && at == end) return Value(real);
  return Value(text);
}

class Scanner {
 public:
  Scanner(const SourceText& source, std::string_view text, uint32_t begin)
      : source_(source), text_(text), begin_(begin) {}

  Result<Value> run() {
    Map map;
    for (skip_blanks(); at_ < text_.size(); skip_blanks()) {
      size_t key_at = at_;
      while (at_ < text_.size() && !is_blank_or_line_end(text_[at_]) && text_[at_] != '=') at_++;
      std::string key(text_.substr(key_at, at_ - key_at));
      Span key_span = span(key_at, at_);
      skip_blanks();
      if (at_ == text_.size() || text_[at_] != '=' || key.empty())
        return problem(key_span, "`" + key + "` has no value", "write `key=\"value\"`");
      at_++;
      skip_blanks();
      if (map.find(key)) return problem(key_span, "`" + key + "` is given twice", "take one of them out");
      Value value;
      if (!read_value(value)) return problem(value.span, "the quote after `" + key + "=` is never closed", "");
      map.append({std::move(key), key_span, std::move(value)});
    }
    Value arguments(std::move(map));
    arguments.span = span(0, text_.size());
    return arguments;
  }

 private:
  void skip_blanks() {
    while (at_ < text_.size() && (is_blank_or_line_end(text_[at_]) || text_[at_] == ',')) at_++;
  }

  Span span(size_t from, size_t to) const {
    return {begin_ + static_cast<uint32_t>(from), static_cast<uint32_t>(to - from)};
  }

  // False: an open quote; value.span is its place.
  bool read_value(Value& value) {
    size_t from = at_;
    bool quoted = at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'');
    if (!quoted) {
      while (at_ < text_.size() && !is_blank_or_line_end(text_[at_])) at_++;
      value = bare_value(text_.substr(from, at_ - from));
      value.span = span(from, at_);
      return true;
    }
    size_t close = text_.find(text_[from], from + 1);
    if (close == text_.npos) {
      value.span = span(from, from + 1);
      return false;
    }
    value = Value(text_.substr(from + 1, close - from - 1));
    value.span = span(from, close + 1);
    at_ = close + 1;
    return true;
  }

  Diagnostic problem(Span where, std::string message, std::string fix) const {
    return {&code::kBadTagArguments, code::kBadTagArguments.severity, source_.place(where), std::move(message), "",
            std::move(fix)};
  }

  const SourceText& source_;
  std::string_view text_;
  uint32_t begin_;
  size_t at_ = 0;
};

}  // namespace

Result<Value> parse_tag_arguments(const SourceText& source, std::string_view text, uint32_t begin) {
  return Scanner(source, text, begin).run();
}

std::optional<uint32_t> offset_of(const SourceText& source, std::string_view text, uint32_t line) {
  const std::string& all = source.text();
  size_t offset = 0;
  for (uint32_t i = 1; i < line && offset < all.size(); i++) {
    size_t end = all.find('\n', offset);
    offset = end == all.npos ? all.size() : end + 1;
  }
  size_t at = all.find(text, offset);
  if (at == all.npos) return std::nullopt;
  return static_cast<uint32_t>(at);
}

}  // namespace milepost::site
