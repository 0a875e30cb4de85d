// The social card: size and weight whatever the input, texts that can be read in a thumbnail, nothing over
// anything else, nothing private.
#include "figures/card/social_card.h"

#include <catch2/catch.hpp>

#include "../options/sample_sets.h"
#include "figures/card/card_parts.h"
#include "figures/card/card_style.h"
#include "figures/card/card_text.h"
#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;
using namespace milepost::drawing;

namespace {

constexpr size_t kMostBytes = 100 * 1024;

CardFigure figure_of(const char* kind, const std::string& arguments, const std::string& set_text) {
  const ReadSet read = read_yaml(set_text);
  Asked asked(kind, arguments);
  return asked.draw(&read.set).value().card;
}

SocialCard card_with(std::string title, CardFigure figure) {
  return {"The Long Way Round", "2 May 2024", std::move(title), "", std::move(figure)};
}

// Sixty options with long names; `name` begins each.
std::string sixty_options(const std::string& name) {
  std::string text = "axes:\n  - {id: a, low_label: Research, high_label: Product}\noptions:\n";
  const char* const outcomes[] = {"offer", "rejected", "withdrawn", "declined", "pending", "no_response"};
  for (int i = 0; i < 60; ++i)
    text += "  - {id: o" + std::to_string(i) + ", name: " + name + " " + std::to_string(i) +
            ", outcome: " + outcomes[i % 6] + ", positions: {a: " + std::to_string(i * 37 % 101) + "}}\n";
  return text;
}

std::vector<SceneText> texts_of(const Scene& scene) {
  std::vector<SceneText> texts;
  for (const SceneElement& element : scene.elements)
    if (const auto* text = std::get_if<SceneText>(&element)) texts.push_back(*text);
  return texts;
}

std::string words_of(const Scene& scene) {
  std::string words;
  for (const SceneText& text : texts_of(scene))
    for (const SceneLine& line : text.lines) words += line.text + "\n";
  return words;
}

void check_layout(const Scene& scene) {
  const std::vector<SceneText> texts = texts_of(scene);
  for (size_t i = 0; i < texts.size(); ++i) {
    INFO(texts[i].lines[0].text);
    CHECK(texts[i].box.height >= 32);
    CHECK(texts[i].box.x >= 0);
    CHECK(texts[i].box.right() <= kCardWidthPx);
    CHECK(texts[i].box.bottom() <= kCardHeightPx);
    for (size_t k = 0; k < i; ++k) CHECK_FALSE(texts[i].box.overlaps(texts[k].box));
  }
}

void check_picture(const SocialCard& card) {
  INFO(card.title);
  const auto png = paint_card(card);
  REQUIRE(png.ok());
  CHECK(png->width_px == 1200);
  CHECK(png->height_px == 630);
  CHECK(png->bytes.size() <= kMostBytes);
  CHECK(paint_card(card).value().bytes == png->bytes);
}

}  // namespace

TEST_CASE("the chosen option is named on the axis, and the key says what the marks mean") {
  const Scene scene = lay_out_card(card_with("Two offers", figure_of("spectrum", "axis: research-applied", kSeven)));
  const std::string words = words_of(scene);
  for (const char* part : {"Two offers", "2 May 2024", "Research", "Applied", "A robotics startup", "accepted"})
    CHECK(has(words, part));
  check_layout(scene);
}

TEST_CASE("a comparison is five rows at most, the chosen one among them") {
  const Scene scene = lay_out_card(card_with("Two offers", figure_of("comparison", "{}", kSeven)));
  const std::string words = words_of(scene);
  CHECK(has(words, "A lab across the river"));
  CHECK(has(words, "A robotics startup"));
  CHECK(has(words, "and 2 more"));
  CHECK_FALSE(has(words, "A bank"));
  check_layout(scene);
}

TEST_CASE("an ordinal axis says that only the order counts") {
  CHECK(has(words_of(lay_out_card(card_with("Ranked", figure_of("spectrum", "{}", kRanked)))), "order only"));
}

TEST_CASE("hostile inputs keep to size, weight and room") {
  const std::string long_name = "An organisation with a name of about sixty letters and no end";
  std::string endless;
  for (int i = 0; i < 200; ++i) endless += "Donaudampfschifffahrtsgesellschaft ";
  const std::string titles[] = {endless, std::string(3000, 'W'), "東京への道", "שלום עולם", "a", ""};
  for (const char* kind : {"spectrum", "comparison"}) {
    const CardFigure figure = figure_of(kind, "{}", sixty_options(long_name));
    for (const std::string& title : titles) {
      check_layout(lay_out_card(card_with(title, figure)));
      check_picture(card_with(title, figure));
    }
  }
}

TEST_CASE("a private name is on no card, its alias is") {
  const std::string set = R"(axes:
  - {id: pace, low_label: Calm, high_label: Fast}
options:
  - {id: mill, name: Marrow Mill, visibility: alias, alias: A mill nearby, outcome: offer, positions: {pace: 20}}
  - {id: ferry, name: Quell Ferries, visibility: private, positions: {pace: 60}}
  - {id: circus, name: The circus, outcome: accepted, chosen: true, positions: {pace: 80}}
)";
  for (const char* kind : {"spectrum", "comparison"}) {
    const std::string words = words_of(lay_out_card(card_with("A spring", figure_of(kind, "{}", set))));
    CHECK(has(words, "A mill nearby"));
    CHECK_FALSE(has(words, "Marrow"));
    CHECK_FALSE(has(words, "Quell"));
  }
}

TEST_CASE("what the font cannot write leaves an ellipsis or nothing") {
  CHECK(paintable("Road to 東京, again") == "Road to …, again");
  CHECK(paintable("Done \U0001F642") == "Done");
  CHECK(paintable("東京") == "");
  CHECK(paintable("Дорога, Ærlig, Ωμέγα") == "Дорога, Ærlig, Ωμέγα");
}

TEST_CASE("a long text ends in an ellipsis after a word, within its lines") {
  const CardFont font{48, true};
  const auto lines = card_lines("one two three four five six seven eight nine ten eleven twelve", font, 400, 2);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].ends_with("…"));
  for (const std::string& line : lines) CHECK(card_width_px(line, font) <= 400);
}

TEST_CASE("without a figure, title and words fill the card") {
  const SocialCard card{"example.org", "", "The Long Way Round", "Maps, roads, and changing jobs.", {}};
  CHECK(has(words_of(lay_out_card(card)), "Maps, roads"));
  check_layout(lay_out_card(card));
  check_picture(card);
}
