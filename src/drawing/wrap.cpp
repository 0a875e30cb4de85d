#include "drawing/wrap.h"

#include "ground/utf8.h"

namespace milepost::drawing {
namespace {

bool fits_line(std::string_view text, const WrapLimits& limits) {
  return count_code_points(text) <= limits.characters && limits.width_of(text, limits.font_px) <= limits.width_px;
}

// Pieces that may not be broken, each with the space that stands after it.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  std::string piece;
  for (char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (space && piece.empty()) continue;
    piece += space ? ' ' : c;
    if (!space && c != '-' && c != '/') continue;
    pieces.push_back(std::move(piece));
    piece.clear();
  }
  if (!piece.empty()) pieces.push_back(std::move(piece));
  return pieces;
}

std::string without_end_space(std::string text) {
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

// Cuts the longest head that fits off `word`, at least one code point.
std::string cut_head(std::string& word, const WrapLimits& limits) {
  size_t end = 0;
  next_code_point(word, end);
  for (size_t next = end; next < word.size(); end = next) {
    next_code_point(word, next);
    if (!fits_line(std::string_view(word).substr(0, next), limits)) break;
  }
  std::string head = word.substr(0, end);
  word.erase(0, end);
  return head;
}

}  // namespace

std::vector<std::string> wrap_text(std::string_view text, const WrapLimits& limits) {
  std::vector<std::string> lines;
  std::string line;
  for (std::string& piece : pieces_of(text)) {
    if (!line.empty() && !fits_line(without_end_space(line + piece), limits)) {
      lines.push_back(without_end_space(std::move(line)));
      line.clear();
    }
    while (line.empty() && !fits_line(without_end_space(piece), limits)) {
      if (count_code_points(piece) <= 1) break;
      lines.push_back(cut_head(piece, limits));
    }
    line += piece;
  }
  line = without_end_space(std::move(line));
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace milepost::drawing
