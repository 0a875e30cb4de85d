#include "figures/matrix/own_data.h"

#include <algorithm>

#include "figures/inline_set.h"
#include "options/check_value.h"
#include "options/schema.h"

namespace milepost::figures {
namespace {

// [1, 5] as the two ends of a scale; a map stays as it is, for the schema to check.
Value scale_of(const Value& written) {
  if (!written.is_list() || written.list().size() != 2) return written;
  Map scale;
  scale.set("min", written.list()[0]);
  scale.set("max", written.list()[1]);
  return placed(std::move(scale), written.span);
}

// 3, nothing, or a map with the keys of a criterion.
Value criterion_of(const Member& member, size_t number, const Value& scale) {
  Map criterion;
  criterion.set("id", "criterion-" + std::to_string(number));
  criterion.set("label", placed(member.key, member.key_span));
  if (member.value.is_map()) {
    for (const Member& own : member.value.map())
      criterion.append({own.key, own.key_span, own.key == "scale" ? scale_of(own.value) : own.value});
  } else if (!member.value.is_null()) {
    criterion.set("weight", member.value);
  }
  if (!scale.is_null() && !criterion.find("scale")) criterion.set("scale", scale_of(scale));
  return placed(std::move(criterion), member.value.span.length > 0 ? member.value.span : member.key_span);
}

// 5, [3, 5], or a map with the keys of a number.
Value score_of(const Value& written) {
  if (!written.is_list() || written.list().size() != 2) return written;
  Map range;
  range.set("min", written.list()[0]);
  range.set("max", written.list()[1]);
  return placed(std::move(range), written.span);
}

class ScoreReader {
 public:
  ScoreReader(const FigureRequest& request, const Map& criteria, std::string chosen)
      : request_(request), chosen_(std::move(chosen)) {
    for (const Member& member : criteria) names_.push_back(member.key);
  }

  Result<Value> read(const Map& scores) {
    List options;
    for (const Member& member : scores) options.push_back(option_of(member, options.size() + 1));
    if (!chosen_.empty() && !scores.find(chosen_)) {
      std::vector<std::string_view> known;
      for (const Member& member : scores) known.push_back(member.key);
      fail(argument_error(request_, code::kFigureArgumentValue, "chosen",
                          "`" + chosen_ + "` is chosen, and has no scores", suggest_one_of(chosen_, known)));
    }
    if (first_error_) return *first_error_;
    return Value(std::move(options));
  }

 private:
  Value option_of(const Member& member, size_t number) {
    Map option, scores;
    option.set("id", "option-" + std::to_string(number));
    option.set("name", placed(member.key, member.key_span));
    if (member.key == chosen_) option.set("chosen", true);
    if (member.value.is_map()) {
      read_named(member.value.map(), option, scores);
    } else {
      read_in_order(member, scores);
    }
    option.set("scores", placed(std::move(scores), member.value.span));
    return placed(std::move(option), member.value.span);
  }

  // By the names of the criteria; other keys are an option's.
  void read_named(const Map& written, Map& option, Map& scores) {
    for (const Member& own : written) {
      const auto at = std::find(names_.begin(), names_.end(), own.key);
      if (at != names_.end()) {
        if (!own.value.is_null()) scores.append({id_of(at - names_.begin()), own.key_span, score_of(own.value)});
      } else if (own.key != "scores" && (option_schema().key(own.key) || own.key.starts_with("x_"))) {
        option.erase(own.key);
        option.append(own);
      } else {
        const std::vector<std::string_view> known(names_.begin(), names_.end());
        fail_at(own.key_span, "there is no criterion `" + own.key + "`", suggest_one_of(own.key, known));
      }
    }
  }

  void read_in_order(const Member& member, Map& scores) {
    const List one{member.value};
    const bool is_one = !member.value.is_list() && names_.size() == 1;
    if (!member.value.is_list() && !is_one)
      return fail_at(member.value.span.length > 0 ? member.value.span : member.key_span,
                     "the scores of `" + member.key + "` are no list", "write `" + member.key + ": [" + marks() + "]`");
    const List& list = is_one ? one : member.value.list();
    if (list.size() != names_.size())
      return fail_at(member.value.span,
                     "`" + member.key + "` has " + std::to_string(list.size()) + " scores for " +
                         std::to_string(names_.size()) + " criteria",
                     "give one for each, and `~` for one that is not known");
    for (size_t i = 0; i < list.size(); ++i)
      if (!list[i].is_null()) scores.append({id_of(static_cast<ptrdiff_t>(i)), list[i].span, score_of(list[i])});
  }

  static std::string id_of(ptrdiff_t index) { return "criterion-" + std::to_string(index + 1); }

  // "~, ~": as many as there are criteria.
  std::string marks() const {
    std::string text;
    for (size_t i = 0; i < names_.size(); ++i) text += i == 0 ? "~" : ", ~";
    return text;
  }

  void fail_at(Span span, std::string message, std::string fix) {
    Diagnostic error =
        argument_error(request_, code::kFigureArgumentValue, "scores", std::move(message), std::move(fix));
    if (request_.source) error.place = request_.source->place(span);
    fail(std::move(error));
  }

  void fail(Diagnostic error) {
    if (!first_error_) first_error_ = std::move(error);
  }

  const FigureRequest& request_;
  const std::string chosen_;
  std::vector<std::string> names_;
  std::optional<Diagnostic> first_error_;
};

std::optional<Diagnostic> complaint_about(const FigureRequest& request, const Value& criteria, const Value& scores,
                                          const Value& scale) {
  const auto wrong = [&](std::string_view key, std::string message, std::string fix) {
    return argument_error(request, code::kFigureArgumentValue, key, std::move(message), std::move(fix));
  };
  if (!criteria.is_map())
    return wrong(criteria.is_null() ? "scores" : "criteria", "`scores` want `criteria` beside them, names with weights",
                 "write `criteria: {Mentors: 3, Pace: 1}`");
  if (!scores.is_map())
    return wrong(scores.is_null() ? "criteria" : "scores",
                 "`criteria` want `scores` beside them, names with a list each",
                 "write `scores: {A lab: [5, 2], A shop: [3, 4]}`");
  if (!scale.is_null() && !scale.is_map() && (!scale.is_list() || scale.list().size() != 2))
    return wrong("scale", "`scale` wants its two ends", "write `scale: [1, 5]`");
  return {};
}

}  // namespace

Result<Value> matrix_own_data(const FigureRequest& request, const Arguments& arguments) {
  const Value &criteria = arguments.data("criteria"), &scores = arguments.data("scores");
  if (scores.is_null() && !criteria.is_map()) return Value();
  const Value& scale = arguments.data("scale");
  if (auto complaint = complaint_about(request, criteria, scores, scale)) return *complaint;
  Result<Value> options = ScoreReader(request, criteria.map(), arguments.text("chosen")).read(scores.map());
  if (!options.ok()) return std::move(options).error();
  List list;
  for (const Member& member : criteria.map()) list.push_back(criterion_of(member, list.size() + 1, scale));
  Map set;
  set.set("criteria", std::move(list));
  set.set("options", std::move(options).value());
  return Value(std::move(set));
}

}  // namespace milepost::figures
