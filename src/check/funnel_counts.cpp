#include "check/funnel_counts.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "ground/ascii.h"
#include "options/funnel.h"

namespace milepost::check {
namespace {

constexpr double kAboutShare = 0.25;  // how far "about 20" may be from the number meant

struct Range {
  double least = 0, most = 0;
};

// "At least" is met by too much, and says nothing here.
std::optional<Range> range_of(const Quantity& number) {
  if (!number.value) return Range{*number.min, *number.max};
  if (number.qualifier == Qualifier::kExact) return Range{*number.value, *number.value};
  if (number.qualifier != Qualifier::kAbout) return std::nullopt;
  return Range{*number.value * (1 - kAboutShare), *number.value * (1 + kAboutShare)};
}

std::string label_of(const OptionSet& set, const std::string& id) {
  for (const Stage& stage : set.stages)
    if (stage.id == id && !stage.label.empty()) return stage.label;
  return id;
}

void add(std::map<std::string, Range>& sums, const std::string& stage, const Range& range) {
  Range& sum = sums[stage];
  sum.least += range.least;
  sum.most += range.most;
}

}  // namespace

std::vector<StageCount> funnel_counts(const OptionSet& set) {
  std::map<std::string, Range> into, out_of;
  for (const Flow& flow : stated_flows(set)) {
    const std::optional<Range> range = range_of(flow.number);
    if (!range) continue;
    add(into, flow.to, *range);
    add(out_of, flow.from, *range);
  }
  for (const auto& [stage, range] : out_of) into.emplace(stage, range);
  std::vector<StageCount> counts;
  for (const auto& [stage, range] : into) {
    const std::string label = label_of(set, stage);
    if (std::string noun = stage_noun(label); !noun.empty()) counts.push_back({label, noun, range.least, range.most});
  }
  return counts;
}

std::string stage_noun(std::string_view label) {
  label = trim(label);
  const size_t blank = label.find_last_of(" \t-_");
  std::string noun;
  for (char c : label.substr(blank == label.npos ? 0 : blank + 1)) noun += ascii_lower(c);
  if (noun.ends_with("ies") && noun.size() > 4) return noun.substr(0, noun.size() - 3) + "y";
  if (noun.ends_with("s") && !noun.ends_with("ss") && noun.size() > 3) noun.pop_back();
  return noun;
}

std::optional<double> number_of_word(std::string_view word) {
  constexpr std::string_view kWords[] = {"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                         "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  std::string plain;
  for (char c : word)
    if (c != ',') plain += ascii_lower(c);
  const auto* found = std::ranges::find(kWords, plain);
  if (found != std::end(kWords)) return static_cast<double>(found - std::begin(kWords));
  int number = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
  if (plain.empty() || error != std::errc() || end != plain.data() + plain.size()) return std::nullopt;
  return number;
}

}  // namespace milepost::check
