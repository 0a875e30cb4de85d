// Prints a page of seeded random figures of all kinds that have a drawing, with the theme's own figure style sheet, for
// the browser to measure.  kinds_sheet STYLE_SHEET SEED FONT COUNT…
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "figures_random.h"

namespace {

using namespace milepost;
using namespace milepost::figures;

constexpr std::string_view kKinds[] = {"spectrum", "map",    "dots", "timeline", "series",
                                       "ranges",   "funnel", "flow", "roadmap"};

// Lines of series and stages of flows are fewer than options.
bool has_a_label_each(std::string_view kind) {
  return kind != "series" && kind != "ranges" && kind != "funnel" && kind != "flow";
}

std::string read_all(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void print_figure(const OptionSet& set, std::string_view kind, size_t count) {
  const FigureRequest request = full_request(kind);
  const InlineText inline_text = escaping_text();
  Diagnostics diagnostics;
  const auto prepared = prepare_figure(request, &set, inline_text, diagnostics);
  if (!prepared.ok()) {
    std::cerr << prepared.error().message << "\n";
    std::exit(1);
  }
  const std::string id = std::string(kind) + "-" + std::to_string(count);
  const FigureHtml figure = prepared->draw({std::string(kind), false, id}, "Figure 1");
  const bool is_list = figure.html.find("mp-stages") != std::string::npos;
  if (figure.alone.empty() && !is_list) return;  // a table: what measures pages looks at it
  const size_t labels = has_a_label_each(kind) ? count : figure.report.labels;
  std::cout << "<section data-kind=\"" << kind << "\" data-labels=\"" << labels << "\">\n"
            << figure.html << "</section>\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    std::cerr << "usage: kinds_sheet STYLE_SHEET SEED FONT COUNT…\n";
    return 2;
  }
  std::cout << "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
               "content=\"width=device-width\">"
            << "<title>Figures</title>\n<style>" << read_all(argv[1])
            << "\nbody{margin:0 auto;padding:0 16px;max-width:640px}.mp-figure,.mp-figure *{font-family:\"" << argv[3]
            << "\"!important}</style>\n";
  RandomSets sets(static_cast<uint32_t>(std::strtoul(argv[2], nullptr, 10)));
  for (int i = 4; i < argc; ++i) {
    const size_t count = std::strtoul(argv[i], nullptr, 10);
    const OptionSet set = sets.make_full(count);
    for (const std::string_view kind : kKinds) print_figure(set, kind, count);
  }
  return 0;
}
