// Text on a social card: which of it the pinned font can write, how wide it gets, where it is cut. Widths
// are near the true ones, since the font is known; those of text_width.h have room for readers' fonts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace milepost::figures {

struct CardFont {
  double px = 32;
  bool bold = false;
};

// What the font can write of `text`, in one line: pictures and invisible signs go, letters that it lacks leave
// "…". Empty where no word is left.
std::string paintable(std::string_view text);

double card_width_px(std::string_view text, const CardFont& font);
// At most `most` lines of at most `width_px`; where more would follow, the last ends in "…" after a word.
// No text, no lines.
std::vector<std::string> card_lines(std::string_view text, const CardFont& font, double width_px, size_t most);
// One line.
std::string card_line(std::string_view text, const CardFont& font, double width_px);

}  // namespace milepost::figures
