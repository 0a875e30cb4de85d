#include "figures/matrix/own_data.h"

#include <algorithm>

#include "figures/inline_set.h"
#include "figures/own_options.h"
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

class ScoreReader {
 public:
  ScoreReader(const FigureRequest& request, const Map& criteria, std::string chosen, Diagnostics& found)
      : request_(request), chosen_(std::move(chosen)), found_(found), mistakes_(request, found) {
    for (const Member& member : criteria) names_.push_back(member.key);
  }

  Value read(const Map& scores) {
    List options;
    const OwnOptions own(scores, mistakes_);
    for (const Member& member : scores) options.push_back(option_of(member, own));
    if (!chosen_.empty() && !scores.find(chosen_)) {
      std::vector<std::string_view> known;
      for (const Member& member : scores) known.push_back(member.key);
      found_.add(argument_error(request_, code::kFigureArgumentValue, "chosen",
                                "`" + chosen_ + "` is chosen, and has no scores", suggest_one_of(chosen_, known)));
    }
    return Value(std::move(options));
  }

 private:
  Value option_of(const Member& member, const OwnOptions& own) {
    OwnOption read = own.read(member, [&](std::string_view key) { return is_score(key); }, {});
    if (member.key == chosen_) read.option.set("chosen", true);
    Map scores;
    if (member.value.is_map()) {
      read_named(member.key, read.data, scores);
    } else {
      read_in_order(member, scores);
    }
    read.option.set("scores", placed(std::move(scores), span_of(member)));
    return placed(std::move(read.option), span_of(member));
  }

  // What is no key of an option names a criterion.
  bool is_score(std::string_view key) const {
    if (std::find(names_.begin(), names_.end(), key) != names_.end()) return true;
    return key == "scores" || (!option_schema().key(key) && !key.starts_with("x_"));
  }

  void read_named(const std::string& option, const Map& written, Map& scores) {
    for (const Member& own : written) {
      const auto at = std::find(names_.begin(), names_.end(), own.key);
      if (at != names_.end()) {
        add_score(option, static_cast<size_t>(at - names_.begin()), own.value, scores);
      } else {
        const std::vector<std::string_view> known(names_.begin(), names_.end());
        mistakes_.error(own.key_span, "there is no criterion `" + own.key + "`", suggest_one_of(own.key, known));
      }
    }
  }

  void add_score(const std::string& option, size_t criterion, const Value& written, Map& scores) {
    const std::string what = "the score of `" + option + "` for `" + names_[criterion] + "`";
    const Value score = mistakes_.number_or_range(written, what, "min", "max");
    if (!score.is_null()) scores.append({id_of(criterion), written.span, score});
  }

  void read_in_order(const Member& member, Map& scores) {
    const List one{member.value};
    const bool is_one = !member.value.is_list() && names_.size() == 1;
    if (!member.value.is_list() && !is_one)
      return mistakes_.error(span_of(member), "the scores of `" + member.key + "` are no list",
                             "write `" + member.key + ": [" + marks() + "]`");
    const List& list = is_one ? one : member.value.list();
    if (list.size() != names_.size())
      return mistakes_.error(member.value.span,
                             "`" + member.key + "` has " + std::to_string(list.size()) + " scores for " +
                                 std::to_string(names_.size()) + " criteria",
                             "give one for each, and `~` for one that is not known");
    for (size_t i = 0; i < list.size(); ++i) add_score(member.key, i, list[i], scores);
  }

  static std::string id_of(size_t index) { return "criterion-" + std::to_string(index + 1); }

  // "~, ~": as many as there are criteria.
  std::string marks() const {
    std::string text;
    for (size_t i = 0; i < names_.size(); ++i) text += i == 0 ? "~" : ", ~";
    return text;
  }

  const FigureRequest& request_;
  const std::string chosen_;
  Diagnostics& found_;
  OwnMistakes mistakes_;
  std::vector<std::string> names_;
};

// An empty one says so; one that is not there has the other's place.
std::optional<Diagnostic> complaint_about(const FigureRequest& request, const Arguments& arguments) {
  const Value &criteria = arguments.data("criteria"), &scores = arguments.data("scores"),
              &scale = arguments.data("scale");
  constexpr std::string_view kCriteria = "criteria: {Mentors: 3, Pace: 1}", kScores = "scores: {A lab: [5, 2]}";
  for (const auto& [key, value, example] : {std::tuple(std::string_view("criteria"), &criteria, kCriteria),
                                            std::tuple(std::string_view("scores"), &scores, kScores)})
    if (arguments.has(key) && (value->is_null() || (value->is_map() && value->map().empty())))
      return data_error(request, key, "", example);
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

Result<Value> matrix_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found) {
  const Value &criteria = arguments.data("criteria"), &scores = arguments.data("scores");
  if (!arguments.has("scores") && (!arguments.has("criteria") || (!criteria.is_null() && !criteria.is_map())))
    return Value();
  const Value& scale = arguments.data("scale");
  if (auto complaint = complaint_about(request, arguments)) return *complaint;
  Value options = ScoreReader(request, criteria.map(), arguments.text("chosen"), found).read(scores.map());
  List list;
  for (const Member& member : criteria.map()) list.push_back(criterion_of(member, list.size() + 1, scale));
  Map set;
  set.set("criteria", std::move(list));
  set.set("options", std::move(options));
  return Value(std::move(set));
}

}  // namespace milepost::figures
