// The style of social cards: painted_style.h's colours of outcomes at a card's size, on the theme's paper.
#pragma once

#include <string>
#include <string_view>

namespace milepost::figures {

// Classes: mp-card-paper, -title, -words, -quiet, -name, -chosen, -cap, -stone, -rule, -pick, -range, -lead;
// each text's size stands in its own class, mp-px-<size>.
std::string card_style();
std::string card_size_class(double font_px);

}  // namespace milepost::figures
