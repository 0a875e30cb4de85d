#include "figures/funnel/funnel_list.h"

#include "drawing/px_text.h"
#include "formats/markup.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

// In percent: the bar stretches with the list. Hidden from those who read words.
std::string bar_html(const FunnelEntry& entry) {
  const std::string width = drawing::px_text(entry.share * 100) + "%";
  return "<svg class=\"mp-track\" width=\"100%\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">"
         "<rect class=\"mp-share-all\" x=\"0\" y=\"1\" width=\"100%\" height=\"12\"/><rect class=\"mp-share" +
         std::string(entry.is_rough ? " mp-rough" : "") + "\" x=\"0\" y=\"1\" width=\"" + width +
         "\" height=\"12\"/></svg>";
}

bool has_rest(const FunnelEntry& entry) { return !entry.ends_words.empty(); }

std::string rest_words(const FunnelEntry& entry, bool begins) {
  return (entry.ends.empty() ? "" : begins ? "Ended here: " : "ended here: ") + entry.ends_words;
}

}  // namespace

std::string funnel_list_html(const FunnelData& data, bool with_bars) {
  std::string out = "<ol class=\"mp-stages\">\n";
  for (const FunnelEntry& entry : data.entries) {
    out += "<li><span class=\"mp-name\">" + entry.name_html + "</span> <span class=\"mp-count\">" +
           escape_html(entry.words) + "</span>";
    if (with_bars) out += bar_html(entry);
    if (has_rest(entry)) out += " <span class=\"mp-part\">" + escape_html(rest_words(entry, true)) + "</span>";
    out += "</li>\n";
  }
  return out + "</ol>\n";
}

std::string funnel_text(const FunnelData& data) {
  std::string out;
  size_t number = 0;
  for (const FunnelEntry& entry : data.entries) {
    out += std::to_string(++number) + ". " + entry.name + ": " + entry.words;
    if (has_rest(entry)) out += "; " + rest_words(entry, false);
    out += "\n";
  }
  return out;
}

std::string funnel_description(const FunnelData& data) {
  std::string out;
  for (const FunnelEntry& entry : data.entries) {
    out += (out.empty() ? "" : " ") + entry.name + ": " + entry.words;
    if (has_rest(entry)) out += "; " + rest_words(entry, false);
    out += ".";
  }
  return out;
}

std::string funnel_finding(const FunnelData& data) {
  const FunnelEntry &first = data.entries.front(), &last = data.entries.back();
  const std::string from = first.name + " (" + count_text(data.funnel.nodes[first.node].count) + ")";
  if (data.entries.size() == 1) return "one stage, " + from;
  return count_words(data.entries.size()) + " stages, from " + from + " to " + last.name + " (" +
         count_text(data.funnel.nodes[last.node].count) + ")";
}

std::string funnel_caption(const FunnelData& data) {
  const FunnelEntry &first = data.entries.front(), &last = data.entries.back();
  if (data.entries.size() == 1) return first.name + ": " + first.words;
  return first.name + " to " + last.name + ": " + last.words;
}

}  // namespace milepost::figures
