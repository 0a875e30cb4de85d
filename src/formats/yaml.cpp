// Reading YAML by libfyaml's events; the one file that sees libfyaml. See yaml.h.
#include "formats/yaml.h"

#include <libfyaml.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "formats/value_builder.h"
#include "formats/yaml_anchors.h"
#include "formats/yaml_mistakes.h"
#include "formats/yaml_scalar.h"
#include "formats/yaml_single_quoted.h"

namespace milepost {
namespace {

struct Freed {
  void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
  void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};

std::string_view text_of(fy_token* token) {
  size_t length = 0;
  const char* text = token == nullptr ? nullptr : fy_token_get_text(token, &length);
  return text == nullptr ? std::string_view() : std::string_view(text, length);
}

class YamlReader {
 public:
  YamlReader(const SourceText& source, Span part) : source_(source), part_(part) {
    fy_diag_cfg diag_config{};
    diag_config.level = FYET_ERROR;
    diag_config.output_fn = [](fy_diag*, void*, const char*, size_t) {};  // collected instead
    diag_.reset(fy_diag_create(&diag_config));
    fy_diag_set_collect_errors(diag_.get(), true);
    fy_parse_cfg config{};
    // Depth and duplicate keys are checked here, where their place is known.
    config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DEFAULT_VERSION_1_2 | FYPCF_DISABLE_DEPTH_LIMIT |
                                                   FYPCF_ALLOW_DUPLICATE_KEYS);
    config.diag = diag_.get();
    parser_.reset(fy_parser_create(&config));
    fy_parser_set_string(parser_.get(), source.text().data() + part.begin, part.length);
  }

  Result<Value> read() {
    while (fy_event* event = fy_parser_parse(parser_.get())) {
      take(event);
      fy_parser_event_free(parser_.get(), event);
      if (problem_) return *std::move(problem_);
    }
    if (fy_parser_get_stream_error(parser_.get())) return library_problem();
    return builder_.take();
  }

 private:
  void take(fy_event* event) {
    const bool is_value = event->type == FYET_SCALAR || event->type == FYET_ALIAS ||
                          event->type == FYET_MAPPING_START || event->type == FYET_SEQUENCE_START;
    if (is_value && documents_ > 1) return fail_second_document(span_of(event));
    switch (event->type) {
      case FYET_DOCUMENT_START:
        take_document(event);
        break;
      case FYET_SCALAR:
        take_scalar(event);
        break;
      case FYET_ALIAS:
        take_alias(event);
        break;
      case FYET_MAPPING_START:
        open(event, Value(Map()));
        break;
      case FYET_SEQUENCE_START:
        open(event, Value(List()));
        break;
      case FYET_MAPPING_END:
      case FYET_SEQUENCE_END:
        close(event);
        break;
      default:
        break;
    }
  }

  size_t offset(const fy_mark* mark) const { return part_.begin + std::min<size_t>(mark->input_pos, part_.length); }

  // An empty value has no place of its own: its key stands for it.
  Span span_of(fy_event* event) {
    const fy_mark* begin = fy_event_start_mark(event);
    const fy_mark* end = fy_event_end_mark(event);
    if (begin == nullptr || end == nullptr) return builder_.is_empty() ? part_ : builder_.key_span();
    return {static_cast<uint32_t>(offset(begin)), static_cast<uint32_t>(offset(end) - offset(begin))};
  }

  void fail(Span span, std::string message, std::string cause, std::string fix) {
    if (!problem_) problem_ = yaml_problem(source_, span, std::move(message), std::move(cause), std::move(fix));
  }

  void take_document(fy_event* event) {
    ++documents_;
    fy_token* start = event->document_start.document_start;  // null without `---`
    if (documents_ > 1 && start != nullptr) {
      fail_second_document({static_cast<uint32_t>(offset(fy_token_start_mark(start))), 3});
    }
  }

  void fail_second_document(Span span) {
    fail(span, "a second document begins here", "`---` or `...` ends the first one", "keep one document in a file");
  }

  void take_scalar(fy_event* event) {
    const Span span = span_of(event);
    fy_token* token = event->scalar.value;
    std::string mended;
    const std::string_view text = text_of_scalar(token, span, mended);
    const bool is_plain = token == nullptr || fy_token_scalar_style(token) == FYSS_PLAIN;
    if (builder_.awaits_key()) return take_key(text, span, is_plain);
    std::optional<Value> value = tagged(event, text, span, is_plain);
    if (!value) return;
    value->span = span;
    value->plain = is_plain;
    anchors_.add_scalar(text_of(event->scalar.anchor), *value);
    builder_.add(*std::move(value));
  }

  // libfyaml (0.7.12) takes two escaped quotes side by side for two that overlap, and loses memory: it is not asked.
  std::string_view text_of_scalar(fy_token* token, Span span, std::string& mended) const {
    const std::string_view written = std::string_view(source_.text()).substr(span.begin, span.length);
    const bool is_quoted = token != nullptr && fy_token_scalar_style(token) == FYSS_SINGLE_QUOTED;
    if (!is_quoted || written.find("''''") == written.npos) return text_of(token);
    mended = single_quoted_text(written);
    return mended;
  }

  void take_key(std::string_view text, Span span, bool is_plain) {
    if (is_plain && text == "<<") {
      return fail(span, "merge keys (`<<`) are not part of YAML 1.2", {}, "write the keys out");
    }
    const std::optional<Span> earlier = builder_.set_key(std::string(text), span);
    if (!earlier) return;
    fail(span, "the key `" + std::string(text) + "` stands here a second time",
         "it was given in line " + std::to_string(source_.place(*earlier).line) + " already", "keep one of the two");
  }

  // The value by its tag, or by the core schema where it has none.
  std::optional<Value> tagged(fy_event* event, std::string_view text, Span span, bool is_plain) {
    fy_token* token = event->scalar.tag;
    const Value resolved = is_plain ? resolve_core_scalar(text) : Value(text);
    if (token == nullptr) return resolved;
    const char* full_tag = fy_tag_token_tag(token) == nullptr ? nullptr : fy_token_get_text0(token);
    const std::string_view tag = full_tag == nullptr ? std::string_view() : full_tag;
    constexpr std::string_view kCore = "tag:yaml.org,2002:";
    const std::string_view name = tag.substr(0, kCore.size()) == kCore ? tag.substr(kCore.size()) : tag;
    const Value meant = resolve_core_scalar(text);
    if (tag == "!" || name == "str") return Value(text);
    if (name == "float" && meant.is_integer()) return Value(meant.number());
    const bool fits = (name == "int" && meant.is_integer()) || (name == "float" && meant.is_real()) ||
                      (name == "bool" && meant.is_boolean()) || (name == "null" && meant.is_null());
    if (fits) return meant;
    fail(span, "the tag `" + std::string(tag) + "` does not fit or is not known", {}, "delete the tag");
    return std::nullopt;
  }

  void take_alias(fy_event* event) {
    Span span = span_of(event);
    --span.begin, ++span.length;  // with the `*`
    const std::string anchor(text_of(event->alias.anchor));
    if (builder_.awaits_key()) return fail(span, "a key is an alias", {}, "write the key itself");
    const Anchored* meant = anchors_.find(anchor);
    if (meant == nullptr) {
      return fail(span, "`*" + anchor + "` names nothing above it", "a value that begins with `*` is an alias",
                  "put the value into quotes, or mark the meant value with `&" + anchor + "`");
    }
    if (!anchors_.can_repeat(*meant)) {
      return fail(span, "the aliases make the document too large", {}, "write the values out where they are needed");
    }
    Value value = meant->value;
    value.span = span;
    anchors_.repeat(*meant);
    builder_.add(std::move(value));
  }

  void open(fy_event* event, Value container) {
    container.span = span_of(event);
    if (builder_.awaits_key()) {
      return fail(container.span, "a key is a list or a map here, and must be text",
                  "a value that begins with `{` or `[` is a map or a list; `{{` begins one in another",
                  "put the value into quotes");
    }
    if (builder_.is_too_deep()) {
      return fail(container.span, "lists and maps are nested more than 100 deep", {}, "write the data flatter");
    }
    const bool is_map = container.is_map();
    fy_token* anchor = is_map ? event->mapping_start.anchor : event->sequence_start.anchor;
    anchors_.open(text_of(anchor));
    builder_.open(std::move(container));
  }

  void close(fy_event* event) {
    const fy_mark* mark = fy_event_end_mark(event);
    size_t end = mark == nullptr ? part_.begin + part_.length : offset(mark);
    const std::string_view text = source_.text();
    const size_t begin = builder_.open_span().begin;
    while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r' || text[end - 1] == ' ')) --end;
    Value value = builder_.close(end);
    anchors_.close(value);
    builder_.add(std::move(value));
  }

  Diagnostic library_problem() {
    YamlStop stop;
    stop.part = part_;
    stop.offset = part_.begin + part_.length;
    void* position = nullptr;
    if (const fy_diag_error* error = fy_diag_errors_iterate(diag_.get(), &position)) {
      stop.reason = error->msg == nullptr ? std::string_view() : std::string_view(error->msg);
      stop.offset = yaml_offset(source_, part_, error->line, error->column);
    }
    if (!builder_.is_empty()) {
      const size_t open_at = builder_.open_span().begin;
      const char first = open_at < source_.text().size() ? source_.text()[open_at] : '\0';
      if (first == '[' || first == '{') stop.open_at = open_at;
    }
    return explain_yaml(source_, stop);
  }

  const SourceText& source_;
  const Span part_;
  std::unique_ptr<fy_diag, Freed> diag_;
  std::unique_ptr<fy_parser, Freed> parser_;
  ValueBuilder builder_;
  AnchorTable anchors_;
  int documents_ = 0;
  std::optional<Diagnostic> problem_;
};

}  // namespace

Result<Value> parse_yaml(const SourceText& source, Span span) { return YamlReader(source, span).read(); }

Result<Value> parse_yaml(const SourceText& source) {
  return parse_yaml(source, {0, static_cast<uint32_t>(source.text().size())});
}

}  // namespace milepost
