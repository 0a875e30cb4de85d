// Feeds and mail strip inline SVG and keep its words as a jumble: there a drawing is a PNG, followed by
// its companion.
#pragma once

#include <string>
#include <vector>

#include "content/config.h"
#include "site/numbered_figures.h"

namespace milepost::site {

// A file of the output tree.
struct FeedPicture {
  std::string output_path;
  std::string bytes;
};

// Paints the drawings of the post at site path `address`, and puts an img element with size and words before
// the companion in each one's feed_html. A drawing that cannot be painted stays with its companion alone.
std::vector<FeedPicture> paint_feed_pictures(PostFigures& figures, const std::string& address, const Config& config);

}  // namespace milepost::site
