#include "formats/svg_size.h"

#include <charconv>
#include <cmath>

#include "ground/ascii.h"

namespace milepost {
namespace {

// The root's start tag without "<svg", or "" where the text is no SVG.
std::string_view root_tag(std::string_view text) {
  size_t at = text.find('<');
  while (at != text.npos) {
    const std::string_view rest = text.substr(at);
    const bool is_root = rest.starts_with("<svg") && rest.size() > 4 && (is_ascii_space(rest[4]) || rest[4] == '>');
    if (is_root) return rest.substr(4, rest.find('>') - 4);
    if (!rest.starts_with("<!") && !rest.starts_with("<?")) return {};
    const size_t end = rest.starts_with("<!--") ? rest.find("-->", 4) : rest.find('>');
    at = end == rest.npos ? text.npos : text.find('<', at + end);
  }
  return {};
}

// `tag` is ` key="value" …`.
std::string_view attribute_of(std::string_view tag, std::string_view name) {
  for (size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
    const std::string_view value = trim(tag.substr(at + name.size()));
    const bool is_whole = at > 0 && is_ascii_space(tag[at - 1]) && value.starts_with('=');
    if (!is_whole) continue;
    const std::string_view quoted = trim(value.substr(1));
    if (quoted.empty() || (quoted[0] != '"' && quoted[0] != '\'')) return {};
    const size_t close = quoted.find(quoted[0], 1);
    return close == quoted.npos ? std::string_view() : quoted.substr(1, close - 1);
  }
  return {};
}

// Takes a number from the front of `text`; 0 where there is none.
double take_number(std::string_view& text) {
  while (!text.empty() && (is_ascii_space(text.front()) || text.front() == ',')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return 0;
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  return number;
}

double length_px(std::string_view text) {
  const double number = take_number(text);
  return text.empty() || text == "px" ? number : 0;
}

uint32_t whole_px(double px) { return px >= 0.5 && px < 1e6 ? static_cast<uint32_t>(std::lround(px)) : 0; }

}  // namespace

ImageSize svg_size(std::string_view bytes) {
  const std::string_view tag = root_tag(bytes);
  const ImageSize stated{whole_px(length_px(attribute_of(tag, "width"))),
                         whole_px(length_px(attribute_of(tag, "height")))};
  if (stated.width_px > 0 && stated.height_px > 0) return stated;
  std::string_view box = attribute_of(tag, "viewBox");
  take_number(box);
  take_number(box);
  const double width = take_number(box), height = take_number(box);
  return {whole_px(width), whole_px(height)};
}

}  // namespace milepost
