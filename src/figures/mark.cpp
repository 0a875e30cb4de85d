#include "figures/mark.h"

#include <array>

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
  PathWriter(double x, double y) {
    text_.reserve(64);
    write("M", x, y);
  }
  PathWriter& move(double dx, double dy) {
    step("m", dx, dy);
    start_dx_ = dx;
    start_dy_ = dy;
    return *this;
  }
  PathWriter& line(double dx, double dy) {
    step("l", dx, dy);
    return *this;
  }
  PathWriter& close() {
    text_ += 'Z';
    at_dx_ = start_dx_;
    at_dy_ = start_dy_;
    return *this;
  }
  PathWriter& circle(double r) {
    move(-r, 0);
    half_circle(r, 2 * r);
    half_circle(r, -2 * r);
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
  std::string take() { return std::move(text_); }

 private:
  void write(const char* command, double x, double y) {
    text_ += command;
    append_px(text_, x);
    text_ += ' ';
    append_px(text_, y);
  }
  void half_circle(double r, double across) {
    write("a", r, r);
    text_ += " 0 1 0 ";
    append_px(text_, across);
    text_ += " 0";
  }
  void step(const char* command, double dx, double dy) {
    write(command, dx - at_dx_, dy - at_dy_);
    at_dx_ = dx;
    at_dy_ = dy;
  }
  double at_dx_ = 0, at_dy_ = 0, start_dx_ = 0, start_dy_ = 0;
  std::string text_;
};

// In the order of Outcome, and so found by it.
using Marks = std::array<Mark, std::size(kMarks)>;
using Chips = std::array<std::string, std::size(kMarks)>;

constexpr bool are_in_order() {
  for (size_t i = 0; i < std::size(kMarks); ++i)
    if (static_cast<size_t>(kMarks[i].outcome) != i) return false;
  return true;
}
static_assert(are_in_order());

Marks all_marks() {
  Marks marks;
  for (size_t i = 0; i < marks.size(); ++i) {
    const OutcomeMark& mark = kMarks[i];
    marks[i] = {mark.shape, mark.filled, (mark.filled ? "mp-solid " : "mp-line ") + outcome_class(mark.outcome),
                std::string(outcome_words(mark.outcome))};
  }
  return marks;
}

Chips all_chips() {
  Chips chips;
  for (size_t i = 0; i < chips.size(); ++i) {
    const Outcome outcome = kMarks[i].outcome;
    const Mark& mark = mark_of(outcome, true);
    chips[i] = "<span class=\"mp-chip " + outcome_class(outcome) +
               "\"><svg width=\"12\" height=\"12\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><path class=\"" +
               mark.classes + "\" d=\"" + mark_path(mark.shape, 7, 7, 5.5) + "\"/></svg>" + mark.words + "</span>";
  }
  return chips;
}

}  // namespace

const Mark& mark_of(std::optional<Outcome> outcome, bool outcomes_stated) {
  static const Mark kPlain{MarkShape::kDisc, true, "mp-solid mp-plain", ""};
  static const Mark kNotStated{MarkShape::kSmallRing, false, "mp-line mp-plain", "outcome not stated"};
  static const Marks kAll = all_marks();
  if (!outcomes_stated) return kPlain;
  return outcome ? kAll[static_cast<size_t>(*outcome)] : kNotStated;
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
  return path.take();
}

std::string_view chip_html(Outcome outcome) {
  static const Chips kAll = all_chips();
  return kAll[static_cast<size_t>(outcome)];
}

}  // namespace milepost::figures
