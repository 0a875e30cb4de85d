// The companion of a spectrum: an ordered list that says in words what the drawing shows. Below 600 px
// of container it is the figure; above, it stays for those who cannot see the drawing.
#pragma once

#include <string>

#include "figures/spectrum/spectrum_data.h"

namespace milepost::figures {

// With tracks for the page (thin lines with a mark, hidden from readers of words), or words alone.
std::string companion_html(const SpectrumData& data, bool with_tracks, bool authored_order);
// One line an option, for terminals.
std::string companion_text(const SpectrumData& data);

}  // namespace milepost::figures
