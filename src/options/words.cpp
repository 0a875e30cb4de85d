#include "options/words.h"

#include <span>

#include "options/read_parts.h"

namespace milepost {
namespace {

template <class Enum>
struct Word {
  Enum value;
  std::string_view key, words;
};

constexpr Word<Qualifier> kQualifiers[] = {
    {Qualifier::kExact, "exact", ""},
    {Qualifier::kAbout, "about", "about "},
    {Qualifier::kAtLeast, "at_least", "at least "},
    {Qualifier::kAtMost, "at_most", "at most "},
};
constexpr Word<Engagement> kEngagements[] = {
    {Engagement::kConsidered, "considered", "considered"},    {Engagement::kTalked, "talked", "talked"},
    {Engagement::kIntroduced, "introduced", "introduced"},    {Engagement::kApplied, "applied", "applied"},
    {Engagement::kInterviewed, "interviewed", "interviewed"}, {Engagement::kTeamMatch, "team_match", "team match"},
};
constexpr Word<Outcome> kOutcomes[] = {
    {Outcome::kNone, "none", "considered"},
    {Outcome::kNotPursued, "not_pursued", "not pursued"},
    {Outcome::kNoResponse, "no_response", "no response"},
    {Outcome::kPending, "pending", "pending"},
    {Outcome::kRejected, "rejected", "rejected"},
    {Outcome::kWithdrawn, "withdrawn", "withdrawn"},
    {Outcome::kVerbalOffer, "verbal_offer", "verbal offer"},
    {Outcome::kOffer, "offer", "offer"},
    {Outcome::kDeclined, "declined", "declined"},
    {Outcome::kAccepted, "accepted", "accepted"},
    {Outcome::kRescinded, "rescinded", "rescinded"},
};
constexpr Word<OptionKind> kKinds[] = {
    {OptionKind::kCompany, "company", "company"},
    {OptionKind::kTeam, "team", "team"},
    {OptionKind::kRole, "role", "role"},
    {OptionKind::kClass, "class", "class of options"},
    {OptionKind::kOwnCompany, "own_company", "own company"},
    {OptionKind::kAcademia, "academia", "academia"},
    {OptionKind::kStay, "stay", "staying"},
    {OptionKind::kOther, "other", "other"},
};
constexpr Word<Confidence> kConfidences[] = {{Confidence::kExact, "exact", "exact"},
                                             {Confidence::kRough, "rough", "rough"},
                                             {Confidence::kGuess, "guess", "guess"}};

template <class Enum, size_t n>
std::optional<Enum> named(const Word<Enum> (&table)[n], std::string_view key) {
  for (const Word<Enum>& word : table)
    if (word.key == key) return word.value;
  return {};
}

template <class Enum, size_t n>
const Word<Enum>& word_of(const Word<Enum> (&table)[n], Enum value) {
  for (const Word<Enum>& word : table)
    if (word.value == value) return word;
  return table[0];
}

}  // namespace

Qualifier qualifier_named(std::string_view key) { return named(kQualifiers, key).value_or(Qualifier::kExact); }
std::optional<Engagement> engagement_named(std::string_view key) { return named(kEngagements, key); }
std::optional<Outcome> outcome_named(std::string_view key) { return named(kOutcomes, key); }
OptionKind option_kind_named(std::string_view key) { return named(kKinds, key).value_or(OptionKind::kCompany); }
Confidence confidence_named(std::string_view key) { return named(kConfidences, key).value_or(Confidence::kExact); }

std::string_view qualifier_key(Qualifier qualifier) { return word_of(kQualifiers, qualifier).key; }
std::string_view engagement_key(Engagement engagement) { return word_of(kEngagements, engagement).key; }
std::string_view option_kind_key(OptionKind kind) { return word_of(kKinds, kind).key; }
std::string_view confidence_key(Confidence confidence) { return word_of(kConfidences, confidence).key; }
std::string_view outcome_key(Outcome outcome) { return word_of(kOutcomes, outcome).key; }
std::string_view outcome_words(Outcome outcome) { return word_of(kOutcomes, outcome).words; }
std::string_view engagement_words(Engagement engagement) { return word_of(kEngagements, engagement).words; }
std::string_view option_kind_words(OptionKind kind) { return word_of(kKinds, kind).words; }

std::string outcome_class(Outcome outcome) {
  std::string name = "mp-outcome-" + std::string(outcome_key(outcome));
  for (char& c : name)
    if (c == '_') c = '-';
  return name;
}

std::string quantity_text(const Quantity& quantity, bool with_unit) {
  std::string text(word_of(kQualifiers, quantity.qualifier).words);
  if (quantity.value) {
    text += number_text(*quantity.value);
  } else if (quantity.min && quantity.max) {
    text += number_text(*quantity.min) + " to " + number_text(*quantity.max);
  }
  if (with_unit && !quantity.unit.empty()) text += "\u00a0" + quantity.unit;
  return text;
}

std::string count_words(size_t count) {
  constexpr std::string_view kWords[] = {"no",       "one",      "two",      "three",   "four",    "five",
                                         "six",      "seven",    "eight",    "nine",    "ten",     "eleven",
                                         "twelve",   "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
                                         "eighteen", "nineteen", "twenty"};
  return count < std::size(kWords) ? std::string(kWords[count]) : std::to_string(count);
}

std::string capitalized(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string words_from_id(std::string_view id) {
  std::string words(id);
  for (char& c : words)
    if (c == '-' || c == '_') c = ' ';
  return capitalized(words);
}

}  // namespace milepost
