// A spectrum on the social card.
#pragma once

#include "figures/card/card_figure.h"
#include "figures/spectrum/spectrum_data.h"

namespace milepost::figures {

CardFigure card_of(const SpectrumData& data);

}  // namespace milepost::figures
