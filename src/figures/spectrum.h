// The spectrum figure from data to HTML: chooses the layout, writes names and captions.
#pragma once

#include "figures/figure.h"
#include "figures/spectrum_data.h"

namespace milepost::figures {

FigureHtml draw_spectrum(const SpectrumData& data, const OptionSet& set, const FigureArguments& arguments,
                         const FigurePlan& plan, std::string_view label, const InlineText& inline_text);

// "Spectrum of seven options from Research to Applied; chosen: A robotics startup".
std::string spectrum_title(const SpectrumData& data);
// Every option in order, with its outcome.
std::string spectrum_description(const SpectrumData& data);

}  // namespace milepost::figures
