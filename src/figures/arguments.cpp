#include "figures/arguments.h"

#include <algorithm>
#include <charconv>

#include "figures/filter.h"
#include "ground/suggest.h"
#include "options/check_value.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

const ArgumentSpec* spec_of(std::span<const ArgumentSpec> specs, std::string_view key) {
  const auto at = std::find_if(specs.begin(), specs.end(), [&](const ArgumentSpec& spec) { return spec.key == key; });
  return at == specs.end() ? nullptr : &*at;
}

std::optional<double> number_in(const Value& value) {
  if (value.is_number()) return value.number();
  if (!value.is_text()) return {};
  const std::string& text = value.text();
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

std::optional<bool> switch_in(const Value& value) {
  if (value.is_boolean()) return value.boolean();
  if (!value.is_text()) return {};
  if (value.text() == "true" || value.text() == "yes") return true;
  if (value.text() == "false" || value.text() == "no") return false;
  return {};
}

// What is wrong with a value, and what would be right; nothing where it is fine.
struct Complaint {
  std::string message, fix;
};

Complaint complaint_about(const ArgumentSpec& spec, const Value& value) {
  const std::string key = "`" + std::string(spec.key) + "`", text = text_of(value);
  const auto wants = [&](std::string_view what) {
    return Complaint{key + " wants " + std::string(what) + ", not " + std::string(type_name(value)), ""};
  };
  switch (spec.type) {
    case ArgumentType::kData:
      return {};
    case ArgumentType::kWords:
      return value.is_list() || !text.empty() ? Complaint{} : wants("words");
    case ArgumentType::kNumber:
      return number_in(value) ? Complaint{} : wants("a number");
    case ArgumentType::kSwitch:
      return switch_in(value) ? Complaint{} : wants("`true` or `false`");
    default:
      break;
  }
  if (value.is_text() && text.empty()) return {key + " is empty", "write something, or leave it out"};
  if (text.empty()) return wants("text");
  if (spec.type == ArgumentType::kChoice &&
      std::find(spec.choices.begin(), spec.choices.end(), text) == spec.choices.end())
    return {"`" + text + "` is no " + key, suggest_one_of(text, spec.choices)};
  if (spec.type == ArgumentType::kId && !is_slug(text))
    return {"`" + text + "` is no id", "use lower case letters, digits and single hyphens"};
  if (spec.type == ArgumentType::kFilter && !is_filter(text))
    return {"there is no filter `" + text + "`", "use " + filter_words() + ", `tag:…` or an outcome"};
  return {};
}

class ArgumentReader {
 public:
  ArgumentReader(const FigureRequest& request, std::span<const ArgumentSpec> specs, Diagnostics& diagnostics)
      : request_(request), specs_(specs), diagnostics_(diagnostics) {}

  void read(const Value& map, Map& out) {
    for (const Member& member : map.map())
      if (!member.key.starts_with("x_")) read_one(member, out);
  }
  const std::optional<Diagnostic>& first_error() const { return first_error_; }

 private:
  void read_one(const Member& member, Map& out) {
    const ArgumentSpec* spec = spec_of(specs_, member.key);
    if (!spec) return unknown(member);
    Complaint complaint = complaint_about(*spec, member.value);
    if (complaint.message.empty()) return out.set(member.key, member.value);
    Diagnostic diagnostic = argument_error(request_, code::kFigureArgumentValue, member.key,
                                           std::move(complaint.message), std::move(complaint.fix));
    const bool is_empty = member.value.span.length == 0;  // and so nothing can be underlined but the key
    if (is_empty && request_.source && member.key_span.length > 0)
      diagnostic.place = request_.source->place(member.key_span);
    fail(std::move(diagnostic));
  }

  void unknown(const Member& member) {
    std::vector<std::string_view> keys;
    for (const ArgumentSpec& spec : specs_) keys.push_back(spec.key);
    Diagnostic diagnostic = argument_error(request_, code::kUnknownFigureArgument, member.key,
                                           "`" + request_.kind + "` has no argument `" + member.key + "`",
                                           suggest_one_of(member.key, keys));
    if (request_.source && member.key_span.length > 0) diagnostic.place = request_.source->place(member.key_span);
    fail(std::move(diagnostic));
  }

  void fail(Diagnostic diagnostic) {
    if (!first_error_) {
      first_error_ = std::move(diagnostic);
    } else {
      diagnostics_.add(std::move(diagnostic));
    }
  }

  const FigureRequest& request_;
  std::span<const ArgumentSpec> specs_;
  Diagnostics& diagnostics_;
  std::optional<Diagnostic> first_error_;
};

// The set's own arguments for this id and kind, without the key `kind` that names the figure's kind.
Value prepared(const FigureRequest& request, std::span<const ArgumentSpec> specs, const OptionSet* set) {
  const std::string id = text_of(request.arguments, "id");
  if (!set || id.empty() || !set->figures.is_list()) return {};
  for (const Value& figure : set->figures.list()) {
    if (text_of(figure, "id") != id || !figure.is_map()) continue;
    const std::string kind = text_of(figure, "kind");
    if (!kind.empty() && kind != request.kind) continue;
    Map kept;
    for (const Member& member : figure.map())
      if (member.key != "kind" && spec_of(specs, member.key)) kept.set(member.key, member.value);
    return kept;
  }
  return {};
}

}  // namespace

std::string Arguments::text(std::string_view key) const { return text_of(data(key)); }

std::vector<std::string> Arguments::words(std::string_view key) const {
  const Value& value = data(key);
  std::vector<std::string> words;
  if (value.is_list()) {
    for (const Value& item : value.list()) words.push_back(text_of(item));
    return words;
  }
  std::string word;
  for (char c : text_of(value) + ",") {
    if (c == ',') {
      if (!word.empty()) words.push_back(word);
      word.clear();
    } else if (c != ' ') {
      word += c;
    }
  }
  return words;
}

std::optional<double> Arguments::number(std::string_view key) const { return number_in(data(key)); }

bool Arguments::is_on(std::string_view key) const { return switch_in(data(key)).value_or(false); }

const Value& Arguments::data(std::string_view key) const {
  static const Value kNothing;
  const Value* value = given_.find(key);
  return value ? *value : kNothing;
}

Diagnostic argument_error(const FigureRequest& request, const Code& code, std::string_view key, std::string message,
                          std::string fix) {
  Diagnostic diagnostic{&code, code.severity, {}, std::move(message), {}, std::move(fix)};
  if (!request.source) return diagnostic;
  const Member* member = key.empty() || !request.arguments.is_map() ? nullptr : request.arguments.map().member(key);
  Span span = request.span;
  if (member && member->key_span.length > 0) span = member->key_span;
  if (member && member->value.span.length > 0) span = member->value.span;
  diagnostic.place = request.source->place(span);
  return diagnostic;
}

Diagnostic data_error(const FigureRequest& request, std::string_view key, std::string_view wants,
                      std::string_view example) {
  const Value* value = request.arguments.find(key);
  const bool is_empty = value && (value->is_null() || (value->is_map() && value->map().empty()) ||
                                  (value->is_list() && value->list().empty()));
  return argument_error(request, is_empty ? code::kFigureDataMissing : code::kFigureArgumentValue, key,
                        "`" + std::string(key) + "` " + (is_empty ? "is empty" : "wants " + std::string(wants)),
                        "write `" + std::string(example) + "`");
}

Result<Arguments> read_arguments(const FigureRequest& request, std::span<const ArgumentSpec> specs,
                                 const OptionSet* set, Diagnostics& diagnostics) {
  Map given;
  ArgumentReader reader(request, specs, diagnostics);
  if (const Value figure = prepared(request, specs, set); figure.is_map()) reader.read(figure, given);
  if (request.arguments.is_map()) {
    reader.read(request.arguments, given);
  } else if (!request.arguments.is_null()) {
    return argument_error(request, code::kFigureArgumentValue, "",
                          "a figure wants keys and values, not " + std::string(type_name(request.arguments)), "");
  }
  if (reader.first_error()) return *reader.first_error();
  return Arguments(std::move(given));
}

}  // namespace milepost::figures
