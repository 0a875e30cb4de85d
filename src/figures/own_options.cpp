#include "figures/own_options.h"

#include <algorithm>

#include "figures/inline_set.h"
#include "ground/suggest.h"
#include "options/check_value.h"
#include "options/made_ids.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kRangeFix = "write a number, or two for a range: `[20, 45]`";

std::vector<std::string_view> option_keys() {
  std::vector<std::string_view> keys;
  for (const KeySchema& key : option_schema().keys) keys.push_back(key.name);
  return keys;
}

}  // namespace

Span span_of(const Member& member) { return member.value.span.length > 0 ? member.value.span : member.key_span; }

void OwnMistakes::error(Span span, std::string message, std::string fix) {
  Diagnostic error = argument_error(request_, code::kFigureArgumentValue, "", std::move(message), std::move(fix));
  if (request_.source && span.length > 0) error.place = request_.source->place(span);
  found_.add(std::move(error));
}

void OwnMistakes::warning(Span span, std::string message, std::string cause, std::string fix) {
  Diagnostic warning = argument_error(request_, code::kFigureDataMissing, "", std::move(message), std::move(fix));
  warning.severity = Severity::kWarning;
  warning.cause = std::move(cause);
  if (request_.source && span.length > 0) warning.place = request_.source->place(span);
  found_.add(std::move(warning));
}

Value OwnMistakes::number_or_range(const Value& written, const std::string& what, std::string_view low,
                                   std::string_view high) {
  if (written.is_null() || written.is_number() || written.is_map()) return written;
  if (!written.is_list()) {
    const bool is_rough = written.is_text() && written.text().starts_with('~');
    error(written.span, what + " is no number",
          is_rough ? "write `{value: " + written.text().substr(1) + ", qualifier: about}`" : std::string(kRangeFix));
    return {};
  }
  const List& list = written.list();
  if (list.size() != 2) {
    error(written.span, what + " is a list of " + count_words(list.size()), std::string(kRangeFix));
    return {};
  }
  if (list[0].is_number() && list[1].is_number() && list[0].number() > list[1].number()) {
    error(written.span, what + " ends before its beginning", "swap the two numbers");
    return {};
  }
  for (const Value& end : list)
    if (!end.is_number()) {
      error(end.span.length > 0 ? end.span : written.span, what + " has an end that is no number",
            std::string(kRangeFix));
      return {};
    }
  Map range;
  range.set(std::string(low), list[0]);
  range.set(std::string(high), list[1]);
  return placed(std::move(range), written.span);
}

OwnOptions::OwnOptions(const Map& written, OwnMistakes& mistakes) : mistakes_(mistakes) {
  MadeIds made("option");
  for (const Member& member : written)
    if (const std::string id = text_of(member.value, "id"); !id.empty()) {
      made.take(id);
      ids_.emplace(member.key, id);
    }
  for (const Member& member : written)
    if (!ids_.contains(member.key)) ids_.emplace(member.key, made.id_for(member.key));
}

OwnOption OwnOptions::read(const Member& member, const IsData& is_data,
                           std::span<const std::string_view> data_keys) const {
  OwnOption read;
  read.option.set("id", placed(ids_.find(member.key)->second, member.key_span));
  read.option.set("name", placed(member.key, member.key_span));
  if (!member.value.is_map()) return read;
  for (const Member& own : member.value.map()) {
    if (is_data(own.key)) {
      read.data.append(own);
    } else {
      check_key(own, data_keys);
      read.option.erase(own.key);
      const Value value = own.key == "parent" ? whole_of(own.value) : own.value;
      const bool is_told = own.key == "parent" && value.is_null();
      if (option_schema().key(own.key) && !is_told) read.option.append({own.key, own.key_span, value});
    }
  }
  return read;
}

void OwnOptions::check_key(const Member& own, std::span<const std::string_view> data_keys) const {
  if (own.key.starts_with("x_") || option_schema().key(own.key)) return;
  std::vector<std::string_view> known(data_keys.begin(), data_keys.end());
  const std::string places = list_words(known);
  for (const std::string_view key : option_keys()) known.push_back(key);
  const std::string_view near = nearest(own.key, known);
  mistakes_.error(own.key_span, "unknown key `" + own.key + "`",
                  near.empty() ? "use " + places + ", or a key of an option such as `outcome` or `chosen`"
                               : "did you mean `" + std::string(near) + "`?");
}

// The whole that a part names, by its name or its id. Null where there is none, which is told.
Value OwnOptions::whole_of(const Value& written) const {
  const std::string named = text_of(written);
  if (const auto at = ids_.find(named); at != ids_.end()) return placed(at->second, written.span);
  std::vector<std::string_view> names;
  for (const auto& [name, id] : ids_) {
    if (id == named) return written;
    names.push_back(name);
  }
  if (named.empty()) return written;
  mistakes_.error(written.span, "there is no option `" + named + "` in this figure", suggest_one_of(named, names));
  return {};
}

}  // namespace milepost::figures
