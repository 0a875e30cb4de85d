#include "site/figure_numbers.h"

#include <charconv>

namespace milepost::site {

std::optional<FigureLabel> written_label(std::string_view caption) {
  constexpr int kMostNumber = 10000;  // beyond, it is a year or a mishap
  for (std::string_view word : {"Figure ", "Fig. ", "Fig ", "Table "}) {
    if (!caption.starts_with(word)) continue;
    std::string_view digits = caption.substr(word.size());
    int number = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc() && number > 0 && number < kMostNumber) return FigureLabel{word == "Table ", number};
  }
  return std::nullopt;
}

FigureLabel FigureNumbers::next(bool is_table) {
  Count& count = of(is_table);
  while (!count.taken.insert(++count.last).second) {
  }
  return {is_table, count.last};
}

}  // namespace milepost::site
