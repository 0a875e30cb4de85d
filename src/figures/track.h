// The thin track of an entry in a companion: where its number lies on the scale. Hidden from those who read words.
#pragma once

#include <string>

namespace milepost::figures {

// `from` and `to` are parts of the track's length, 0 to 1; where they differ, a stretch is drawn under the mark.
std::string track_html(double from, double to, bool chosen);

}  // namespace milepost::figures
