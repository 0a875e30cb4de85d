// The words of the option model: enumerations to and from a writer's keys and to the words of a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "options/option_set.h"

namespace milepost {

Qualifier qualifier_named(std::string_view key);  // kExact where unknown
std::optional<Engagement> engagement_named(std::string_view key);
std::optional<Outcome> outcome_named(std::string_view key);
OptionKind option_kind_named(std::string_view key);  // kCompany where unknown
Confidence confidence_named(std::string_view key);   // kExact where unknown

std::string_view qualifier_key(Qualifier qualifier);
std::string_view engagement_key(Engagement engagement);
std::string_view option_kind_key(OptionKind kind);
std::string_view confidence_key(Confidence confidence);
std::string_view outcome_key(Outcome outcome);    // "verbal_offer"
std::string_view outcome_words(Outcome outcome);  // "verbal offer"
std::string outcome_class(Outcome outcome);       // "mp-outcome-verbal-offer"
std::string_view engagement_words(Engagement engagement);
std::string_view option_kind_words(OptionKind kind);

// "about 10 yr", "20 to 30", "at least 3"; units apart: `with_unit` false leaves them out.
std::string quantity_text(const Quantity& quantity, bool with_unit);

// 0 to 20 in words, beyond in digits.
std::string count_words(size_t count);
// With its first letter, where it is one of a to z, as a capital.
std::string capitalized(std::string words);
// "research-applied" -> "Research applied".
std::string words_from_id(std::string_view id);

}  // namespace milepost
