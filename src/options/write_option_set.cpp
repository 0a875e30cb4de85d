#include "options/write_option_set.h"

#include <cmath>

#include "formats/json.h"
#include "options/words.h"

namespace milepost {
namespace {

void put(Map& map, std::string_view key, std::string_view text) {
  if (!text.empty()) map.append({std::string(key), {}, Value(text)});
}

void put_list(Map& map, std::string_view key, List list) {
  if (!list.empty()) map.append({std::string(key), {}, Value(std::move(list))});
}

// Whole numbers without a point.
Value number_value(double number) {
  constexpr double kMostWhole = 1e15;
  if (std::floor(number) == number && std::abs(number) < kMostWhole) return static_cast<int64_t>(number);
  return number;
}

bool has_number(const Quantity& quantity) { return quantity.value || (quantity.min && quantity.max); }

Value quantity_value(const Quantity& quantity) {
  Map map;
  if (quantity.value) map.set("value", number_value(*quantity.value));
  if (!quantity.value && quantity.min) map.set("min", number_value(*quantity.min));
  if (!quantity.value && quantity.max) map.set("max", number_value(*quantity.max));
  if (quantity.qualifier != Qualifier::kExact) map.set("qualifier", qualifier_key(quantity.qualifier));
  put(map, "unit", quantity.unit);
  put(map, "as_of", quantity.as_of);
  put(map, "source", quantity.source);
  return map.size() == 1 && quantity.value ? *map.find("value") : Value(std::move(map));
}

Value written_position(const Position& position) {
  const bool is_bare = !position.rank && position.from == position.to && position.confidence == Confidence::kExact;
  if (is_bare) return number_value(position.from);
  Map map;
  if (position.rank) {
    map.set("rank", *position.rank);
  } else if (position.from < position.to) {
    map.set("from", number_value(position.from));
    map.set("to", number_value(position.to));
  } else {
    map.set("value", number_value(position.from));
  }
  if (position.confidence != Confidence::kExact) map.set("confidence", confidence_key(position.confidence));
  return map;
}

List reasons_list(const std::vector<Reason>& reasons) {
  List list;
  for (const Reason& reason : reasons) {
    Map map;
    put(map, "text", reason.text);
    put(map, "tag", reason.tag);
    put(map, "url", reason.url);
    if (reason.weight) map.set("weight", number_value(*reason.weight));
    list.push_back(map.size() == 1 ? Value(reason.text) : Value(std::move(map)));
  }
  return list;
}

List texts_list(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

List events_list(const std::vector<Event>& events) {
  List list;
  list.reserve(events.size());
  for (const Event& event : events) {
    Map map;
    put(map, "stage", event.stage);
    if (event.start) map.set("start", to_iso(*event.start));
    if (event.end) map.set("end", to_iso(*event.end));
    put(map, "result", event.result);
    if (event.rounds) map.set("rounds", *event.rounds);
    put(map, "note", event.note);
    list.push_back(std::move(map));
  }
  return list;
}

List attributes_list(const std::vector<NamedQuantity>& attributes) {
  List list;
  for (const NamedQuantity& attribute : attributes) {
    Map map;
    put(map, "key", attribute.key);
    put(map, "label", attribute.label);
    if (has_number(attribute.number)) map.set("number", quantity_value(attribute.number));
    put(map, "note", attribute.note);
    list.push_back(std::move(map));
  }
  return list;
}

void put_organization(Map& map, const Option& option) {
  if (option.organization_url.empty()) return put(map, "organization", option.organization);
  if (option.organization.empty()) return;  // an address of nobody is not in the model
  Map organization;
  organization.set("name", option.organization);
  organization.set("url", option.organization_url);
  map.set("organization", std::move(organization));
}

void put_facts(Map& map, const Option& option) {
  if (option.kind != OptionKind::kCompany) map.set("kind", option_kind_key(option.kind));
  put(map, "parent", option.parent);
  put_organization(map, option);
  put(map, "position", option.position_title);
  put(map, "level", option.level);
  put(map, "employment_type", option.employment_type);
  put(map, "location", option.location);
  put(map, "remote", option.remote);
  put(map, "url", option.url);
  put(map, "summary", option.summary);
  put_list(map, "pros", reasons_list(option.pros));
  put_list(map, "cons", reasons_list(option.cons));
  put(map, "deciding_factor", option.deciding_factor);
  put_list(map, "concerns", texts_list(option.concerns));
  put_list(map, "tags", texts_list(option.tags));
  if (option.order) map.set("order", *option.order);
}

void put_course(Map& map, const Option& option) {
  if (option.engagement) map.set("engagement", engagement_key(*option.engagement));
  put(map, "stage_reached", option.stage_reached);
  if (option.outcome) map.set("outcome", outcome_key(*option.outcome));
  put(map, "decided_by", option.decided_by);
  if (option.chosen) map.set("chosen", true);
  put_list(map, "events", events_list(option.events));
}

void put_numbers(Map& map, const Option& option) {
  Map positions, scores;
  for (const Position& position : option.positions) positions.set(position.axis, written_position(position));
  for (const auto& [criterion, score] : option.scores) scores.set(criterion, quantity_value(score));
  if (!positions.empty()) map.set("positions", std::move(positions));
  if (!scores.empty()) map.set("scores", std::move(scores));
  put_list(map, "attributes", attributes_list(option.attributes));
}

Value option_value(const Option& option) {
  Map map;
  put(map, "id", option.id);
  put(map, "name", option.name);
  put(map, "short_name", option.short_name);
  put_facts(map, option);
  put_course(map, option);
  put_numbers(map, option);
  if (option.hide_label) map.set("hide_label", true);
  return map;
}

Value axis_value(const Axis& axis) {
  Map map;
  put(map, "id", axis.id);
  put(map, "label", axis.label);
  if (axis.kind == AxisKind::kOrdinal) map.set("kind", "ordinal");
  put(map, "low_label", axis.low_label);
  put(map, "high_label", axis.high_label);
  map.set("domain", List{number_value(axis.domain_low), number_value(axis.domain_high)});
  List zones;
  for (const Zone& zone : axis.zones) {
    Map entry;
    entry.set("label", zone.label);
    entry.set("from", number_value(zone.from));
    entry.set("to", number_value(zone.to));
    zones.push_back(std::move(entry));
  }
  put_list(map, "zones", std::move(zones));
  return map;
}

Value criterion_value(const Criterion& criterion) {
  Map map, scale;
  put(map, "id", criterion.id);
  put(map, "label", criterion.label);
  put(map, "direction", criterion.direction);
  scale.set("min", number_value(criterion.min));
  scale.set("max", number_value(criterion.max));
  put(scale, "min_means", criterion.min_means);
  put(scale, "max_means", criterion.max_means);
  map.set("scale", std::move(scale));
  if (criterion.weight) map.set("weight", number_value(*criterion.weight));
  put(map, "group", criterion.group);
  return map;
}

Value stage_value(const Stage& stage) {
  Map map;
  put(map, "id", stage.id);
  put(map, "label", stage.label);
  put(map, "type", stage.type);
  return map;
}

template <class Part>
List parts_list(const std::vector<Part>& parts, Value (*value_of)(const Part&)) {
  List list;
  list.reserve(parts.size());
  for (const Part& part : parts) list.push_back(value_of(part));
  return list;
}

}  // namespace

Value option_set_value(const OptionSet& set) {
  Map map;
  put(map, "subject", set.subject);
  put(map, "as_of", set.as_of);
  put(map, "period", set.period);
  put(map, "currency", set.currency);
  put(map, "disclaimer", set.disclaimer);
  if (!set.reveal_choice) map.set("reveal", "withheld");
  put_list(map, "axes", parts_list(set.axes, axis_value));
  put_list(map, "criteria", parts_list(set.criteria, criterion_value));
  put_list(map, "stages", parts_list(set.stages, stage_value));
  put_list(map, "options", parts_list(set.options, option_value));
  const std::pair<const char*, const Value*> parts[] = {
      {"funnel", &set.funnel}, {"stats", &set.stats},     {"preference_path", &set.preference_path},
      {"series", &set.series}, {"roadmap", &set.roadmap}, {"figures", &set.figures}};
  for (const auto& [key, part] : parts)
    if (!part->is_null()) map.set(key, *part);
  return map;
}

std::string option_set_json(const OptionSet& set) { return to_json(option_set_value(set), 2) + "\n"; }

}  // namespace milepost
