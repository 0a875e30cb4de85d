// The spectrum: options in the order of their places on one axis.
#pragma once

#include "figures/kind.h"
#include "figures/spectrum/spectrum_data.h"

namespace milepost::figures {

const FigureKind& spectrum_kind();

// "Spectrum of seven options from Research to Applied; chosen: A robotics startup".
std::string spectrum_title(const SpectrumData& data);
// Every option in order, with its outcome.
std::string spectrum_description(const SpectrumData& data);

}  // namespace milepost::figures
