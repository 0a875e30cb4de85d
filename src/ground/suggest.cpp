// The optimal-string-alignment distance, and the nearest of many names by it. See suggest.h.
#include "ground/suggest.h"

#include <algorithm>
#include <vector>

#include "ground/utf8.h"

namespace milepost {
namespace {

std::u32string decode(std::string_view text) {
  std::u32string out;
  for (size_t offset = 0; offset < text.size();) out += next_code_point(text, offset);
  return out;
}

// Three rows of the usual table are enough: a swap looks two rows back.
size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t change = last[j - 1] + (a[i - 1] != b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates) {
  const std::u32string wanted = decode(name);
  size_t best_distance = std::clamp<size_t>(wanted.size() / 3, 1, 3) + 1;
  std::string_view best;
  for (const std::string_view candidate : candidates) {
    const std::u32string known = decode(candidate);
    const size_t gap = std::max(known.size(), wanted.size()) - std::min(known.size(), wanted.size());
    if (gap >= best_distance) continue;
    const size_t distance = edit_distance(wanted, known);
    if (distance >= best_distance) continue;
    best_distance = distance;
    best = candidate;
  }
  return best;
}

}  // namespace milepost
