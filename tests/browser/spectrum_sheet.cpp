// Prints a page of seeded random spectra with the theme's own figure style sheet, for the browser
// to measure.  spectrum_sheet STYLE_SHEET SEED FIRST_COUNT LAST_COUNT FONT
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "figures_random.h"
#include "formats/markup.h"

namespace {

using namespace milepost;
using namespace milepost::figures;
using namespace milepost::drawing;

std::string read_all(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

struct Form {
  const char *orientation, *side;
  bool ordinal, zones;
};
constexpr Form kForms[] = {{"", "", false, false},           {"", "", true, false},
                           {"", "right", false, true},       {"", "left", false, false},
                           {"horizontal", "", false, false}, {"horizontal", "", true, false}};

void print_figure(RandomSets& sets, size_t count, const Form& form, size_t number) {
  const OptionSet set = sets.make(count, form.ordinal, form.zones);
  Diagnostics diagnostics;
  const FigureRequest request = spectrum_request(form.orientation, form.side);
  const InlineText inline_text = escaping_text();
  const auto prepared = prepare_figure(request, &set, inline_text, diagnostics);
  if (!prepared.ok()) {
    std::cerr << prepared.error().message << "\n";
    std::exit(1);
  }
  const FigureHtml figure = prepared->draw({"spectrum", false, "f" + std::to_string(number)}, "Figure 1");
  std::cout << "<section data-labels=\"" << count << "\">\n" << figure.html << "</section>\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::cerr << "usage: spectrum_sheet STYLE_SHEET SEED FIRST_COUNT LAST_COUNT FONT\n";
    return 2;
  }
  std::cout << "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
               "content=\"width=device-width\">"
            << "<title>Spectra</title>\n<style>" << read_all(argv[1])
            << "\nbody{margin:0 auto;padding:0 16px;max-width:640px}.mp-figure,.mp-figure *{font-family:\"" << argv[5]
            << "\"!important}</style>\n";
  RandomSets sets(static_cast<uint32_t>(std::strtoul(argv[2], nullptr, 10)));
  const size_t first = std::strtoul(argv[3], nullptr, 10), last = std::strtoul(argv[4], nullptr, 10);
  size_t number = 0;
  for (size_t count = first; count <= last; ++count) {
    const Form& form = kForms[number % std::size(kForms)];
    print_figure(sets, count, form, ++number);
  }
  return 0;
}
