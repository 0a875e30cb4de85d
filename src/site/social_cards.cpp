#include "site/social_cards.h"

#include "figures/card/card_text.h"
#include "figures/card/social_card.h"
#include "formats/date.h"

namespace milepost::site {
namespace {

constexpr int kWidthPx = 1200, kHeightPx = 630;

std::string image_fix() { return "give it an `image` of its own in the front matter"; }

PageImage image_at(const std::string& path, std::string alt, const SiteContext& context) {
  const bool is_drawn = !context.index().claims.is_copied(path);
  return {context.url_of(path), std::move(alt), is_drawn ? kWidthPx : 0, is_drawn ? kHeightPx : 0};
}

// "https://example.org/blog/" -> "example.org/blog".
std::string spoken_address(const std::string& base_url) {
  std::string address = base_url.substr(base_url.find("://") + 3);
  while (address.ends_with('/')) address.pop_back();
  return address;
}

std::optional<FigureFile> paint(const figures::SocialCard& card, const std::string& path, const std::string& source,
                                Diagnostics& diagnostics) {
  Place place;
  place.file = source;
  if (!card.title.empty() && figures::paintable(card.title).empty())
    diagnostics.add(code::kSocialCard, place, "the social card cannot write `" + card.title + "`",
                    "its font has Latin, Greek and Cyrillic letters", image_fix());
  Result<drawing::Png, drawing::PngError> png = figures::paint_card(card);
  if (png.ok()) return FigureFile{path, std::move(png->bytes)};
  diagnostics.add({&code::kSocialCard, Severity::kWarning, place, "the social card cannot be drawn", png.error().reason,
                   image_fix()});
  return std::nullopt;
}

// The first spectrum, else the first comparison; nullptr where there is neither.
const PlacedFigure* shown_figure(const PostFigures& figures) {
  const PlacedFigure* shown = nullptr;
  for (const PlacedFigure& placed : figures.placed) {
    const figures::CardFigure& card = placed.figure.card;
    if (card.options.empty()) continue;
    if (card.is_spectrum) return &placed;
    if (!shown) shown = &placed;
  }
  return shown;
}

std::string words_of_card(const PostMeta& meta, const PlacedFigure& shown) {
  if (!shown.figure.title.empty()) return meta.title + ". " + shown.figure.title;
  const size_t count = shown.figure.card.options.size();
  return meta.title + ". Table of " + std::to_string(count) + (count == 1 ? " option" : " options");
}

}  // namespace

void add_image(Map& page, const PageImage& image) {
  page.append({"image_url", {}, Value(image.url)});
  page.append({"image_alt", {}, Value(image.alt)});
  page.append({"image_width", {}, Value(image.width_px)});
  page.append({"image_height", {}, Value(image.height_px)});
}

bool makes_cards(const Config& config) { return config.social_cards && !config.base_url.empty(); }

PageImage site_card_image(const SiteContext& context) {
  if (!makes_cards(context.config())) return {};
  const Config& config = context.config();
  return image_at(std::string(kSiteCardPath),
                  config.title + (config.description.empty() ? "" : ". ") + config.description, context);
}

std::optional<FigureFile> paint_site_card(const SiteContext& context, Diagnostics& diagnostics) {
  const std::string path(kSiteCardPath);
  if (!makes_cards(context.config()) || context.index().claims.is_copied(path)) return std::nullopt;
  figures::SocialCard card;
  card.site_name = spoken_address(context.config().base_url);
  card.title = context.config().title;
  card.words = context.config().description;
  return paint(card, path, std::string(kConfigFile), diagnostics);
}

std::optional<PostCard> paint_post_card(const PostFigures& figures, const PostMeta& meta, const std::string& address,
                                        const SiteContext& context, Diagnostics& diagnostics) {
  const PlacedFigure* shown = makes_cards(context.config()) ? shown_figure(figures) : nullptr;
  if (!shown) return std::nullopt;
  const std::string path = figure_file_path(address, kSiteCardPath);
  PostCard post{image_at(path, words_of_card(meta, *shown), context), std::nullopt};
  if (context.index().claims.is_copied(path)) return post;
  figures::SocialCard card;
  card.site_name = context.config().title;
  if (meta.date) card.date = to_long(*meta.date);
  card.title = meta.title;
  card.figure = shown->figure.card;
  post.file = paint(card, path, meta.source, diagnostics);
  return post.file ? std::optional(std::move(post)) : std::nullopt;
}

}  // namespace milepost::site
