// One option's value to the model. Every field, nothing hidden yet: privacy.* comes after.
#include <algorithm>

#include "formats/slug.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost {
namespace {

void read_organization(const Value& value, Option& option) {
  const Value* organization = value.find("organization");
  if (!organization) return;
  option.organization = organization->is_map() ? text_of(*organization, "name") : text_of(*organization);
  option.organization_url = text_of(*organization, "url");
}

std::string read_location(const Value& value) {
  const Value* location = value.find("location");
  if (!location) return {};
  if (!location->is_map()) return text_of(*location);
  std::string text;
  for (std::string_view key : {"city", "region", "country_code"})
    if (const std::string part = text_of(*location, key); !part.empty()) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::vector<Reason> read_reasons(const Value& value, std::string_view key) {
  std::vector<Reason> reasons;
  const Value* list = value.find(key);
  if (!list || !list->is_list()) return reasons;
  for (const Value& item : list->list()) {
    Reason reason;
    if (item.is_map()) {
      reason = {text_of(item, "text"), text_of(item, "tag"), text_of(item, "url"), number_of(item, "weight")};
    } else {
      reason.text = text_of(item);
    }
    if (!reason.text.empty()) reasons.push_back(std::move(reason));
  }
  return reasons;
}

std::optional<Position> read_position(std::string_view axis, const Value& value) {
  Position position;
  position.axis = axis;
  if (value.is_number()) {
    position.from = position.to = value.number();
    return position;
  }
  if (!value.is_map()) return {};
  position.confidence = confidence_named(text_of(value, "confidence"));
  position.rank = integer_of(value, "rank");
  const auto single = number_of(value, "value"), from = number_of(value, "from"), to = number_of(value, "to");
  if (single) {
    position.from = position.to = *single;
  } else if (from && to) {
    position.from = std::min(*from, *to);
    position.to = std::max(*from, *to);
  } else if (!position.rank) {
    return {};
  }
  return position;
}

void read_numbers(const Value& value, Option& option) {
  if (const Value* positions = value.find("positions"); positions && positions->is_map())
    for (const Member& member : positions->map())
      if (auto position = read_position(member.key, member.value)) option.positions.push_back(*position);
  if (const Value* scores = value.find("scores"); scores && scores->is_map())
    for (const Member& member : scores->map())
      if (auto score = read_quantity(member.value)) option.scores.emplace_back(member.key, *score);
  for (const Value* item : maps_of(value, "attributes")) {
    NamedQuantity attribute{text_of(*item, "key"), text_of(*item, "label"), text_of(*item, "note"), {}};
    if (const Value* number = item->find("number"))
      if (auto quantity = read_quantity(*number)) attribute.number = *quantity;
    option.attributes.push_back(std::move(attribute));
  }
}

// What an option pays becomes an attribute like others, but only where the writer said so.
void read_compensation(const Value& value, Option& option) {
  const Value* compensation = value.find("compensation");
  if (!compensation || text_of(*compensation, "visibility") != "public") return;
  std::string words;
  NamedQuantity attribute{"compensation", "Compensation", {}, {}};
  for (std::string_view part : {"total", "base", "bonus", "equity"}) {
    const Value* number = compensation->find(part);
    const auto quantity = number ? read_quantity(*number) : std::nullopt;
    if (!quantity) continue;
    if (part == "total") {
      attribute.number = *quantity;
    } else {
      words += (words.empty() ? "" : "; ") + std::string(part) + " " + quantity_text(*quantity, true);
    }
  }
  const std::string note = text_of(*compensation, "note");
  attribute.note = words + (words.empty() || note.empty() ? "" : "; ") + note;
  option.attributes.push_back(std::move(attribute));
}

void read_history(const Value& value, Option& option) {
  option.engagement = engagement_named(text_of(value, "engagement"));
  option.outcome = outcome_named(text_of(value, "outcome"));
  option.stage_reached = text_of(value, "stage_reached");
  option.decided_by = text_of(value, "decided_by");
  const Value* chosen = value.find("chosen");
  option.chosen = chosen && chosen->is_boolean() && chosen->boolean();
  for (const Value* item : maps_of(value, "events")) {
    Event event{text_of(*item, "stage"), text_of(*item, "result"), text_of(*item, "note"),
                date_of(*item, "start"), date_of(*item, "end"),    integer_of(*item, "rounds")};
    if (auto date = date_of(*item, "date")) event.start = event.end = date;
    option.events.push_back(std::move(event));
  }
}

}  // namespace

Option read_option(const Value& value) {
  Option option;
  option.name = text_of(value, "name");
  option.id = value.find("id") ? text_of(value, "id") : slugify(option.name);
  option.short_name = text_of(value, "short_name");
  option.kind = option_kind_named(text_of(value, "kind"));
  option.parent = text_of(value, "parent");
  option.position_title = text_of(value, "position");
  option.level = text_of(value, "level");
  option.employment_type = text_of(value, "employment_type");
  option.location = read_location(value);
  option.remote = text_of(value, "remote");
  option.url = text_of(value, "url");
  option.summary = text_of(value, "summary");
  option.deciding_factor = text_of(value, "deciding_factor");
  option.concerns = texts_of(value, "concerns");
  option.tags = texts_of(value, "tags");
  option.order = integer_of(value, "order");
  option.pros = read_reasons(value, "pros");
  option.cons = read_reasons(value, "cons");
  const Value* hide = value.find("hide_label");
  option.hide_label = hide && hide->is_boolean() && hide->boolean();
  read_organization(value, option);
  read_history(value, option);
  read_numbers(value, option);
  read_compensation(value, option);
  return option;
}

}  // namespace milepost
