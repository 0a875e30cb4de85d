#include "figures/spectrum/companion.h"

#include <algorithm>

#include "drawing/px_text.h"
#include "drawing/scale.h"
#include "figures/track.h"
#include "formats/markup.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

using namespace drawing;

std::string item_html(const SpectrumData& data, const SpectrumItem& item, bool with_tracks) {
  std::string out = item.chosen ? "<li class=\"mp-chosen\">" : "<li>";
  out += entry_head_html(item);
  if (!item.place_words.empty()) out += " <span class=\"mp-place\">" + escape_html(item.place_words) + "</span>";
  if (with_tracks) {
    const drawing::Scale scale{data.low, data.high, 0, 1};
    out += track_html(scale.px(item.from), scale.px(item.to), item.chosen);
  }
  return out + "</li>\n";
}

std::vector<const SpectrumItem*> in_order(const SpectrumData& data, bool authored_order) {
  std::vector<const SpectrumItem*> items;
  for (const SpectrumItem& item : data.items) items.push_back(&item);
  if (authored_order)
    std::sort(items.begin(), items.end(), [](const auto* a, const auto* b) { return a->authored < b->authored; });
  return items;
}

std::string ends_words(const SpectrumData& data) {
  if (data.low_label.empty() && data.high_label.empty()) return data.label;
  if (data.ordinal) return "From " + data.low_label + " to " + data.high_label;
  return "From " + data.low_label + " (" + number_text(data.low) + ") to " + data.high_label + " (" +
         number_text(data.high) + ")";
}

}  // namespace

std::string companion_html(const SpectrumData& data, bool with_tracks, bool authored_order) {
  std::string out = "<div class=\"mp-companion\">\n";
  std::string ends = ends_words(data);
  if (data.ordinal)
    ends += ends.empty() ? "Order only; spacing is not to scale" : " (order only; spacing is not to scale)";
  if (!ends.empty()) out += "<p class=\"mp-ends\">" + escape_html(ends) + "</p>\n";
  out += "<ol>\n";
  for (const SpectrumItem* item : in_order(data, authored_order)) out += item_html(data, *item, with_tracks);
  out += "</ol>\n" + not_drawn_html(data.not_drawn);
  if (!data.drift.empty())
    out += "<p class=\"mp-note\">" + escape_html(data.drift_words) + ": from " + px_text(data.drift.front()) + " to " +
           px_text(data.drift.back()) + "</p>\n";
  for (const Zone& zone : data.zones)
    if (!data.ordinal)
      out += "<p class=\"mp-note\">" + escape_html(zone.label) + ": " + px_text(zone.from) + " to " + px_text(zone.to) +
             "</p>\n";
  return out + "</div>\n";
}

std::string companion_text(const SpectrumData& data) {
  std::string out = ends_words(data) + "\n";
  size_t number = 0;
  for (const SpectrumItem& item : data.items) {
    out += std::to_string(++number) + ". " + entry_head_text(item);
    if (!item.place_words.empty()) out += " (" + item.place_words + ")";
    out += "\n";
  }
  out += not_drawn_text(data.not_drawn);
  if (data.ordinal) out += "Order only; spacing is not to scale.\n";
  return out;
}

}  // namespace milepost::figures
