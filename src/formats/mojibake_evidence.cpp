// The evidence, one question each. See mojibake_evidence.h.
#include "formats/mojibake_evidence.h"

#include <algorithm>

#include "formats/unicode.h"
#include "ground/ascii.h"
#include "ground/utf8.h"

namespace milepost {
namespace {

// Signs that writers put right behind a letter: closing quotes, dashes, marks, and the letters of
// Czech, French and others that happen to be in the range.
constexpr std::u32string_view kNaturalFollowers = U"…‘’“”•–—™›‹†‡‚„\u00A0¡§©ª«\u00AD®°²³´·¹º»¿ŠŒŽšœžŸ";
constexpr std::u32string_view kLetterFollowers = U"ŠŒŽšœžŸ";
constexpr std::u32string_view kClosers = U"…‘’“”»›–—\u00A0";
constexpr std::u32string_view kOpeners = U"«‹“‘„‚\"'(";

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool is_letter(char32_t c) { return c != 0 && character_class(c) == CharacterClass::kLetter; }
bool is_upper_letter(char32_t c) { return is_letter(c) && is_upper_case(c); }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// How many lower-case letters `text` begins with, counted up to three.
int lower_letters(std::string_view text) {
  int count = 0;
  for (size_t offset = 0; offset < text.size() && count < 3; ++count) {
    if (!is_lower_letter(next_code_point(text, offset))) break;
  }
  return count;
}

bool is_plausible_alone(char32_t c) {
  switch (character_class(c)) {
    case CharacterClass::kLetter:
    case CharacterClass::kNumber:
    case CharacterClass::kPunctuation:
    case CharacterClass::kConnector:
    case CharacterClass::kSymbol:
      return true;
    default:
      return false;
  }
}

// A natural follower for this lead. Ã, Ä and Å stand before Š or ž in no language.
bool is_natural_follower(char32_t lead, char32_t follower) {
  const bool is_common_lead = lead == U'Ã' || lead == U'Ä' || lead == U'Å';
  if (is_common_lead && is_in(kLetterFollowers, follower)) return false;
  return is_in(kNaturalFollowers, follower);
}

// Leads of scripts in which one letter may stand alone in an English text: Latin, Greek, Cyrillic.
bool is_lead_of_lone_letters(char32_t lead) {
  return (lead >= 0xC3 && lead <= 0xC5) || lead == 0xCE || lead == 0xCF || lead == 0xD0 || lead == 0xD1;
}

// "Ã©tat", "Å“uvre", "Ã–sterreich" at a word's beginning; not "Ä’s" or "Ä—which".
bool begins_word(char32_t lead, char32_t follower, std::string_view after) {
  const int letters = lower_letters(after);
  switch (follower) {
    case 0xA0:
    case 0xAD:
    case U'—':
      return false;
    case U'’':
      return letters >= 3;
    case U'–':
    case U'…':
      return lead == U'Ã' && letters >= 3;
    default:
      return letters >= 1;
  }
}

// "25Â°C", "Â© 2020"; not "Â°" behind capitals, nor a quoted «Â».
bool is_sign_behind_circumflex(const MojibakeSequence& sequence, char32_t before) {
  if (sequence.lead != U'Â' || is_upper_letter(before)) return false;
  return !(is_in(kClosers, sequence.followers[0]) && is_in(kOpeners, before));
}

// "il va Ã\u00A0 Paris": a word of its own, between two words.
bool is_lone_a(const MojibakeSequence& sequence, const MojibakeRun& run) {
  const std::string_view before = run.before, after = run.after;
  return sequence.meant == U'à' && before.size() >= 2 && before.back() == ' ' &&
         is_ascii_letter(before[before.size() - 2]) && after.size() >= 3 && after[0] == ' ' &&
         is_ascii_letter(after[1]) && is_ascii_letter(after[2]);
}

bool is_unnatural_pair(const MojibakeSequence& sequence, const MojibakeRun& run) {
  const char32_t follower = sequence.followers[0];
  const char32_t before = last_character(run.before);
  if (is_lower_letter(before) && is_upper_letter(sequence.lead)) return true;  // a capital inside a word
  if (is_sign_behind_circumflex(sequence, before)) return true;
  const bool is_natural = is_natural_follower(sequence.lead, follower);
  if (is_lead_of_lone_letters(sequence.lead) && !is_natural) return true;
  const bool is_lone_e = sequence.meant == U'é' && !is_letter(before);  // "isto Ã© bom"
  const bool is_times = sequence.meant == U'×' && is_digit(before);
  return is_lone_e || is_lone_a(sequence, run) || is_times ||
         (!is_letter(before) && begins_word(sequence.lead, follower, run.after) && !is_in(kLetterFollowers, follower));
}

bool is_unnatural_triple(const MojibakeSequence& sequence) {
  const auto& [first, second, unused] = sequence.followers;
  const bool is_punctuation = is_in(kClosers, first) && is_in(kClosers, second);  // “hâlâ…”
  if (sequence.lead == U'â') return !is_punctuation;
  return !is_in(kNaturalFollowers, first) || !is_in(kNaturalFollowers, second);
}

// "Ã·Â·Ä·" may be a list of letters.
bool is_list_of_letters(const std::vector<MojibakeSequence>& sequences) {
  const char32_t separator = sequences[0].followers[0];
  return is_in(kNaturalFollowers, separator) &&
         std::all_of(sequences.begin(), sequences.end(),
                     [&](const MojibakeSequence& s) { return s.follower_count == 1 && s.followers[0] == separator; });
}

}  // namespace

// Beside letters and emoji stand combining marks, joiners and fixed spaces. A C1 control is no text,
// but the trace of a second misreading.
bool is_plausible_part(char32_t meant) {
  const CharacterClass kind = character_class(meant);
  return is_plausible_alone(meant) || kind == CharacterClass::kMark || kind == CharacterClass::kDigit ||
         (kind == CharacterClass::kSpace && meant != 0x2028 && meant != 0x2029) ||
         (meant >= 0x200B && meant <= 0x200F) || (meant >= 0x80 && meant <= 0x9F);
}

char32_t last_character(std::string_view text) {
  if (text.empty()) return 0;
  size_t offset = text.size() - 1;
  while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80) --offset;
  return next_code_point(text, offset);
}

bool is_lower_letter(char32_t c) {
  if (c < 0x80) return c >= U'a' && c <= U'z';
  return is_letter(c) && !is_upper_case(c) && c != U'ª' && c != U'º';
}

bool is_plausible(const MojibakeRun& run) {
  const auto& all = run.sequences;
  return std::any_of(all.begin(), all.end(), [](const auto& s) { return is_plausible_alone(s.meant); }) &&
         std::all_of(all.begin(), all.end(), [](const auto& s) { return is_plausible_part(s.meant); });
}

bool is_unnatural(const MojibakeRun& run) {
  if (run.sequences.size() > 1 && !is_list_of_letters(run.sequences)) return true;
  const MojibakeSequence& first = run.sequences[0];
  if (first.follower_count == 1) return is_unnatural_pair(first, run);
  return first.follower_count == 3 || is_unnatural_triple(first);
}

}  // namespace milepost
