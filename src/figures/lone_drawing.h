// A figure's drawing by itself, without its page. Its forms are made when they are asked for: a page has a form of its
// own, and most figures are never asked for another.
#pragma once

#include <memory>
#include <string>

#include "drawing/scene.h"
#include "drawing/svg.h"

namespace milepost::figures {

class LoneDrawing {
 public:
  LoneDrawing() = default;  // none: a table or a list
  LoneDrawing(drawing::Scene scene, drawing::SvgNames names);

  bool empty() const { return !drawn_; }
  std::string svg() const;       // with its own colours for light and dark; "" where there is none
  std::string painting() const;  // for paint_png (raster.h): literal colours, pinned font; likewise

 private:
  struct Drawn {
    drawing::Scene scene;
    drawing::SvgNames names;
  };
  std::shared_ptr<const Drawn> drawn_;
};

}  // namespace milepost::figures
