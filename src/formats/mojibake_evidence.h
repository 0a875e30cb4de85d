// Whether what looks like UTF-8 read as Windows-1252 really is. Real words and punctuation can look
// the same ("CAFÉ…", "Â" in a table of letters), so there must be evidence. Private to src/formats.
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace milepost {

// Two to four characters that together are the bytes of one UTF-8 sequence.
struct MojibakeSequence {
  size_t length = 0;  // bytes in the text
  char32_t lead = 0;  // the first character, U+00C2 to U+00F4
  std::array<char32_t, 3> followers{};
  size_t follower_count = 0;
  char32_t meant = 0;
};

// Adjacent sequences, with the text before and after them.
struct MojibakeRun {
  std::vector<MojibakeSequence> sequences;
  std::string_view before, after;
};

// What may stand in a run: a letter, sign or emoji, or what belongs to one in whole words.
bool is_plausible_part(char32_t meant);
// Every sequence means one letter, sign or emoji.
bool is_plausible(const MojibakeRun& run);
// The run is no text as somebody would write it.
bool is_unnatural(const MojibakeRun& run);

// The last character of `text`, or 0 where it is empty.
char32_t last_character(std::string_view text);
bool is_lower_letter(char32_t c);

}  // namespace milepost
