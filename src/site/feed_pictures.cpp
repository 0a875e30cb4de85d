#include "site/feed_pictures.h"

#include "figures/raster.h"
#include "formats/markup.h"
#include "formats/url.h"
#include "site/address.h"
#include "site/links.h"

namespace milepost::site {
namespace {

constexpr int kScale = 2;  // sharp on dense screens; the img element says the drawing's own size

std::string img(const std::string& output_path, const figures::Png& png, const std::string& words,
                const Config& config) {
  return "<p><img src=\"" + escape_html(href_in_feed(kUp + encode_path(output_path), config)) + "\" width=\"" +
         std::to_string(png.width_px / kScale) + "\" height=\"" + std::to_string(png.height_px / kScale) + "\" alt=\"" +
         escape_html(words) + "\"></p>\n";
}

// Beside the page; where the page is a file of its own ("deep/b.html"), its name comes first.
std::string picture_path(const std::string& address, const std::string& figure_id) {
  const bool is_folder = address.empty() || address.ends_with('/');
  return (is_folder ? address : address.substr(0, address.rfind('.')) + "-") + figure_id + ".png";
}

}  // namespace

std::vector<FeedPicture> paint_feed_pictures(PostFigures& figures, const std::string& address, const Config& config) {
  std::vector<FeedPicture> pictures;
  for (PlacedFigure& placed : figures.placed) {
    if (placed.figure.painting.empty()) continue;
    Result<figures::Png, figures::PngError> png = figures::paint_png(placed.figure.painting, kScale);
    if (!png.ok()) continue;
    FeedPicture picture{picture_path(address, placed.plan.id), std::move(png->bytes)};
    placed.figure.feed_html = img(picture.output_path, *png, placed.figure.title, config) + placed.figure.feed_html;
    pictures.push_back(std::move(picture));
  }
  return pictures;
}

}  // namespace milepost::site
