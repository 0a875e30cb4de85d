// The picture that other sites show beside a link: 1200 x 630 px, texts of 32 px or more. Draws what it is
// given; which post has which card is src/site's matter.
#pragma once

#include <string>

#include "drawing/raster.h"
#include "drawing/scene.h"
#include "figures/card/card_figure.h"
#include "ground/result.h"

namespace milepost::figures {

struct SocialCard {
  std::string site_name;
  std::string date;   // in words; may be empty
  std::string title;  // at most 3 lines of it are shown
  std::string words;  // a subtitle or description; only where there is no figure
  CardFigure figure;  // without options: none
};

// Texts that the font cannot write are left out or end in "…". Pure: same card, same scene.
drawing::Scene lay_out_card(const SocialCard& card);
// Of at most 100 KB.
Result<drawing::Png, drawing::PngError> paint_card(const SocialCard& card);

}  // namespace milepost::figures
