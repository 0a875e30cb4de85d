#include "site/feed_pictures.h"

#include "content/address.h"
#include "drawing/raster.h"
#include "formats/markup.h"
#include "formats/url.h"
#include "site/figure_files.h"
#include "site/links.h"

namespace milepost::site {
namespace {

constexpr int kScale = 2;  // sharp on dense screens; the img element says the drawing's own size

std::string img(const std::string& output_path, const drawing::Png& png, const std::string& words,
                const Config& config) {
  return "<p><img src=\"" + escape_html(href_in_feed(kUp + encode_path(output_path), config)) + "\" width=\"" +
         std::to_string(png.width_px / kScale) + "\" height=\"" + std::to_string(png.height_px / kScale) + "\" alt=\"" +
         escape_html(words) + "\"></p>\n";
}

}  // namespace

std::vector<FeedPicture> paint_feed_pictures(PostFigures& figures, const std::string& address, const Config& config) {
  std::vector<FeedPicture> pictures;
  for (PlacedFigure& placed : figures.placed) {
    if (placed.figure.alone.empty()) continue;
    Result<drawing::Png, drawing::PngError> png = drawing::paint_png(placed.figure.alone.painting(), kScale);
    if (!png.ok()) continue;
    FeedPicture picture{figure_file_path(address, placed.plan.id + ".png"), std::move(png->bytes)};
    placed.figure.feed_html = img(picture.output_path, *png, placed.figure.title, config) + placed.figure.feed_html;
    pictures.push_back(std::move(picture));
  }
  return pictures;
}

}  // namespace milepost::site
