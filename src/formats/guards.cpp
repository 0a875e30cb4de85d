#include "formats/guards.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "ground/ascii.h"
#include "ground/one_of.h"
#include "ground/suggest.h"

namespace milepost {
namespace {

struct Named {
  std::string_view key;
  Guard guard;
};

constexpr Named kGuards[] = {{"draft", Guard::kDraft},
                             {"published", Guard::kPublished},
                             {"private", Guard::kPrivate},
                             {"visibility", Guard::kVisibility}};

// Other tools' words for them.
constexpr Named kSynonyms[] = {{"is_draft", Guard::kDraft},    {"isdraft", Guard::kDraft},
                               {"unpublished", Guard::kDraft}, {"publish", Guard::kPublished},
                               {"public", Guard::kPublished},  {"is_public", Guard::kPublished},
                               {"ispublic", Guard::kPublished}};

// Words of their own, however near they are.
constexpr std::string_view kInnocent[] = {"craft",     "graft",      "kraft",     "raft",         "drift",
                                          "primate",   "pirate",     "privacy",   "polished",     "punished",
                                          "publisher", "publishers", "publishes", "publish_date", "publishdate"};

constexpr std::string_view kHidingWords[] = {"private", "hidden", "draft", "unlisted", "unpublished",
                                             "secret",  "never",  "later", "soon",     "not yet"};
constexpr std::string_view kShowingWords[] = {"public", "published", "publish", "visible", "listed", "everyone", "all"};

template <size_t n>
std::optional<Guard> named_in(const Named (&names)[n], std::string_view key) {
  const Named* found = std::find_if(std::begin(names), std::end(names), [&](const Named& g) { return g.key == key; });
  return found == std::end(names) ? std::nullopt : std::optional(found->guard);
}

std::optional<Guard> guard_meant(std::string_view key) {
  if (std::optional<Guard> guard = named_in(kGuards, key)) return guard;
  if (std::optional<Guard> guard = named_in(kSynonyms, key)) return guard;
  if (is_one_of(key, kInnocent)) return std::nullopt;
  std::string_view names[std::size(kGuards)];
  std::transform(std::begin(kGuards), std::end(kGuards), std::begin(names), [](const Named& g) { return g.key; });
  return named_in(kGuards, nearest(key, names));
}

// A switch, by YAML 1.1's words or nearly one of them.
std::optional<bool> switch_meant(const Value& value, std::string_view word) {
  if (value.is_boolean()) return value.boolean();
  if (value.is_integer()) return value.integer() != 0;
  if (word == "on" || word == "y") return true;
  if (word == "off" || word == "n") return false;
  constexpr std::string_view kSwitches[] = {"true", "false", "yes", "no"};
  const std::string_view near = nearest(word, kSwitches);
  if (near.empty()) return std::nullopt;
  return near == "true" || near == "yes";
}

GuardSays visibility_says(std::string_view word) {
  if (!nearest(word, kShowingWords).empty()) return GuardSays::kShow;
  if (!nearest(word, kHidingWords).empty()) return GuardSays::kHide;
  const bool is_measure = word.find_first_of("0123456789") != word.npos;  // of a dive, of a mountain
  return is_measure ? GuardSays::kNothing : GuardSays::kUnclear;
}

GuardSays what_says(Guard guard, const Value& value) {
  const std::string word = value.is_text() ? ascii_lower(trim(value.text())) : "";
  const bool is_other = value.is_map() || value.is_list();
  if (value.is_null() || (value.is_text() && word.empty())) return GuardSays::kNothing;
  if (is_one_of(word, kHidingWords)) return GuardSays::kHide;
  if (is_one_of(word, kShowingWords)) return GuardSays::kShow;
  if (is_other) return guard == Guard::kDraft ? GuardSays::kUnclear : GuardSays::kNothing;
  if (guard == Guard::kVisibility) return value.is_text() ? visibility_says(word) : GuardSays::kNothing;
  const std::optional<bool> meant = switch_meant(value, word);
  if (!meant) return GuardSays::kUnclear;
  return *meant == (guard != Guard::kPublished) ? GuardSays::kHide : GuardSays::kShow;
}

// Other tools' word for a draft. A garden's `status: seedling` is none.
std::optional<MeantGuard> status_in(const Value& value) {
  const std::string word = value.is_text() ? ascii_lower(trim(value.text())) : "";
  if (word == "draft") return MeantGuard{Guard::kDraft, GuardSays::kHide, false};
  if (word == "private") return MeantGuard{Guard::kPrivate, GuardSays::kHide, false};
  return std::nullopt;
}

}  // namespace

std::optional<MeantGuard> guard_in(const Member& member) {
  const std::string key = ascii_lower(member.key);
  if (key == "status" || key == "state") return status_in(member.value);
  const std::optional<Guard> guard = guard_meant(key);
  if (!guard) return std::nullopt;
  const MeantGuard meant{*guard, what_says(*guard, member.value), named_in(kGuards, member.key) == guard};
  const bool is_number = !member.value.is_boolean() && !member.value.is_text();
  if (!meant.is_itself && (meant.says != GuardSays::kHide || is_number)) return std::nullopt;
  return meant;
}

}  // namespace milepost
