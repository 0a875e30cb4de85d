// The contrast of every pair of colour tokens that can meet, in the style sheet that is served and in
// the one that stands in drawings by themselves.
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include "../options/sample_sets.h"
#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;
using namespace milepost::drawing;

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

double channel(const std::string& colour, size_t index) {
  const bool brief = colour.size() == 4;
  const std::string digits = brief ? std::string(2, colour[1 + index]) : colour.substr(1 + 2 * index, 2);
  const double part = std::stoi(digits, nullptr, 16) / 255.0;
  return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const std::string& colour) {
  return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 1) + 0.0722 * channel(colour, 2);
}

double contrast(const std::string& a, const std::string& b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

std::string style_sheet() {
  std::ifstream file(STYLE_SHEET);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void check_pairs(const Tokens& t) {
  REQUIRE(t.size() >= 11);
  for (const char* text : {"--mp-ink", "--mp-quiet", "--mp-accent"}) {
    CAPTURE(text);
    CHECK(contrast(t.at(text), t.at("--mp-paper")) >= 4.5);
  }
  for (const char* mark :
       {"--mp-blue", "--mp-green", "--mp-red", "--mp-purple", "--mp-grey", "--mp-line", "--mp-ink"}) {
    CAPTURE(mark);
    CHECK(contrast(t.at(mark), t.at("--mp-paper")) >= 3.0);
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

TEST_CASE("text has 4.5 and marks 3 to 1, in light and dark") {
  const std::string css = style_sheet();
  check_pairs(tokens_after(css, ".mp-figure,"));
  check_pairs(dark_over_light(css, ".mp-figure,", "prefers-color-scheme:dark"));
}

TEST_CASE("drawings by themselves have the same colours") {
  const ReadSet read = read_yaml(kZoned);
  const std::string svg = Asked("spectrum").draw(&read.set)->svg, css = style_sheet();
  const Tokens served = tokens_after(css, ".mp-figure,");
  for (const auto& [name, colour] : tokens_after(svg, "<style>")) CHECK(served.at(name) == colour);
  check_pairs(dark_over_light(svg, "<style>", "prefers-color-scheme:dark"));
}
