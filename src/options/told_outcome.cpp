#include "options/told_outcome.h"

#include <algorithm>

#include "formats/slug.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

struct Phrase {
  std::string_view words;
  Outcome outcome;
};

// The first that the text holds decides: what says more stands before what says less.
constexpr Phrase kPhrases[] = {
    {"no response", Outcome::kNoResponse},
    {"no reply", Outcome::kNoResponse},
    {"no answer", Outcome::kNoResponse},
    {"never heard", Outcome::kNoResponse},
    {"ghosted", Outcome::kNoResponse},
    {"rescinded", Outcome::kRescinded},
    {"revoked", Outcome::kRescinded},
    {"not pursued", Outcome::kNotPursued},
    {"did not pursue", Outcome::kNotPursued},
    {"didn't pursue", Outcome::kNotPursued},
    {"did not apply", Outcome::kNotPursued},
    {"didn't apply", Outcome::kNotPursued},
    {"not accepted", Outcome::kRejected},
    {"no offer", Outcome::kRejected},
    {"not selected", Outcome::kRejected},
    {"rejected", Outcome::kRejected},
    {"rejection", Outcome::kRejected},
    {"withdrawn", Outcome::kWithdrawn},
    {"withdrew", Outcome::kWithdrawn},
    {"dropped out", Outcome::kWithdrawn},
    {"declined", Outcome::kDeclined},
    {"accepted", Outcome::kAccepted},
    {"joined", Outcome::kAccepted},
    {"signed", Outcome::kAccepted},
    {"verbal offer", Outcome::kVerbalOffer},
    {"offer, verbal", Outcome::kVerbalOffer},
    {"offer (verbal)", Outcome::kVerbalOffer},
    {"offer", Outcome::kOffer},
    {"pending", Outcome::kPending},
    {"in progress", Outcome::kPending},
    {"waiting", Outcome::kPending},
};

bool holds_words(std::string_view text, std::string_view words) {
  for (size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
    const size_t end = at + words.size();
    const bool begins = at == 0 || !is_ascii_alphanumeric(text[at - 1]);
    const bool ends = end == text.size() || !is_ascii_letter(text[end]) || text[end] == 's';
    if (begins && ends) return true;
  }
  return false;
}

// "rejected after the onsite" -> "onsite".
std::string stage_in(std::string_view text) {
  for (std::string_view mark : {"after ", "at the ", "at ", "in the ", "before ", "during "}) {
    const size_t at = text.find(mark);
    if (at == text.npos || (at > 0 && text[at - 1] != ' ')) continue;
    std::string_view rest = text.substr(at + mark.size());
    for (std::string_view article : {"the ", "an ", "a ", "my "})
      if (rest.starts_with(article)) rest.remove_prefix(article.size());
    return slugify(rest.substr(0, rest.find_first_of(",;.()")));
  }
  return "";
}

}  // namespace

ToldOutcome read_told_outcome(std::string_view words) {
  std::string text;
  for (size_t i = 0; i < words.size(); ++i) {
    // A curly apostrophe is one.
    const bool is_curly = words.substr(i).starts_with("\xE2\x80\x99");
    text += is_curly ? '\'' : ascii_lower(words[i]);
    if (is_curly) i += 2;
  }
  ToldOutcome read;
  for (const Phrase& phrase : kPhrases) {
    if (read.outcome || !holds_words(text, phrase.words)) continue;
    read.outcome = phrase.outcome;
  }
  if (read.outcome) read.stage = stage_in(text);
  return read;
}

}  // namespace milepost
