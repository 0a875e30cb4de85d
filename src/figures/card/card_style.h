// The style of social cards: painted_style.h's colours of outcomes at a card's size, on the theme's paper.
#pragma once

#include <string>
#include <string_view>

namespace milepost::figures {

// The classes are mp-card-…; a text's size stands in a class of its own, see card_size_class.
std::string card_style();
// "mp-px-32"; only sizes that card_style lists have a rule.
std::string card_size_class(double font_px);

}  // namespace milepost::figures
