#include "options/read_parts.h"

#include <charconv>
#include <cmath>

#include "options/words.h"

namespace milepost {

std::string number_text(double number) {
  constexpr double kTenDigits = 1e10;
  char buffer[64];
  const bool is_whole = std::trunc(number) == number && std::abs(number) < kTenDigits;
  const auto written = is_whole ? std::to_chars(buffer, std::end(buffer), static_cast<int64_t>(number))
                                : std::to_chars(buffer, std::end(buffer), number, std::chars_format::general, 10);
  return std::string(buffer, written.ptr);
}

std::string text_of(const Value& value) {
  if (value.is_text()) return value.text();
  if (value.is_integer()) return std::to_string(value.integer());
  if (value.is_real()) return number_text(value.number());
  if (value.is_boolean()) return value.boolean() ? "yes" : "no";
  return {};
}

std::string text_of(const Value& map, std::string_view key) {
  const Value* value = map.find(key);
  return value ? text_of(*value) : std::string();
}

std::optional<double> number_of(const Value& map, std::string_view key) {
  const Value* value = map.find(key);
  if (!value || !value->is_number() || !std::isfinite(value->number())) return {};
  return value->number();
}

std::optional<int> integer_of(const Value& map, std::string_view key) {
  const auto number = number_of(map, key);
  if (!number || std::abs(*number) > 1e6) return {};
  return static_cast<int>(*number);
}

std::vector<std::string> texts_of(const Value& map, std::string_view key) {
  std::vector<std::string> texts;
  const Value* value = map.find(key);
  if (!value || !value->is_list()) return texts;
  for (const Value& item : value->list())
    if (std::string text = text_of(item); !text.empty()) texts.push_back(std::move(text));
  return texts;
}

std::optional<WrittenDate> date_of(const Value& map, std::string_view key) {
  const std::string text = text_of(map, key);
  if (text.empty()) return {};
  auto date = parse_date(text, true);
  if (!date.ok()) return {};
  return *date;
}

std::vector<const Value*> maps_of(const Value& map, std::string_view key) {
  std::vector<const Value*> maps;
  const Value* value = map.find(key);
  if (!value || !value->is_list()) return maps;
  for (const Value& item : value->list())
    if (item.is_map()) maps.push_back(&item);
  return maps;
}

std::optional<Quantity> read_quantity(const Value& value) {
  Quantity quantity;
  if (value.is_number()) {
    quantity.value = value.number();
  } else if (value.is_map()) {
    quantity.value = number_of(value, "value");
    quantity.min = number_of(value, "min");
    quantity.max = number_of(value, "max");
    quantity.unit = text_of(value, "unit");
    quantity.as_of = text_of(value, "as_of");
    quantity.source = text_of(value, "source");
    quantity.qualifier = qualifier_named(text_of(value, "qualifier"));
  }
  if (!quantity.value && !(quantity.min && quantity.max)) return {};
  return quantity;
}

Axis read_axis(const Value& value) {
  Axis axis;
  axis.id = text_of(value, "id");
  axis.label = text_of(value, "label");
  axis.kind = text_of(value, "kind") == "ordinal" ? AxisKind::kOrdinal : AxisKind::kContinuous;
  axis.low_label = text_of(value, "low_label");
  axis.high_label = text_of(value, "high_label");
  const Value* domain = value.find("domain");
  if (domain && domain->is_list() && domain->list().size() == 2 && domain->list()[0].is_number() &&
      domain->list()[1].is_number() && domain->list()[0].number() < domain->list()[1].number()) {
    axis.domain_low = domain->list()[0].number();
    axis.domain_high = domain->list()[1].number();
  }
  for (const Value* zone : maps_of(value, "zones")) {
    const auto from = number_of(*zone, "from"), to = number_of(*zone, "to");
    if (from && to) axis.zones.push_back({text_of(*zone, "label"), *from, *to});
  }
  return axis;
}

Criterion read_criterion(const Value& value) {
  Criterion criterion;
  criterion.id = text_of(value, "id");
  criterion.label = text_of(value, "label");
  criterion.direction = text_of(value, "direction");
  criterion.group = text_of(value, "group");
  criterion.weight = number_of(value, "weight");
  if (const Value* scale = value.find("scale")) {
    criterion.min = number_of(*scale, "min").value_or(0);
    criterion.max = number_of(*scale, "max").value_or(10);
    criterion.min_means = text_of(*scale, "min_means");
    criterion.max_means = text_of(*scale, "max_means");
  }
  return criterion;
}

Stage read_stage(const Value& value) { return {text_of(value, "id"), text_of(value, "label"), text_of(value, "type")}; }

}  // namespace milepost
