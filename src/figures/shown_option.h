// An option as figures show it: its names in plain words and as HTML, and what is said of it everywhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "drawing/scene.h"
#include "figures/inline_text.h"
#include "options/option_set.h"

namespace milepost::figures {

struct ShownOption {
  std::string name, name_html;  // plain (the short one where there is one) and inline HTML (the full one)
  std::string parent;           // plain name of the option that this is part of
  std::optional<Outcome> outcome;
  bool chosen = false, nested = false, hide_label = false;
  size_t authored = 0;  // its place in the set
};

ShownOption shown_option(const Option& option, const OptionSet& set, const InlineText& inline_text);

// What a list says of options that have no place in the drawing: "Without a position: A lab; A shop". A whole stands
// there by its parts. Empty where there are none.
std::string not_drawn_words(std::string_view without, const std::vector<const Option*>& options, const OptionSet& set,
                            const InlineText& inline_text);
// The same as a paragraph of a companion and as a line for terminals; nothing of no words.
std::string not_drawn_html(const std::string& words);
std::string not_drawn_text(const std::string& words);

// The lines of its label in a drawing: its name, the option that it is part of, the word "chosen".
std::vector<drawing::SceneLine> label_lines(const ShownOption& option, double width_px);
// The head of its entry in a companion: name, the option that it is part of, outcome, the word "chosen".
std::string entry_head_html(const ShownOption& option);
// The same in plain words, for terminals.
std::string entry_head_text(const ShownOption& option);

}  // namespace milepost::figures
