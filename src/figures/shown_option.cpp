#include "figures/shown_option.h"

#include <unordered_set>

#include "drawing/text_block.h"
#include "figures/mark.h"
#include "formats/markup.h"
#include "options/words.h"

namespace milepost::figures {

namespace {

using namespace drawing;

std::string short_name(const Option& option, const InlineText& inline_text) {
  return inline_text.plain(option.short_name.empty() ? option.name : option.short_name);
}

}  // namespace

ShownOption shown_option(const Option& option, const OptionSet& set, const InlineText& inline_text) {
  ShownOption shown;
  shown.name = short_name(option, inline_text);
  shown.name_html = inline_text.html(option.name);
  if (const Option* parent = set.option(option.parent)) shown.parent = short_name(*parent, inline_text);
  shown.outcome = option.outcome;
  shown.chosen = option.chosen;
  shown.nested = !option.parent.empty();
  shown.hide_label = option.hide_label;
  shown.authored = static_cast<size_t>(&option - set.options.data());
  return shown;
}

std::string not_drawn_words(std::string_view without, const std::vector<const Option*>& options, const OptionSet& set,
                            const InlineText& inline_text) {
  std::unordered_set<std::string_view> wholes;
  for (const Option& option : set.options) wholes.insert(option.parent);
  std::string names;
  for (const Option* option : options)
    if (!wholes.contains(option->id)) names += (names.empty() ? "" : "; ") + short_name(*option, inline_text);
  return names.empty() ? names : "Without " + std::string(without) + ": " + names;
}

std::string not_drawn_html(const std::string& words) {
  return words.empty() ? words : "<p class=\"mp-note\">" + escape_html(words) + "</p>\n";
}

std::string not_drawn_text(const std::string& words) { return words.empty() ? words : words + "\n"; }

std::vector<SceneLine> label_lines(const ShownOption& option, double width_px) {
  // Bold letters are about a tenth wider.
  const double name_px = option.chosen ? width_px / 1.1 : width_px;
  auto lines = plain_lines(option.name, {kLabelFontPx, name_px, 28}, option.chosen ? "mp-strong" : "");
  const auto add = [&](const std::string& text, std::string_view classes) {
    for (SceneLine& line : plain_lines(text, {kSmallFontPx, width_px, 32}, classes)) lines.push_back(std::move(line));
  };
  if (!option.parent.empty()) add("part of " + option.parent, "mp-small");
  if (option.chosen) add("chosen", "mp-small mp-said");
  return lines;
}

std::string entry_head_html(const ShownOption& option) {
  std::string out = "<span class=\"mp-name\">" + option.name_html + "</span>";
  if (!option.parent.empty()) out += " <span class=\"mp-part\">part of " + escape_html(option.parent) + "</span>";
  if (option.outcome) (out += ' ') += chip_html(*option.outcome);
  if (option.chosen) out += " <span class=\"mp-chosen-mark\">chosen</span>";
  return out;
}

std::string entry_head_text(const ShownOption& option) {
  std::string out = option.name;
  if (!option.parent.empty()) out += ", part of " + option.parent;
  if (option.outcome) out += ", " + std::string(outcome_words(*option.outcome));
  if (option.chosen) out += ", chosen";
  return out;
}

}  // namespace milepost::figures
