// Reading JSON by nlohmann's SAX interface; the one file that sees nlohmann/json. A cursor follows
// the events through the text, since the library tells no places. See json.h.
#include "formats/json.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "formats/json_mistakes.h"
#include "formats/value_builder.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

class JsonHandler final : public nlohmann::json_sax<nlohmann::json> {
 public:
  JsonHandler(const SourceText& source, Span span)
      : source_(source), text_(std::string_view(source.text()).substr(0, span.begin + span.length)), at_(span.begin) {}

  std::optional<Diagnostic> problem() && { return std::move(problem_); }
  Value take() { return builder_.take(); }
  size_t position() const { return at_; }

  bool null() override { return add(Value(), "null"); }
  bool boolean(bool value) override { return add(Value(value), value ? "true" : "false"); }
  bool number_integer(int64_t value) override { return add_number(Value(value)); }
  bool number_unsigned(uint64_t value) override {
    const bool fits = value <= static_cast<uint64_t>(INT64_MAX);
    return add_number(fits ? Value(static_cast<int64_t>(value)) : Value(static_cast<double>(value)));
  }
  bool number_float(double value, const std::string&) override { return add_number(Value(value)); }
  bool string(std::string& text) override {
    const Span span = take_string();
    return add_at(Value(std::move(text)), span);
  }
  bool binary(nlohmann::json::binary_t&) override { return false; }  // not in JSON text

  bool start_object(size_t) override { return open(Value(Map())); }
  bool start_array(size_t) override { return open(Value(List())); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(std::string& text) override {
    const Span span = take_string();
    const std::optional<Span> earlier = builder_.set_key(std::move(text), span);
    if (earlier) problem_ = duplicate_json_key(source_, span, *earlier);
    return !problem_;
  }

  bool parse_error(size_t byte, const std::string&, const nlohmann::json::exception& error) override {
    JsonStop stop;
    stop.offset = std::min(start_ + (byte > 0 ? byte - 1 : 0), text_.size());
    stop.reason = error.what();
    if (!builder_.is_empty()) stop.open_at = builder_.open_span().begin;
    stop.last_end = at_;
    problem_ = explain_json(source_, text_, stop);
    return false;
  }

 private:
  void skip_separators() {
    while (at_ < text_.size() && (is_ascii_space(text_[at_]) || text_[at_] == ',' || text_[at_] == ':')) ++at_;
  }

  // The content of the string that comes next, without its quotes; the cursor moves past them.
  Span take_string() {
    skip_separators();
    const size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    const Span span{static_cast<uint32_t>(begin), static_cast<uint32_t>(at_ - begin)};
    ++at_;
    return span;
  }

  bool add(Value value, std::string_view word) {
    skip_separators();
    const Span span{static_cast<uint32_t>(at_), static_cast<uint32_t>(word.size())};
    at_ += word.size();
    return add_at(std::move(value), span);
  }

  bool add_number(Value value) {
    skip_separators();
    const size_t length = text_.substr(at_).find_first_not_of("+-.0123456789eE");
    return add(std::move(value), text_.substr(at_, length));
  }

  bool add_at(Value value, Span span) {
    value.span = span;
    builder_.add(std::move(value));
    return true;
  }

  bool open(Value container) {
    skip_separators();
    container.span = {static_cast<uint32_t>(at_), 1};
    if (builder_.is_too_deep()) {
      problem_ = too_deep_json(source_, container.span);
      return false;
    }
    ++at_;
    builder_.open(std::move(container));
    return true;
  }

  bool close() {
    skip_separators();
    ++at_;
    builder_.add(builder_.close(at_));
    return true;
  }

  const SourceText& source_;
  std::string_view text_;
  size_t at_;
  const size_t start_ = at_;
  ValueBuilder builder_;
  std::optional<Diagnostic> problem_;
};

}  // namespace

Result<Value> parse_json(const SourceText& source, Span span, size_t* end) {
  const std::string_view part = std::string_view(source.text()).substr(span.begin, span.length);
  JsonHandler handler(source, span);
  nlohmann::json::sax_parse(part.begin(), part.end(), &handler, nlohmann::json::input_format_t::json, end == nullptr);
  if (end != nullptr) *end = handler.position();
  Value value = handler.take();
  if (std::optional<Diagnostic> problem = std::move(handler).problem()) return *std::move(problem);
  return value;
}

Result<Value> parse_json(const SourceText& source) {
  return parse_json(source, {0, static_cast<uint32_t>(source.text().size())});
}

}  // namespace milepost
