#include "drawing/text_width.h"

#include <algorithm>
#include <array>

#include "ground/utf8.h"

namespace milepost::drawing {
namespace {

// Thousandths of an em, U+0020 to U+007E.
constexpr short kAscii[] = {278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
                            556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
                            1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
                            667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
                            333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
                            556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};

struct Range {
  char32_t first, last;
  short width;
};
constexpr Range kRanges[] = {
    {0x00A0, 0x00A0, 278},   {0x00A1, 0x00FF, 620},  {0x0100, 0x024F, 620},  {0x0300, 0x036F, 0},
    {0x0370, 0x052F, 680},   {0x0591, 0x05C7, 0},    {0x064B, 0x065F, 0},    {0x1100, 0x115F, 1000},
    {0x1AB0, 0x1AFF, 0},     {0x200B, 0x200F, 0},    {0x2010, 0x2013, 556},  {0x2014, 0x2015, 1000},
    {0x2018, 0x201A, 260},   {0x201C, 0x201E, 400},  {0x2026, 0x2026, 1000}, {0x20D0, 0x20FF, 0},
    {0x2190, 0x27BF, 1000},  {0x2E80, 0xA4CF, 1000}, {0xAC00, 0xD7A3, 1000}, {0xF900, 0xFAFF, 1000},
    {0xFE00, 0xFE0F, 0},     {0xFE30, 0xFE6F, 1000}, {0xFF00, 0xFF60, 1000}, {0x1F000, 0x1FAFF, 1000},
    {0x20000, 0x3FFFF, 1000}};
constexpr short kOther = 750;

short width_of(char32_t c) {
  if (c >= 0x20 && c <= 0x7E) return kAscii[c - 0x20];
  for (const Range& range : kRanges)
    if (c >= range.first && c <= range.last) return range.width;
  return c < 0x20 ? 0 : kOther;
}

// What text_width.h says, in thousandths of an em.
constexpr double most_width(short width, bool is_space) {
  constexpr double kBetweenLetters = 120, kBetweenWords = 160;
  if (width == 0) return 0;
  const double elsewhere = std::max(width * 1.15, width * 0.9 + 130);
  return elsewhere + kBetweenLetters + (is_space ? kBetweenWords : 0);
}

// Of each entry of kAscii.
constexpr auto kMostAscii = [] {
  std::array<double, std::size(kAscii)> widths{};
  for (size_t i = 0; i < widths.size(); ++i) widths[i] = most_width(kAscii[i], i == 0);
  return widths;
}();

double most_width_of(char32_t c) {
  return c >= 0x20 && c <= 0x7E ? kMostAscii[c - 0x20] : most_width(width_of(c), false);
}

}  // namespace

double arial_width_px(std::string_view text, double font_px) {
  double thousandths = 0;
  for (size_t at = 0; at < text.size();) thousandths += width_of(next_code_point(text, at));
  return thousandths / 1000 * font_px;
}

double estimated_width_px(std::string_view text, double font_px) {
  double thousandths = 0;
  for (size_t at = 0; at < text.size();) thousandths += most_width_of(next_code_point(text, at));
  return thousandths / 1000 * font_px;
}

}  // namespace milepost::drawing
