// Social cards: which page shows which picture where a link to it is shared, and the files of those that milepost
// draws. A post or page with generated figures has a card of its own; all others share the site's.
#pragma once

#include <optional>
#include <string>

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "site/figure_files.h"
#include "site/site_context.h"

namespace milepost::site {

inline constexpr std::string_view kSiteCardPath = "card.png";

// What a page's head says of its picture; without a url there is none.
struct PageImage {
  std::string url;  // absolute
  std::string alt;
  int width_px = 0, height_px = 0;  // 0: not known
};
// As `image_url`, `image_alt`, `image_width` and `image_height` of a template's `page`.
void add_image(Map& page, const PageImage& image);

// Other sites need absolute addresses: no card without a base URL.
bool makes_cards(const Config& config);
// The picture of pages that have none of their own; none where the site makes no cards.
PageImage site_card_image(const SiteContext& context);
// Where the writer's own file stands in its place, nothing is drawn. A card that cannot be drawn is told.
std::optional<FigureFile> paint_site_card(const SiteContext& context, Diagnostics& diagnostics);

struct PostCard {
  PageImage image;
  std::optional<FigureFile> file;  // nothing where the writer's own stands in its place
};
// Nothing for a post without figures, and where the site makes no cards. Shows the first spectrum, else the first
// comparison. A title that the card cannot write is told, and so is a card that cannot be drawn, which is nothing.
std::optional<PostCard> paint_post_card(const PostFigures& figures, const PostMeta& meta, const std::string& address,
                                        const SiteContext& context, Diagnostics& diagnostics);

}  // namespace milepost::site
