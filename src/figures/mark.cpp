#include "figures/mark.h"

#include <cmath>
#include <cstdio>

#include "drawing/px_text.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

using namespace drawing;

struct OutcomeMark {
  Outcome outcome;
  MarkShape shape;
  bool filled;
};
constexpr OutcomeMark kMarks[] = {
    {Outcome::kNone, MarkShape::kDot, true},
    {Outcome::kNotPursued, MarkShape::kFrame, false},
    {Outcome::kNoResponse, MarkShape::kDash, false},
    {Outcome::kPending, MarkShape::kTriangle, false},
    {Outcome::kRejected, MarkShape::kCross, false},
    {Outcome::kWithdrawn, MarkShape::kSquare, true},
    {Outcome::kVerbalOffer, MarkShape::kDiamond, false},
    {Outcome::kOffer, MarkShape::kRing, false},
    {Outcome::kDeclined, MarkShape::kBarredRing, false},
    {Outcome::kAccepted, MarkShape::kDisc, true},
    {Outcome::kRescinded, MarkShape::kWedge, true},
};

// Path data with points relative to a centre, at which it begins: then all is written as steps, so that marks of one
// shape are the same letters wherever they stand.
class PathWriter {
 public:
  PathWriter(double x, double y) : text_("M" + px_text(x) + " " + px_text(y)) {}
  PathWriter& move(double dx, double dy) {
    text_ += step("m", dx, dy);
    start_dx_ = at_dx_ = dx;
    start_dy_ = at_dy_ = dy;
    return *this;
  }
  PathWriter& line(double dx, double dy) {
    text_ += step("l", dx, dy);
    at_dx_ = dx;
    at_dy_ = dy;
    return *this;
  }
  PathWriter& close() {
    text_ += "Z";
    at_dx_ = start_dx_;
    at_dy_ = start_dy_;
    return *this;
  }
  PathWriter& circle(double r) {
    move(-r, 0);
    const std::string arc = "a" + px_text(r) + " " + px_text(r) + " 0 1 0 ";
    text_ += arc + px_text(2 * r) + " 0" + arc + px_text(-2 * r) + " 0";
    return close();
  }
  PathWriter& polygon(std::initializer_list<std::pair<double, double>> points) {
    bool first = true;
    for (auto [dx, dy] : points) {
      first ? move(dx, dy) : line(dx, dy);
      first = false;
    }
    return close();
  }
  std::string text() const { return text_; }

 private:
  std::string step(const char* command, double dx, double dy) const {
    return command + px_text(dx - at_dx_) + " " + px_text(dy - at_dy_);
  }
  double at_dx_ = 0, at_dy_ = 0, start_dx_ = 0, start_dy_ = 0;
  std::string text_;
};

}  // namespace

Mark mark_of(std::optional<Outcome> outcome, bool outcomes_stated) {
  if (!outcomes_stated) return {MarkShape::kDisc, true, "mp-solid mp-plain", ""};
  if (!outcome) return {MarkShape::kSmallRing, false, "mp-line mp-plain", "outcome not stated"};
  for (const OutcomeMark& mark : kMarks)
    if (mark.outcome == *outcome)
      return {mark.shape, mark.filled, (mark.filled ? "mp-solid " : "mp-line ") + outcome_class(*outcome),
              std::string(outcome_words(*outcome))};
  return {};
}

std::string mark_path(MarkShape shape, double x, double y, double radius_px) {
  const double r = radius_px, s = r * 0.86;
  PathWriter path(x, y);
  switch (shape) {
    case MarkShape::kDisc:
      path.circle(r);
      break;
    case MarkShape::kRing:
      path.circle(r - 1);
      break;
    case MarkShape::kBarredRing:
      path.circle(r - 1).move(-r - 1.5, 0).line(r + 1.5, 0);
      break;
    case MarkShape::kDiamond:
      path.polygon({{0, -r}, {r, 0}, {0, r}, {-r, 0}});
      break;
    case MarkShape::kCross:
      path.move(-s, -s).line(s, s).move(-s, s).line(s, -s);
      break;
    case MarkShape::kSquare:
      path.polygon({{-s, -s}, {s, -s}, {s, s}, {-s, s}});
      break;
    case MarkShape::kFrame:
      path.polygon({{1 - s, 1 - s}, {s - 1, 1 - s}, {s - 1, s - 1}, {1 - s, s - 1}});
      break;
    case MarkShape::kTriangle:
      path.polygon({{0, 1 - r}, {s, s - 1}, {-s, s - 1}});
      break;
    case MarkShape::kWedge:
      path.polygon({{-r, -s}, {r, -s}, {0, r}});
      break;
    case MarkShape::kDash:
      path.move(-r, 0).line(r, 0);
      break;
    case MarkShape::kDot:
      path.circle(r * 0.6);
      break;
    case MarkShape::kSmallRing:
      path.circle(r * 0.6);
      break;
  }
  return path.text();
}

std::string mark_svg(const Mark& mark, double x, double y, double radius_px) {
  return "<path class=\"" + mark.classes + "\" d=\"" + mark_path(mark.shape, x, y, radius_px) + "\"/>";
}

std::string chip_html(Outcome outcome) {
  return "<span class=\"mp-chip " + outcome_class(outcome) +
         "\"><svg width=\"12\" height=\"12\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">" +
         mark_svg(mark_of(outcome, true), 7, 7, 5.5) + "</svg>" + std::string(outcome_words(outcome)) + "</span>";
}

}  // namespace milepost::figures
