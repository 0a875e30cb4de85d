#include "figures/card/card_text.h"

#include "drawing/raster.h"
#include "drawing/text_width.h"
#include "drawing/wrap.h"
#include "ground/utf8.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr std::string_view kEllipsis = "…";
constexpr size_t kAnyLength = 1000;

// The size at which Arial's widths are those of this font, which is known, and a little more for kerning's sake.
double measuring_px(const CardFont& font) { return font.px * (font.bold ? 1.1 : 1.03); }

// Signs that may go without a trace: formatting, variation selectors, arrows and other symbols, emoji, tags.
bool is_decoration(char32_t c) {
  return (c >= 0x2000 && c <= 0x206F) || (c >= 0x2190 && c <= 0x2BFF) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
         c == 0xAD || (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0xE0000 && c <= 0xE01EF);
}

bool is_space(char32_t c) { return c <= 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x3000; }

bool is_word_part(char32_t c) {
  const bool is_ascii = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return is_ascii || (c >= 0xC0 && !is_decoration(c));
}

// Without what should not stand before an ellipsis.
void drop_loose_end(std::string& line) {
  while (!line.empty() && std::string_view(" ,;:.-").find(line.back()) != std::string_view::npos) line.pop_back();
}

void drop_last_letter(std::string& line) {
  while (!line.empty() && (static_cast<unsigned char>(line.back()) & 0xC0U) == 0x80U) line.pop_back();
  if (!line.empty()) line.pop_back();
}

std::string with_ellipsis(std::string line, const CardFont& font, double width_px) {
  drop_loose_end(line);
  while (!line.empty() && card_width_px(line + std::string(kEllipsis), font) > width_px) {
    const size_t blank = line.rfind(' ');
    blank == std::string::npos ? drop_last_letter(line) : line.resize(blank);
    drop_loose_end(line);
  }
  return line + std::string(kEllipsis);
}

}  // namespace

std::string paintable(std::string_view text) {
  std::string out;
  bool has_word = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_space(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (can_paint(c)) {
      append_utf8(out, c);
      has_word = has_word || is_word_part(c);
    } else if (!is_decoration(c) && !out.ends_with(kEllipsis)) {
      out += kEllipsis;
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return has_word ? out : "";
}

double card_width_px(std::string_view text, const CardFont& font) { return arial_width_px(text, measuring_px(font)); }

std::vector<std::string> card_lines(std::string_view text, const CardFont& font, double width_px, size_t most) {
  if (text.empty() || most == 0) return {};
  std::vector<std::string> lines = wrap_text(text, {measuring_px(font), width_px, kAnyLength, arial_width_px});
  if (lines.size() <= most) return lines;
  lines.resize(most);
  lines.back() = with_ellipsis(std::move(lines.back()), font, width_px);
  return lines;
}

std::string card_line(std::string_view text, const CardFont& font, double width_px) {
  const std::vector<std::string> lines = card_lines(text, font, width_px, 1);
  return lines.empty() ? "" : lines[0];
}

}  // namespace milepost::figures
