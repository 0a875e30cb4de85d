#include "options/check_references.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "options/check_events.h"
#include "options/check_flows.h"
#include "options/check_value.h"
#include "options/own_axis.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost {
namespace {

class References {
 public:
  References(const Value& set, const SourceText& source, Diagnostics& diagnostics)
      : set_(set), source_(source), diagnostics_(diagnostics) {
    for (const Value* axis : maps_of(set, "axes")) axes_.push_back(read_axis(*axis));
    for (const Value* criterion : maps_of(set, "criteria")) criteria_.push_back(read_criterion(*criterion));
    for (const Value* option : maps_of(set, "options")) options_.push_back(read_option(*option));
    for (const Value* stage : maps_of(set, "stages")) stages_.push_back(text_of(*stage, "id"));
    for (const Axis& axis : axes_) axis_of_.emplace(axis.id, &axis);
    for (const Criterion& criterion : criteria_) criterion_of_.emplace(criterion.id, &criterion);
    for (const Option& option : options_) option_of_.emplace(option.id, &option);
    stage_ids_.insert(stages_.begin(), stages_.end());
  }
  References(const References&) = delete;

  void check() {
    for (std::string_view part : {"axes", "options", "criteria", "stages"}) check_ids(part);
    for (const Value* axis : maps_of(set_, "axes")) check_zones(*axis);
    for (const Value* criterion : maps_of(set_, "criteria")) check_scale(*criterion);
    for (const Value* option : maps_of(set_, "options")) check_option(*option);
    for (const Value* step : maps_of(set_, "preference_path")) check_preference(*step);
    for (const Value* figure : maps_of(set_, "figures"))
      if (const Value* axis = figure->find("axis")) known_axis(text_of(*axis), axis->span);
    check_ranges();
    check_parents();
    check_chosen();
    check_events(set_, source_, diagnostics_);
    check_flows(set_, source_, diagnostics_);
    if (const Value* roadmap = set_.find("roadmap")) check_roadmap(*roadmap);
  }

 private:
  void add(const Code& code, Span span, std::string message, std::string fix) {
    diagnostics_.add(code, source_.place(span), std::move(message), {}, std::move(fix));
  }

  void check_ids(std::string_view part) {
    std::unordered_set<std::string> seen;
    size_t index = 0;
    for (const Value* item : maps_of(set_, part)) {
      const std::string id = part == "options" ? options_[index++].id : text_of(*item, "id");
      const Value* where = item->find("id") ? item->find("id") : item->find("name");
      if (id.empty() || !where) continue;
      if (!seen.insert(id).second)
        add(code::kDuplicateOptionId, where->span, "the id `" + id + "` is given twice in `" + std::string(part) + "`",
            "give each its own `id`");
    }
  }

  void unknown(Span span, std::string_view what, std::string_view seen, const std::vector<std::string>& known) {
    const std::vector<std::string_view> words(known.begin(), known.end());
    add(code::kUnknownOptionReference, span, "there is no " + std::string(what) + " `" + std::string(seen) + "`",
        known.empty() ? "the set lists none; add it" : suggest_one_of(seen, words));
  }

  template <class Part>
  static std::vector<std::string> ids_of(const std::vector<Part>& parts) {
    std::vector<std::string> ids;
    for (const Part& part : parts) ids.push_back(part.id);
    return ids;
  }

  // The first of each id.
  template <class Part>
  using Index = std::unordered_map<std::string_view, const Part*>;

  template <class Part>
  static const Part* find(const Index<Part>& parts, std::string_view id) {
    const auto at = parts.find(id);
    return at == parts.end() ? nullptr : at->second;
  }

  const Axis* known_axis(const std::string& id, Span span) {
    const Axis* axis = find(axis_of_, id);
    if (!axis) unknown(span, "axis", id, ids_of(axes_));
    return axis;
  }

  // As its writer calls it.
  static std::string called(std::string_view what, const Axis& axis) {
    return std::string(what) + (axis.id == kInlineAxis ? "" : " `" + axis.id + "`");
  }

  void check_inside(const Axis& axis, double value, Span span) {
    if (axis.kind == AxisKind::kOrdinal || (value >= axis.domain_low && value <= axis.domain_high)) return;
    add(code::kOptionBadValue, span, number_text(value) + " lies outside " + called("the axis", axis),
        "use a number from " + number_text(axis.domain_low) + " to " + number_text(axis.domain_high) +
            ", or give the axis another `domain`");
  }

  void check_zones(const Value& value) {
    const Axis axis = read_axis(value);
    for (const Value* zone : maps_of(value, "zones")) {
      const auto from = number_of(*zone, "from"), to = number_of(*zone, "to");
      if (!from || !to) continue;
      check_inside(axis, *from, zone->find("from")->span);
      check_inside(axis, *to, zone->find("to")->span);
      if (*from >= *to)
        add(code::kOptionBadValue, zone->span, "a zone ends at or before its beginning", "swap `from` and `to`");
    }
  }

  void check_option(const Value& option) {
    if (const Value* positions = option.find("positions"); positions && positions->is_map())
      for (const Member& member : positions->map())
        if (is_slug(member.key)) check_position(member);
    if (const Value* scores = option.find("scores"); scores && scores->is_map())
      for (const Member& member : scores->map())
        if (is_slug(member.key)) check_score(member);
    check_stage(option, "stage_reached");
    for (const Value* event : maps_of(option, "events")) check_stage(*event, "stage");
  }

  void check_position(const Member& member) {
    const Axis* axis = known_axis(member.key, member.key_span);
    if (!axis) return;
    if (member.value.is_number()) return check_inside(*axis, member.value.number(), member.value.span);
    for (std::string_view key : {"value", "from", "to"})
      if (const auto number = number_of(member.value, key)) check_inside(*axis, *number, member.value.find(key)->span);
    const auto from = number_of(member.value, "from"), to = number_of(member.value, "to");
    if (from && to && *from > *to)
      add(code::kOptionBadValue, member.value.span, "a position ends before its beginning", "swap `from` and `to`");
    if (const Value* rank = member.value.find("rank"); rank && axis->kind != AxisKind::kOrdinal)
      add(code::kOptionBadValue, rank->span, "a rank on " + called("the continuous axis", *axis),
          "give a `value`, or make the axis `kind: ordinal`");
  }

  void check_scale(const Value& value) {
    const Criterion criterion = read_criterion(value);
    const Value* scale = value.find("scale");
    if (!scale || criterion.min < criterion.max) return;
    add(code::kOptionBadValue, scale->span,
        "the scale of `" + name_of(criterion) + "` runs from " + number_text(criterion.min) + " to " +
            number_text(criterion.max),
        "give `min` and `max`, the lower one first; `direction: lower` says that low scores are better");
  }

  // As its writer knows it.
  static const std::string& name_of(const Criterion& criterion) {
    return criterion.label.empty() ? criterion.id : criterion.label;
  }

  static const std::string& name_of(const Option& option) { return option.name.empty() ? option.id : option.name; }

  // Numbers that are ranges, wherever they stand. Scores and scales have words of their own.
  void check_ranges() {
    std::vector<const Value*> open{&set_};
    while (!open.empty()) {
      const Value& here = *open.back();
      open.pop_back();
      if (here.is_list())
        for (const Value& item : here.list()) open.push_back(&item);
      if (!here.is_map()) continue;
      const auto min = number_of(here, "min"), max = number_of(here, "max");
      if (min && max && *min > *max)
        add(code::kOptionBadValue, here.span, "a range ends before its beginning", "swap its two numbers");
      for (const Member& member : here.map())
        if (member.key != "scores" && member.key != "scale" && !member.key.starts_with("x_"))
          open.push_back(&member.value);
    }
  }

  void check_score(const Member& member) {
    const Criterion* criterion = find(criterion_of_, member.key);
    if (!criterion) return unknown(member.key_span, "criterion", member.key, ids_of(criteria_));
    const auto quantity = read_quantity(member.value);
    if (!quantity) return;
    if (quantity->min && quantity->max && *quantity->min > *quantity->max)
      add(code::kOptionBadValue, member.value.span, "a score ends before its beginning", "swap `min` and `max`");
    const auto outside = [&](const std::optional<double>& number) {
      return number && (*number < criterion->min || *number > criterion->max);
    };
    if (criterion->min >= criterion->max) return;  // told where the scale stands
    if (!outside(quantity->value) && !outside(quantity->min) && !outside(quantity->max)) return;
    add(code::kOptionBadValue, member.value.span, "a score outside the scale of `" + name_of(*criterion) + "`",
        "use a number from " + number_text(criterion->min) + " to " + number_text(criterion->max));
  }

  void check_stage(const Value& map, std::string_view key) {
    const Value* stage = map.find(key);
    if (!stage || stages_.empty() || !stage->is_text()) return;
    if (!stage_ids_.contains(stage->text())) unknown(stage->span, "stage", stage->text(), stages_);
  }

  void check_preference(const Value& step) {
    const Value* axis_id = step.find("axis");
    const Axis* axis = axis_id ? known_axis(text_of(*axis_id), axis_id->span) : nullptr;
    const auto value = number_of(step, "value");
    if (axis && value) check_inside(*axis, *value, step.find("value")->span);
  }

  void check_parents() {
    for (const Value* value : maps_of(set_, "options")) {
      const Value* parent = value->find("parent");
      if (!parent || !parent->is_text()) continue;
      if (!find(option_of_, parent->text())) {
        unknown(parent->span, "option", parent->text(), ids_of(options_));
      } else if (is_own_ancestor(parent->text())) {
        add(code::kUnknownOptionReference, parent->span,
            "`" + name_of(*find(option_of_, parent->text())) + "` is part of itself",
            "let one of the options stand at the top, without `parent`");
      }
    }
  }

  void check_roadmap(const Value& roadmap) {
    std::vector<std::string> nodes;
    std::unordered_set<std::string> met;
    for (const Value* node : maps_of(roadmap, "nodes")) {
      const Value* id = node->find("id");
      if (!id) continue;
      if (!met.insert(text_of(*id)).second)
        add(code::kDuplicateOptionId, id->span, "the id `" + text_of(*id) + "` is given twice in `nodes`",
            "give each its own `id`");
      nodes.push_back(text_of(*id));
    }
    for (const Value* edge : maps_of(roadmap, "edges")) check_edge(*edge, nodes, met);
  }

  void check_edge(const Value& edge, const std::vector<std::string>& nodes,
                  const std::unordered_set<std::string>& known) {
    for (std::string_view key : {"from", "to"}) {
      const Value* end = edge.find(key);
      if (end && !known.contains(text_of(*end))) unknown(end->span, "node", text_of(*end), nodes);
    }
    const Value *from = edge.find("from"), *to = edge.find("to");
    if (from && to && text_of(*from) == text_of(*to))
      add(code::kOptionBadValue, to->span, "a road leads from `" + text_of(*from) + "` to itself",
          "let it lead to another node, or leave it out");
  }

  bool is_own_ancestor(const std::string& id) const {
    const Option* option = find(option_of_, id);
    for (size_t steps = 0; option && steps < options_.size(); ++steps) {
      if (option->parent == id) return true;
      option = find(option_of_, option->parent);
    }
    return false;
  }

  // One may be chosen, and one child of it.
  void check_chosen() {
    std::vector<const Option*> chosen;
    const auto values = maps_of(set_, "options");
    for (size_t i = 0; i < options_.size(); ++i) {
      if (!options_[i].chosen) continue;
      const auto related = [&](const Option* other) {
        return other->parent == options_[i].id || options_[i].parent == other->id;
      };
      if (chosen.size() > 1 || !std::all_of(chosen.begin(), chosen.end(), related))
        add(code::kChosenTwice, values[i]->find("chosen")->span,
            "`" + name_of(options_[i]) + "` is chosen beside `" + name_of(*chosen[0]) + "`",
            "leave `chosen: true` at one option, and at most at one part of it");
      chosen.push_back(&options_[i]);
    }
  }

  const Value& set_;
  const SourceText& source_;
  Diagnostics& diagnostics_;
  std::vector<Axis> axes_;
  std::vector<Criterion> criteria_;
  std::vector<Option> options_;
  std::vector<std::string> stages_;
  Index<Axis> axis_of_;
  Index<Criterion> criterion_of_;
  Index<Option> option_of_;
  std::unordered_set<std::string_view> stage_ids_;
};

}  // namespace

void check_references(const Value& set, const SourceText& source, Diagnostics& diagnostics) {
  References(set, source, diagnostics).check();
}

}  // namespace milepost
