#include "app/kept_outcome.h"

#include <algorithm>

#include "formats/json.h"

namespace milepost::app {
namespace {

Value kept(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  List fields;
  fields.emplace_back(diagnostic.code->id);
  fields.emplace_back(static_cast<int>(diagnostic.severity));
  fields.emplace_back(place.file);
  for (const uint32_t number : {place.line, place.column, place.length, place.excerpt_offset})
    fields.emplace_back(int64_t{number});
  for (const std::string& text : {place.excerpt, diagnostic.message, diagnostic.cause, diagnostic.fix})
    fields.emplace_back(text);
  return Value(std::move(fields));
}

const Code* code_of(std::string_view id) {
  const auto* found = std::ranges::find(kAllCodes, id, [](const Code* code) { return code->id; });
  return found == std::end(kAllCodes) ? nullptr : *found;
}

constexpr size_t kTextsAt = 7, kFieldCount = 11;  // of a diagnostic: first its numbers, then its texts

bool has_fields(const List& fields) {
  if (fields.size() != kFieldCount) return false;
  for (size_t i = 0; i < kFieldCount; ++i) {
    const bool wants_text = i == 0 || i == 2 || i >= kTextsAt;
    if (wants_text ? !fields[i].is_text() : !fields[i].is_integer()) return false;
  }
  return code_of(fields[0].text()) != nullptr;
}

Diagnostic unkept(const List& fields) {
  const auto number = [&](size_t i) { return static_cast<uint32_t>(fields[i].integer()); };
  Diagnostic diagnostic;
  diagnostic.code = code_of(fields[0].text());
  diagnostic.severity = static_cast<Severity>(fields[1].integer());
  diagnostic.place = {fields[2].text(), number(3), number(4), number(5), fields[kTextsAt].text(), number(6)};
  diagnostic.message = fields[8].text();
  diagnostic.cause = fields[9].text();
  diagnostic.fix = fields[10].text();
  return diagnostic;
}

}  // namespace

std::string kept_outcome(const Outcome& outcome) {
  List diagnostics;
  for (const Diagnostic& diagnostic : outcome.diagnostics.all()) diagnostics.push_back(kept(diagnostic));
  Map map;
  map.set("text", Value(outcome.text));
  map.set("document", Value(outcome.document));
  map.set("diagnostics", Value(std::move(diagnostics)));
  return to_json(Value(std::move(map)));
}

std::optional<Outcome> outcome_kept_in(std::string_view bytes) {
  const Result<Value> value = parse_json(SourceText("", std::string(bytes)));
  if (!value.ok()) return std::nullopt;
  const Value* text = value->find("text");
  const Value* document = value->find("document");
  const Value* diagnostics = value->find("diagnostics");
  if (!text || !text->is_text() || !document || !document->is_map() || !diagnostics || !diagnostics->is_list())
    return std::nullopt;
  Outcome outcome;
  outcome.text = text->text();
  outcome.document = document->map();
  for (const Value& one : diagnostics->list()) {
    if (!one.is_list() || !has_fields(one.list())) return std::nullopt;
    outcome.diagnostics.add(unkept(one.list()));
  }
  return outcome;
}

}  // namespace milepost::app
