#include "figures/lone_drawing.h"

namespace milepost::figures {

LoneDrawing::LoneDrawing(drawing::Scene scene, drawing::SvgNames names)
    : drawn_(std::make_shared<const Drawn>(Drawn{std::move(scene), std::move(names)})) {}

std::string LoneDrawing::svg() const { return drawn_ ? drawing::svg_alone(drawn_->scene, drawn_->names) : ""; }

std::string LoneDrawing::painting() const {
  return drawn_ ? drawing::svg_for_painting(drawn_->scene, drawn_->names) : "";
}

}  // namespace milepost::figures
