// Finding the runs: each begins with a character from Â to ô, whose first byte in UTF-8 is 0xC3, so
// clean text is passed at the speed of memchr. See mojibake.h.
#include "formats/mojibake.h"

#include <algorithm>
#include <optional>

#include "formats/mojibake_evidence.h"
#include "formats/windows_1252.h"
#include "ground/ascii.h"
#include "ground/utf8.h"

namespace milepost {
namespace {

constexpr int kMostRounds = 3;  // how often text may have been misread in a row
constexpr char kLeadByte = '\xC3';

// The character at `offset`, or 0 at the end.
char32_t character_at(std::string_view text, size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : 0;
}

std::optional<MojibakeSequence> sequence_at(std::string_view text, size_t offset) {
  if (offset >= text.size() || text[offset] != kLeadByte) return std::nullopt;
  const size_t begin = offset;
  MojibakeSequence sequence;
  sequence.lead = next_code_point(text, offset);
  if (sequence.lead < 0xC2 || sequence.lead > 0xF4) return std::nullopt;
  const size_t wanted = sequence.lead >= 0xF0 ? 3 : sequence.lead >= 0xE0 ? 2 : 1;
  std::string bytes(1, static_cast<char>(sequence.lead));
  while (sequence.follower_count < wanted && offset < text.size()) {
    const char32_t c = next_code_point(text, offset);
    const int byte = windows_1252_byte(c);
    if (byte < 0x80 || byte > 0xBF) return std::nullopt;
    bytes += static_cast<char>(byte);
    sequence.followers[sequence.follower_count++] = c;
  }
  if (sequence.follower_count < wanted || first_invalid_utf8(bytes)) return std::nullopt;
  sequence.length = offset - begin;
  size_t at = 0;
  sequence.meant = next_code_point(bytes, at);
  return sequence;
}

MojibakeRun run_at(std::string_view text, size_t begin, size_t& end) {
  MojibakeRun run;
  end = begin;
  while (std::optional<MojibakeSequence> sequence = sequence_at(text, end)) {
    if (!is_plausible_part(sequence->meant)) break;
    end += sequence->length;
    run.sequences.push_back(*sequence);
  }
  run.before = text.substr(0, begin);
  run.after = text.substr(end);
  return run;
}

// A word of two ASCII letters or more.
bool is_word_before(std::string_view text) {
  return text.size() >= 2 && is_ascii_letter(text[text.size() - 1]) && is_ascii_letter(text[text.size() - 2]);
}
bool is_word_after(std::string_view text) {
  return text.size() >= 2 && is_ascii_letter(text[0]) && is_ascii_letter(text[1]);
}

// The length of a run at `begin` that lost a byte, or 0.
size_t lost_length(std::string_view text, size_t begin) {
  size_t offset = begin;
  const char32_t lead = next_code_point(text, offset);
  const char32_t next = character_at(text, offset);
  const size_t after_next = next == 0 ? offset : offset + (next < 0x80 ? 1 : next < 0x800 ? 2 : 3);
  if ((lead == U'â' && next == U'€') || (lead == U'ð' && next == U'Ÿ')) {
    const bool has_replacement = character_at(text, after_next) == 0xFFFD;
    return after_next - begin + (has_replacement ? 3 : 0);
  }
  const std::string_view before = text.substr(0, begin);
  const char32_t previous = last_character(before);
  if (lead == U'â' &&
      (previous == 0 || is_blank(static_cast<char>(previous)) || previous == U'\n' || previous == 0xA0)) {
    if (next == 0xA0) return offset - begin;
    const bool is_between_words = next == U' ' && !before.empty() &&
                                  is_word_before(before.substr(0, before.size() - 1)) &&
                                  is_word_after(text.substr(after_next));
    return is_between_words ? offset - begin : 0;
  }
  // A capital at the end of a word in small letters: "voilÃ ".
  const bool is_capital = lead >= 0xC2 && lead <= 0xC5;
  const bool ends_word =
      next == 0 || next == 0xA0 || next == 0xFFFD || (next < 0x80 && !is_ascii_alphanumeric(static_cast<char>(next)));
  return is_capital && ends_word && is_lower_letter(previous) ? offset - begin : 0;
}

std::string decode(const MojibakeRun& run) {
  std::string out;
  for (const MojibakeSequence& sequence : run.sequences) append_utf8(out, sequence.meant);
  return out;
}

// Undoes further misreadings of `text`, which stands between `before` and `after`.
std::string decode_again(std::string text, std::string_view before, std::string_view after) {
  for (int round = 1; round < kMostRounds; ++round) {
    std::string next;
    bool is_changed = false;
    for (size_t at = 0; at < text.size();) {
      size_t end = at;
      MojibakeRun run = run_at(text, at, end);
      if (at == 0) run.before = before;
      if (end == text.size()) run.after = after;
      const bool is_run = !run.sequences.empty() && is_plausible(run) && is_unnatural(run);
      if (!is_run) {
        end = at;
        next_code_point(text, end);
      }
      next += is_run ? decode(run) : text.substr(at, end - at);
      is_changed |= is_run;
      at = end;
    }
    if (!is_changed) break;
    text = std::move(next);
  }
  return text;
}

// What stands for the run, or nothing where it cannot be mended: a byte of a second misreading is lost.
std::optional<std::string> mend(const MojibakeRun& run) {
  if (run.sequences.empty() || !is_plausible(run) || !is_unnatural(run)) return std::nullopt;
  std::string mended = decode_again(decode(run), run.before, run.after);
  for (size_t offset = 0; offset < mended.size();) {
    const char32_t c = next_code_point(mended, offset);
    if (c >= 0x80 && c <= 0x9F) return std::nullopt;
  }
  return mended;
}

}  // namespace

Mojibake find_mojibake(std::string_view utf8) {
  Mojibake found;
  size_t at = utf8.find(kLeadByte);
  while (at != std::string_view::npos) {
    size_t end = at;
    const MojibakeRun run = run_at(utf8, at, end);
    if (std::optional<std::string> mended = mend(run)) {
      found.repairs.push_back({at, end - at, *std::move(mended)});
    } else {
      const size_t length = lost_length(utf8, at);
      if (length > 0) found.lost.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(length)});
      end = std::max(end, at + std::max<size_t>(length, 2));
    }
    at = utf8.find(kLeadByte, end);
  }
  return found;
}

std::string repaired(std::string_view utf8, const std::vector<Repair>& repairs) {
  std::string out;
  size_t at = 0;
  for (const Repair& repair : repairs) {
    out += utf8.substr(at, repair.begin - at);
    out += repair.replacement;
    at = repair.begin + repair.length;
  }
  return out += utf8.substr(at);
}

}  // namespace milepost
