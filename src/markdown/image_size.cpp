// "40%", "120", "80px", "12em": see image_size.h.
#include "markdown/image_size.h"

#include <algorithm>
#include <charconv>

namespace milepost::markdown {
namespace {

constexpr double kMostPixels = 100'000;

int class_below(double percent) {
  int whole = static_cast<int>(std::clamp(percent, 5.0, 100.0));
  return whole == 33 || whole == 34 ? 33 : whole >= 66 && whole < 70 ? 66 : whole - whole % 5;
}

int pixels_of(double length, double pixels_each) {
  return static_cast<int>(std::min(length * pixels_each, kMostPixels) + 0.5);
}

}  // namespace

std::optional<ImageSize> read_image_size(const Attribute& attribute) {
  bool is_width = attribute.key == "width";
  if (!is_width && attribute.key != "height") return std::nullopt;
  double length = 0;
  std::string_view value = attribute.value;
  auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length, std::chars_format::fixed);
  if (error != std::errc() || !(length > 0)) return ImageSize{};
  std::string_view unit = value.substr(static_cast<size_t>(end - value.data()));
  if (unit.empty() || unit == "px") return ImageSize{pixels_of(length, 1), 0};
  if (unit == "em" || unit == "rem") return ImageSize{pixels_of(length, 16), 0};
  if (unit == "ch") return ImageSize{pixels_of(length, 8), 0};
  if (is_width && (unit == "%" || unit == "vw")) return ImageSize{0, class_below(length)};
  return ImageSize{};
}

}  // namespace milepost::markdown
