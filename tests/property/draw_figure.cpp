// Makes of one figure of a typical option set what a build makes of it, as often as it is told, and prints its HTML;
// for those who weigh or count.
//   draw_figure KIND COUNT [TIMES [alone|random]]      COUNT options, lines, stations, or nodes of a flow
// With `alone`, the drawing by itself is made as well, as a file of its own and as it is painted. With `random`, the
// set is a random one, with long names, ranges, parts and rough numbers.
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "figures/figure.h"
#include "figures_random.h"
#include "formats/yaml.h"
#include "options/read_option_set.h"
#include "site/figure_files.h"
#include "site/figure_text.h"

namespace {

using namespace milepost;
using namespace milepost::figures;

constexpr const char* kFirst[] = {"North", "Upper", "Old", "New", "Outer", "Green", "Stone", "Little", "Far", "West"};
constexpr const char* kSecond[] = {"Harbour", "Mill", "Bridge", "Atlas", "Lantern", "Quarry"};
constexpr const char* kOutcomes[] = {"rejected", "withdrawn", "offer", "no_response", "pending", "not_pursued"};

std::string name_of(size_t number) {
  const std::string round = number < 60 ? "" : " " + std::to_string(number / 60);
  return std::string(kFirst[number % 10]) + " " + kSecond[number / 10 % 6] + round;
}

std::string two_digits(size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string option_text(size_t i) {
  const std::string number = std::to_string(i), month = two_digits(1 + i * 5 % 9), day = two_digits(1 + i * 11 % 28);
  return "  - {id: o" + number + ", name: " + name_of(i) + ", outcome: " + kOutcomes[i * 7 % 6] +
         ", positions: {x: " + std::to_string(i * 37 % 101) + ", y: " + std::to_string(i * 53 % 101) +
         "}, scores: {people: " + std::to_string(i * 3 % 11) + ", pay: " + std::to_string(i * 7 % 11) +
         "}, attributes: [{key: commute, label: Commute, number: {value: " + std::to_string(i * 29 % 90) +
         ", unit: min}}], pros: [near the water], events: [{stage: applied, date: 2023-" + month + "-" + day +
         "}, {stage: onsite, date: 2023-" + two_digits(3 + i * 5 % 9) + "-" + day + "}]}\n";
}

// A flow of stages with seven ends each.
std::string flows_text(size_t nodes) {
  std::string text;
  const size_t stages = nodes / 8;
  for (size_t i = 0; i < stages; ++i) {
    const std::string from = "  - {from: Stage " + std::to_string(i) + ", to: ";
    const size_t left = 40 * (stages - i - 1);
    if (left > 0) text += from + "Stage " + std::to_string(i + 1) + ", number: " + std::to_string(left) + "}\n";
    for (const char* end : {"Rejected", "Withdrawn", "No answer", "Put off", "Filled", "Too far", "Too early"})
      text += from + end + ", number: " + std::to_string(end[0] == 'R' ? 10 : 5) + "}\n";
  }
  return "funnel:\n  flows:\n" + text;
}

std::string set_text(size_t count, bool is_flow) {
  if (is_flow) return flows_text(count);
  std::string text =
      "axes: [{id: x, low_label: Research, high_label: Product}, {id: y, low_label: Calm, high_label: Frantic}]\n"
      "criteria: [{id: people, weight: 3}, {id: pay, weight: 2}]\noptions:\n";
  for (size_t i = 0; i < count; ++i) text += option_text(i);
  text += "series:\n";
  for (size_t i = 0; i < count; ++i)
    text += "  - {id: l" + std::to_string(i) + ", label: " + name_of(i) +
            ", points: [{date: 2020, number: " + std::to_string(i) + "}, {date: 2021, number: {min: 3, max: 9}}]}\n";
  text += "roadmap:\n  nodes:\n";
  for (size_t i = 0; i < count; ++i) text += "    - {id: n" + std::to_string(i) + ", label: " + name_of(i) + "}\n";
  text += "  edges:\n";
  for (size_t i = 1; i < count; ++i)
    text += "    - {from: n" + std::to_string((i - 1) / 3) + ", to: n" + std::to_string(i) + "}\n";
  return text;
}

constexpr const char* kAddress = "posts/choosing/";

struct Made {
  std::string page, feed;
  std::vector<site::FigureFile> files;
};

// As src/site does it for each figure of a post (numbered_figures.cpp), reading of the names' Markdown included.
Result<Made> make_figure(const FigureRequest& request, const OptionSet& set, bool alone, Diagnostics& diagnostics) {
  const Config config;
  const SiteIndex index;
  const site::LinkScope links{config, index, "posts/choosing/index.md", kAddress};
  site::FigureText text(links, {}, diagnostics);
  const InlineText inline_text = text.functions({}, {});
  Result<PreparedFigure> prepared = prepare_figure(request, &set, inline_text, diagnostics);
  if (!prepared.ok()) return std::move(prepared).error();
  FigurePlan plan = prepared->plan();
  site::name_data(plan, links);
  site::PostFigures figures;
  figures.placed.push_back({nullptr, plan, prepared->draw(plan, "Figure 1")});
  const FigureHtml& figure = figures.placed.back().figure;
  Made made{text.for_page(figure.html), text.for_feed(figure.feed_html), site::figure_data_files(figures, kAddress)};
  if (alone) made.page = figure.alone.svg() + figure.alone.painting();
  return made;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: draw_figure KIND COUNT [TIMES [alone|random]]\n";
    return 2;
  }
  const std::string kind = argv[1];
  const bool is_flow = kind == "flow" || kind == "funnel";
  const size_t count = std::strtoul(argv[2], nullptr, 10);
  const SourceText source("options.yaml", set_text(count, is_flow));
  Diagnostics diagnostics;
  const auto value = parse_yaml(source);
  const std::string way = argc > 4 ? argv[4] : "";
  const OptionSet set = way == "random" ? RandomSets(1).make_full(count)
                        : value.ok()    ? read_option_set(*value, source, "options", diagnostics)
                                        : OptionSet();
  const FigureRequest request = full_request(kind);
  const size_t times = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 1;
  std::string html;
  for (size_t i = 0; i < times; ++i) {
    Result<Made> made = make_figure(request, set, way == "alone", diagnostics);
    if (!made.ok()) {
      std::cerr << made.error().message << "\n";
      return 1;
    }
    html = std::move(made->page);
  }
  std::cout << html;
  return diagnostics.has_errors() || !value.ok() ? 1 : 0;
}
