// The contrast of every pair of colour tokens that can meet, to all eyes, in the style sheet that is served and in the
// one that stands in drawings by themselves.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include "../options/sample_sets.h"
#include "figures/mark.h"
#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;

namespace {

using Tokens = std::map<std::string, std::string>;

// The `--mp-x:#…` pairs between `begin` and the next "}".
Tokens tokens_after(const std::string& css, std::string_view begin) {
  Tokens tokens;
  const size_t start = css.find(begin);
  REQUIRE(start != std::string::npos);
  const std::string block = css.substr(start, css.find('}', start) - start);
  for (size_t at = block.find("--mp-"); at != std::string::npos; at = block.find("--mp-", at + 1)) {
    const size_t colon = block.find(':', at), end = block.find_first_of(";}", colon);
    if (colon != std::string::npos && block[colon + 1] == '#')
      tokens[block.substr(at, colon - at)] = block.substr(colon + 1, end - colon - 1);
  }
  return tokens;
}

// Linear red, green and blue.
using Light = std::array<double, 3>;

Light light_of(const std::string& colour) {
  const bool brief = colour.size() == 4;
  Light light;
  for (size_t i = 0; i < light.size(); ++i) {
    const std::string digits = brief ? std::string(2, colour[1 + i]) : colour.substr(1 + 2 * i, 2);
    const double part = std::stoi(digits, nullptr, 16) / 255.0;
    light[i] = part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  }
  return light;
}

// What colours are to those who lack one kind of cones: Machado, Oliveira and Fernandes (2009), severity 1.
struct Eyes {
  const char* name;
  std::array<Light, 3> rows;
};
constexpr Eyes kEyes[] = {
    {"all cones", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

double luminance(const std::string& colour, const Eyes& eyes) {
  constexpr Light kWeights{0.2126, 0.7152, 0.0722};
  const Light light = light_of(colour);
  double sum = 0;
  for (size_t i = 0; i < light.size(); ++i) {
    const Light& row = eyes.rows[i];
    sum += kWeights[i] * std::clamp(row[0] * light[0] + row[1] * light[1] + row[2] * light[2], 0.0, 1.0);
  }
  return sum;
}

double contrast(const std::string& a, const std::string& b, const Eyes& eyes = kEyes[0]) {
  const double x = luminance(a, eyes), y = luminance(b, eyes);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

std::string read_all(const char* path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// What may stand on what, and how much they must differ.
struct Pairs {
  std::vector<const char*> over, under;
  double least;
};
const Pairs kPairs[] = {
    {{"--mp-ink", "--mp-quiet", "--mp-accent"}, {"--mp-paper"}, 4.5},
    {{"--mp-ink", "--mp-quiet"}, {"--mp-band", "--mp-band-b"}, 4.5},
    {{"--mp-blue", "--mp-green", "--mp-red", "--mp-purple", "--mp-grey", "--mp-line", "--mp-ink"}, {"--mp-paper"}, 3},
    {{"--mp-line"}, {"--mp-band"}, 3},
};

void check_pairs(const Tokens& tokens) {
  REQUIRE(tokens.size() >= 13);
  for (const Eyes& eyes : kEyes)
    for (const Pairs& pairs : kPairs)
      for (const char* over : pairs.over)
        for (const char* under : pairs.under) {
          CAPTURE(eyes.name, over, under);
          CHECK(contrast(tokens.at(over), tokens.at(under), eyes) >= pairs.least);
        }
}

// Dark tokens stand over the light ones.
Tokens dark_over_light(const std::string& css, std::string_view light, std::string_view dark) {
  Tokens tokens = tokens_after(css, dark);
  tokens.merge(tokens_after(css, light));
  return tokens;
}

}  // namespace

TEST_CASE("black on white is 21 to 1") { CHECK(contrast("#000", "#ffffff") == Approx(21)); }

TEST_CASE("who lacks red cones sees red darker, who lacks blue ones sees grey as it is") {
  CHECK(contrast("#d55e00", "#fff", kEyes[1]) > contrast("#d55e00", "#fff") + 1);
  CHECK(contrast("#777", "#fff", kEyes[3]) == Approx(contrast("#777", "#fff")).epsilon(0.01));
}

TEST_CASE("text has 4.5 and marks 3 to 1, in light and dark, with all cones or without one kind") {
  const std::string css = read_all(STYLE_SHEET);
  check_pairs(tokens_after(css, ".mp-figure,"));
  check_pairs(dark_over_light(css, ".mp-figure,", "prefers-color-scheme:dark"));
}

TEST_CASE("so they have on the paper of the theme") {
  const std::string css = read_all(STYLE_SHEET), theme = read_all(THEME_SHEET);
  const auto paper = [&](std::string_view after) {
    const size_t at = theme.find("--paper: ", theme.find(after));
    REQUIRE(at != std::string::npos);
    return theme.substr(at + 9, 7);
  };
  Tokens light = tokens_after(css, ".mp-figure,"),
         dark = dark_over_light(css, ".mp-figure,", "prefers-color-scheme:dark");
  light["--mp-paper"] = paper(":root");
  dark["--mp-paper"] = paper("prefers-color-scheme: dark");
  REQUIRE(light["--mp-paper"] != dark["--mp-paper"]);
  check_pairs(light);
  check_pairs(dark);
}

TEST_CASE("no two outcomes have the same shape, so that colour is never alone") {
  std::vector<Mark> marks{mark_of({}, true)};
  for (int outcome = 0; outcome <= static_cast<int>(Outcome::kRescinded); ++outcome)
    marks.push_back(mark_of(static_cast<Outcome>(outcome), true));
  for (size_t i = 0; i < marks.size(); ++i)
    for (size_t k = 0; k < i; ++k) {
      CAPTURE(marks[i].words, marks[k].words);
      CHECK(std::pair(marks[i].shape, marks[i].filled) != std::pair(marks[k].shape, marks[k].filled));
    }
}

TEST_CASE("drawings by themselves have the same colours") {
  const ReadSet read = read_yaml(kZoned);
  const std::string svg = Asked("spectrum").draw(&read.set)->alone.svg(), css = read_all(STYLE_SHEET);
  const Tokens served = tokens_after(css, ".mp-figure,");
  for (const auto& [name, colour] : tokens_after(svg, "<style>")) CHECK(served.at(name) == colour);
  const Tokens dark = dark_over_light(css, ".mp-figure,", "prefers-color-scheme:dark");
  for (const auto& [name, colour] : tokens_after(svg, "prefers-color-scheme:dark")) CHECK(dark.at(name) == colour);
}
