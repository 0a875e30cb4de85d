// A scene as SVG text: classes only, no inline styles, coordinates rounded to 0.1.
#pragma once

#include <string>
#include <string_view>

#include "drawing/scene.h"

namespace milepost::drawing {

struct SvgNames {
  std::string id;           // the figure's; the ids of title and desc begin with it
  std::string title, desc;  // plain text
  std::string classes = "mp-drawing";
};

// For the page: the theme's style sheet colours it.
std::string svg_for_page(const Scene& scene, const SvgNames& names);
// Standing by itself: with a style element that knows light and dark.
std::string svg_alone(const Scene& scene, const SvgNames& names);
// For paint_png: with the literal colours of painted_style.h, or with another style element of literals.
std::string svg_for_painting(const Scene& scene, const SvgNames& names);
std::string svg_for_painting(const Scene& scene, const SvgNames& names, std::string_view style);

}  // namespace milepost::drawing
